/** From what a month uses to what it costs, service by service, by a price file. */
import { TABLE_NAMES, TABLES, type TableName } from '../../functions/base/tables.ts';
import type { Usage } from './count.ts';
import type { Kept, Units } from './meter.ts';

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
  readonly logDays: number;
  readonly fixed: Fixed;
  /** All tables but the state in the class Standard-Infrequent Access: cheaper to keep, dearer to use, nothing free. */
  readonly infrequent?: boolean;
}

export interface Line {
  readonly service: string;
  readonly what: string;
  readonly amount: number;
  readonly usd: number;
}

const GB = 1024 ** 3;
const MONTH_DAYS = 730 / 24;

/**
 * How many months' rows lie there in this month, on average: its own for half of it, those of the months before as long
 * as they are kept. Of a table whose rows change and do not come anew, all of them, all the time.
 */
function monthsOf({ table, days }: Kept, month: number): number {
  if (!TABLES[table].expires) return 1;
  return Math.min(month - 0.5, (days ?? Number.POSITIVE_INFINITY) / MONTH_DAYS);
}

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
  const isApart = (table: TableName) => options.infrequent === true && TABLES[table].expires;
  const units = (what: keyof Units, apart: boolean) =>
    sumOf(TABLE_NAMES.map((name) => (isApart(name) === apart ? usage.units[name][what] : 0)));
  const gb = (of: (kept: Kept) => number) =>
    sumOf(usage.kept.map((kept) => of(kept) * monthsOf(kept, options.month))) / GB;
  const whole = ({ bytes, indexBytes }: Kept) => bytes + indexBytes;
  const logGb = usage.logBytes / GB;
  return [
    line('dynamodb', 'writeRequestUnits', 'write units', units('writes', false)),
    line('dynamodb', 'readRequestUnits', 'read units', units('reads', false)),
    line(
      'dynamodb',
      'storageGbMonth',
      'GB stored',
      gb((kept) => (isApart(kept.table) ? 0 : whole(kept))),
    ),
    ...(options.infrequent
      ? [
          line('dynamodb', 'infrequentWriteRequestUnits', 'write units, IA', units('writes', true)),
          line('dynamodb', 'infrequentReadRequestUnits', 'read units, IA', units('reads', true)),
          line(
            'dynamodb',
            'infrequentStorageGbMonth',
            'GB stored, IA',
            gb((kept) => (isApart(kept.table) ? whole(kept) : 0)),
          ),
        ]
      : []),
    // Global indexes are made anew at a restore, and are not billed for it.
    line(
      'dynamodb',
      'pointInTimeRecoveryGbMonth',
      'GB restorable',
      gb(({ bytes }) => bytes),
    ),
    line('lambda', 'requests', 'calls', usage.lambdaRequests),
    line('lambda', 'gbSecondsArm', 'GB-seconds', sumOf(Object.values(usage.gbSeconds))),
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export const totalOf = (lines: readonly Line[]): number => sumOf(lines.map(({ usd }) => usd));

/** The plain design: every item put at every poll, the rest as here. */
export function plainTotal(usage: Usage, prices: Prices, options: BillOptions): number {
  const units = Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      { reads: usage.units[name].reads, writes: name === 'articles' ? usage.plainWriteUnits : 0 },
    ]),
  ) as Usage['units'];
  return totalOf(bill({ ...usage, units }, prices, options));
}
