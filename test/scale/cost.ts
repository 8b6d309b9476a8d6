/** What a month costs against the number of feeds: `npm run cost` in short, for fewer minutes. */
import { MEMORY_MB, POLL_BATCH } from '../../infra/timing.ts';
import { bill, totalOf } from '../cost/bill.ts';
import { countUsage } from '../cost/count.ts';
import { FIXED, LOG_DAYS, PRICES } from '../cost/prices.ts';
import type { Finding } from './finding.ts';

/** Fewer feeds need more time for their few articles to tell an average. */
const MINUTES_OF_FEEDS = 30_000;
/** What is promised for a thousand feeds, USD a month. */
const PROMISED_FEEDS = 1_000;
const PROMISED = { withAllowances: 6, without: 16 };

export async function costOf(feeds: number): Promise<readonly Finding[]> {
  const minutes = Math.max(5, Math.round(MINUTES_OF_FEEDS / feeds));
  const usage = await countUsage({
    feeds,
    keepDays: 400,
    minutes,
    memoryMb: MEMORY_MB,
    messagesPerCall: POLL_BATCH,
  });
  const total = (withAllowances: boolean) =>
    totalOf(bill(usage, PRICES, { month: 1, withAllowances, logDays: LOG_DAYS, fixed: FIXED }));
  const isPromised = feeds === PROMISED_FEEDS;
  return [
    {
      ...{ what: 'a first month with the allowances', feeds, value: total(true), unit: 'USD' },
      ...(isPromised ? { atMost: PROMISED.withAllowances } : {}),
    },
    {
      ...{ what: 'a first month without them', feeds, value: total(false), unit: 'USD' },
      ...(isPromised ? { atMost: PROMISED.without } : {}),
    },
  ];
}
