/**
 * `npm run cost`: what a month in AWS costs, counted by running the real functions against a metered store.
 *
 *   npm run cost                 for 100, 1,000 and 10,000 feeds every five minutes
 *   npm run cost -- --feeds 300  for another number
 *   npm run cost -- --keep 180   with articles kept for so many days (400)
 *   npm run cost -- --messages 1 should Lambda give each call of poll so many of the queue's messages only
 *   npm run cost -- --requests   what a request takes of a processor, as the count reckons with
 *   npm run cost -- --json       one object for each number
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MEMORY_MB, POLL_BATCH } from '../../infra/timing.ts';
import { type BillOptions, bill, plainTotal, totalOf } from './bill.ts';
import { countUsage } from './count.ts';
import { FIXED, LOG_DAYS, PRICES } from './prices.ts';

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', multiple: true, default: ['100', '1000', '10000'] },
    minutes: { type: 'string' },
    keep: { type: 'string', default: '400' },
    messages: { type: 'string', default: String(POLL_BATCH) },
    requests: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const MONTHS = [1, 14];
const keepDays = Number(values.keep);
if (!Number.isInteger(keepDays) || keepDays < 1) {
  console.error(`--keep takes a whole number of days from 1, not «${values.keep}».`);
  process.exit(2);
}
const messagesPerCall = Number(values.messages);
if (!Number.isInteger(messagesPerCall) || messagesPerCall < 1) {
  console.error(`--messages takes a whole number from 1, not «${values.messages}».`);
  process.exit(2);
}
if (values.requests) {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file('./requests.ts')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: file('../feeds/fixtures/tls/valid.pem'),
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  process.exit(status ?? 1);
}
const options = (month: number, withAllowances: boolean): BillOptions => ({
  month,
  withAllowances,
  logDays: LOG_DAYS,
  fixed: FIXED,
});

const usd = (value: number): string => value.toFixed(2).padStart(9);
const amountOf = (value: number): string =>
  value >= 1e6
    ? `${(value / 1e6).toFixed(2)} M`
    : value >= 1e4
      ? `${(value / 1e3).toFixed(0)} k`
      : value.toFixed(value < 10 ? 2 : 0);

if (!values.json) {
  console.log(`Prices of ${PRICES.date}, ${PRICES.region}, in USD. ${PRICES.source}.`);
}
for (const text of values.feeds) {
  const feeds = Number(text);
  if (!Number.isInteger(feeds) || feeds < 1) {
    console.error(`--feeds takes a whole number from 1, not «${text}».`);
    process.exit(2);
  }
  // Fewer feeds need more time for their few articles to tell an average.
  const minutes = Number(values.minutes ?? (feeds >= 5_000 ? 30 : feeds >= 500 ? 120 : 600));
  const usage = await countUsage({ feeds, keepDays, minutes, memoryMb: MEMORY_MB, messagesPerCall });
  const bills = MONTHS.flatMap((month) =>
    [true, false].map((free) => bill(usage, PRICES, options(month, free))),
  );
  const infrequent = MONTHS.flatMap((month) =>
    [true, false].map((free) => totalOf(bill(usage, PRICES, { ...options(month, free), infrequent: true }))),
  );
  const plain = MONTHS.flatMap((month) =>
    [true, false].map((free) => plainTotal(usage, PRICES, options(month, free))),
  );
  if (values.json) {
    console.log(JSON.stringify({ feeds, minutes, usage, totals: bills.map(totalOf), infrequent, plain }));
    continue;
  }
  console.log(
    `\n${feeds.toLocaleString('en')} feeds every 5 minutes, ${Math.round(usage.articles).toLocaleString('en')} new articles a month; counted over ${minutes} virtual minutes`,
  );
  const { lasts, works } = usage.pollSeconds;
  console.log(
    `A call of poll lasts ${lasts.toFixed(1)} s, in which it works ${works.toFixed(2)} s of a whole vCPU`,
  );
  console.log(`${' '.repeat(40)}  month 1            month 14`);
  console.log(`${' '.repeat(40)}  allowed  without   allowed  without`);
  for (const [at, { service, what, amount }] of bills[0]!.entries()) {
    const last = bills[2]![at]!;
    const shown =
      last.amount === amount ? amountOf(amount) : `${amountOf(amount)} → ${amountOf(last.amount)}`;
    console.log(
      `${`${service} ${what}`.padEnd(26)}${shown.padStart(14)}${bills.map((lines) => usd(lines[at]!.usd)).join('')}`,
    );
  }
  console.log(`${'total'.padEnd(40)}${bills.map((lines) => usd(totalOf(lines))).join('')}`);
  console.log(`${'with what is kept in Standard-IA'.padEnd(40)}${infrequent.map(usd).join('')}`);
  console.log(`${'plain design: each item put at each poll'.padEnd(40)}${plain.map(usd).join('')}`);
}
