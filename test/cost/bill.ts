/** From what a month uses to what it costs, service by service, by a price file. */
import type { Usage } from './count.ts';

interface Rate {
  readonly per: number;
  readonly price: number;
  /** What AWS gives every month for nothing, to everybody and for ever. */
  readonly free?: number;
}

export type Prices = Readonly<
  Record<'dynamodb' | 'lambda' | 'sqs' | 'sns' | 'scheduler' | 'cloudwatch', Readonly<Record<string, Rate>>>
> & {
  readonly date: string;
  readonly region: string;
  readonly source: string;
};

/** What the stack defines whatever it does: see infra/metrics, infra/alarms and infra/dashboard. */
export interface Fixed {
  readonly metrics: number;
  readonly alarms: number;
  readonly dashboards: number;
}

export interface BillOptions {
  /** 1 is the first; what was stored in the months before is paid for too. */
  readonly month: number;
  readonly withAllowances: boolean;
  readonly keepDays: number;
  readonly logDays: number;
  readonly fixed: Fixed;
  /** The table of articles in the class Standard-Infrequent Access: cheaper to keep, dearer to write, nothing free. */
  readonly infrequentArticles?: boolean;
}

export interface Line {
  readonly service: string;
  readonly what: string;
  readonly amount: number;
  readonly usd: number;
}

const GB = 1024 ** 3;
const MONTH_DAYS = 730 / 24;

/** The lines of a month's bill. */
export function bill(usage: Usage, prices: Prices, options: BillOptions): readonly Line[] {
  const cost = (rate: Rate | undefined, amount: number): number => {
    if (!rate) throw new Error('A price is missing in the price file.');
    const billed = options.withAllowances ? Math.max(0, amount - (rate.free ?? 0)) : amount;
    return (billed / rate.per) * rate.price;
  };
  const line = (
    service: keyof Omit<Prices, 'date' | 'region' | 'source'>,
    rate: string,
    what: string,
    amount: number,
  ): Line => ({
    service,
    what,
    amount,
    usd: cost(prices[service][rate], amount),
  });
  // On average a month's own rows lie there for half of it; those of the months before, as long as they are kept.
  const months = Math.min(options.month - 0.5, options.keepDays / MONTH_DAYS);
  const storedGb = (usage.bytesAMonth * months) / GB;
  const none = { readUnits: 0, writeUnits: 0, bytesAMonth: 0 };
  const apart = options.infrequentArticles ? usage.articlesTable : none;
  const apartGb = (apart.bytesAMonth * months) / GB;
  const logGb = usage.logBytes / GB;
  return [
    line('dynamodb', 'writeRequestUnits', 'write units', usage.writeUnits - apart.writeUnits),
    line('dynamodb', 'readRequestUnits', 'read units', usage.readUnits - apart.readUnits),
    line('dynamodb', 'storageGbMonth', 'GB stored', storedGb - apartGb),
    ...(options.infrequentArticles
      ? [
          line('dynamodb', 'infrequentWriteRequestUnits', 'write units, IA', apart.writeUnits),
          line('dynamodb', 'infrequentReadRequestUnits', 'read units, IA', apart.readUnits),
          line('dynamodb', 'infrequentStorageGbMonth', 'GB stored, IA', apartGb),
        ]
      : []),
    line('dynamodb', 'pointInTimeRecoveryGbMonth', 'GB restorable', storedGb),
    line('lambda', 'requests', 'calls', usage.lambdaRequests),
    line('lambda', 'gbSecondsArm', 'GB-seconds', usage.gbSeconds),
    line('sqs', 'fifoRequests', 'requests', usage.sqsRequests),
    line('sns', 'publishes', 'publishes', usage.publishes),
    line('sns', 'emails', 'e-mails', usage.emails),
    line('scheduler', 'invocations', 'ticks', usage.schedulerInvocations),
    line('cloudwatch', 'logGbIngested', 'GB of logs', logGb),
    line('cloudwatch', 'logGbMonth', 'GB of logs kept', (logGb * options.logDays) / MONTH_DAYS),
    line('cloudwatch', 'metrics', 'metrics', options.fixed.metrics),
    line('cloudwatch', 'alarms', 'alarms', options.fixed.alarms),
    line('cloudwatch', 'dashboards', 'dashboards', options.fixed.dashboards),
  ];
}

export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

/** The plain design: every item put at every poll, the rest as here. */
export function plainTotal(usage: Usage, prices: Prices, options: BillOptions): number {
  return totalOf(bill({ ...usage, writeUnits: usage.plainWriteUnits }, prices, options));
}
