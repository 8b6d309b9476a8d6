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

const findings: Finding[] = [];
for (const feeds of [1_000, 10_000, 100_000]) findings.push(...(await dispatchLoad(feeds)));
findings.push(...(await visitLoad(10_000)));
findings.push(...(await memoryGrowth(10_000)));
for (const feeds of [100, 1_000, 10_000]) findings.push(...(await costOf(feeds)));

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
