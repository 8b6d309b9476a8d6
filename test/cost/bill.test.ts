import { describe, expect, it } from 'vitest';
import { type BillOptions, bill, totalOf } from './bill.ts';
import { countUsage } from './count.ts';
import { FIXED, LOG_DAYS, PRICES } from './prices.ts';

const options = (over: Partial<BillOptions>): BillOptions => ({
  month: 1,
  withAllowances: false,
  logDays: LOG_DAYS,
  fixed: FIXED,
  ...over,
});

describe('a month’s bill', async () => {
  const usage = await countUsage({
    feeds: 20,
    keepDays: 400,
    minutes: 20,
    memoryMb: { dispatch: 256, poll: 384, notify: 256 },
    messagesPerCall: 6,
  });

  it('counts every poll and every new article of the real functions', () => {
    const polls = 20 * (730 * 12);
    expect(usage.units.state.reads).toBeGreaterThan(polls * 0.5);
    expect(usage.units.articles.writes).toBeGreaterThan(usage.articles * 2);
    expect(usage.units.identities.writes).toBeGreaterThanOrEqual(usage.articles * 2);
    expect(usage.plainWriteUnits).toBeGreaterThan(usage.units.articles.writes * 10);
  });

  it('is lower with the allowances, and grows with what was kept of the months before', () => {
    const first = totalOf(bill(usage, PRICES, options({})));
    expect(totalOf(bill(usage, PRICES, options({ withAllowances: true })))).toBeLessThan(first);
    expect(totalOf(bill(usage, PRICES, options({ month: 14 })))).toBeGreaterThan(first);
    expect(totalOf(bill(usage, PRICES, options({ month: 30 })))).toBeCloseTo(
      totalOf(bill(usage, PRICES, options({ month: 40 }))),
    );
  });

  it('is lower with what is kept in the infrequent class once the archive is large, and dearer at first', () => {
    const total = (month: number, infrequent: boolean) =>
      totalOf(bill(usage, PRICES, options({ month, infrequent })));
    expect(total(14, true)).toBeLessThan(total(14, false));
    expect(total(1, true)).toBeGreaterThan(total(1, false));
    const lines = bill(usage, PRICES, options({ month: 14, infrequent: true }));
    const sum = (what: RegExp) =>
      lines.reduce((all, line) => all + (what.test(line.what) ? line.amount : 0), 0);
    const standard = bill(usage, PRICES, options({ month: 14 }));
    const amount = (what: string) => standard.find((line) => line.what === what)!.amount;
    expect(sum(/^write units/)).toBeCloseTo(amount('write units'));
    expect(sum(/^GB stored/)).toBeCloseTo(amount('GB stored'));
  });

  it('has a price for everything that is used', () => {
    for (const { usd, amount } of bill(usage, PRICES, options({})))
      expect(amount === 0 || usd > 0).toBe(true);
  });
});
