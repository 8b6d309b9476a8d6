/**
 * `npm run scale`: drives dispatch with 100,000 synthetic feeds and poll with 10,000, counts what a month costs, and
 * holds what it finds against what the project promises. Exit 1 where a promise is broken.
 *
 *   npm run scale                  the table
 *   npm run scale -- --json        one object a line
 */
import { parseArgs } from 'node:util';
import { costOf } from './cost.ts';
import { dispatchLoad } from './dispatch.ts';
import { type Finding, holds } from './finding.ts';
import { memoryGrowth } from './memory.ts';
import { visitLoad } from './visits.ts';

// On Node 20 the SDK warns of its end; that is nothing to read above a table.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const PARTS: readonly (readonly [what: string, find: () => Promise<readonly Finding[]>])[] = [
  ...[1_000, 10_000, 100_000].map(
    (feeds) => [`dispatch with ${feeds} feeds`, () => dispatchLoad(feeds)] as const,
  ),
  ['visits of 10000 feeds', () => visitLoad(10_000)],
  ['memory with 10000 feeds', () => memoryGrowth(10_000)],
  ...[100, 1_000, 10_000].map((feeds) => [`cost of ${feeds} feeds`, () => costOf(feeds)] as const),
];

const findings: Finding[] = [];
for (const [at, [what, find]] of PARTS.entries()) {
  // It takes minutes: who waits sees how far it is, without a word in what is piped on.
  const from = performance.now();
  process.stderr.write(`${at + 1}/${PARTS.length} ${what} …`);
  findings.push(...(await find()));
  process.stderr.write(` ${((performance.now() - from) / 1_000).toFixed(1)} s\n`);
}

if (values.json) {
  for (const finding of findings) console.log(JSON.stringify({ ...finding, holds: holds(finding) }));
} else {
  console.table(
    findings.map((finding) => ({
      what: finding.what,
      feeds: finding.feeds,
      value: `${Number(finding.value.toPrecision(3))} ${finding.unit}`,
      promised: finding.atMost === undefined ? '' : `≤ ${finding.atMost} ${finding.unit}`,
      holds: finding.atMost === undefined ? '' : holds(finding),
    })),
  );
}
if (!findings.every(holds)) process.exitCode = 1;
