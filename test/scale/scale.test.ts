import { describe, expect, it } from 'vitest';
import { holds } from './finding.ts';
import { growth, memoryGrowth } from './memory.ts';
import { visitLoad } from './visits.ts';

const FEEDS = 120;
// Seconds on an idle machine; the limit is a watchdog for one that is busy with other things.
const WATCHDOG = { timeout: 120_000 };

describe('the visits of the scale run', WATCHDOG, () => {
  /** What is broken, by name. */
  const broken = async (options: Parameters<typeof visitLoad>[1]) =>
    (await visitLoad(FEEDS, options)).filter((finding) => !holds(finding)).map(({ what }) => what);

  it('keep to the pace of each host: one at a time, with a pause between', async () => {
    const findings = await visitLoad(FEEDS);
    expect(findings.filter((finding) => !holds(finding))).toEqual([]);
    const pause = findings.find(({ what }) => what === 'shortest pause of a host');
    expect(pause!.value).toBeGreaterThanOrEqual(1);
    // Some host has two feeds of a minute, so that it is the pace that was tried.
    expect(pause!.value).toBeLessThan(10);
  });

  it('are found too soon where the pace is taken away', async () => {
    expect(await broken({ pace: { withHost: (_host, job) => job() } })).toContain(
      'visits before the pause is over',
    );
  });

  it('are found at once where the queue gives a lane to two pollers', async () => {
    expect(await broken({ fifo: false })).toContain('visits while one is under way');
  });
});

describe('the memory of the scale run', WATCHDOG, () => {
  const leftBehind = async (options: Parameters<typeof memoryGrowth>[1]) =>
    (await memoryGrowth(FEEDS, options)).find(({ unit }) => unit === 'bytes')!;

  it('is found to grow where something is kept of each poll', async () => {
    const kept: string[] = [];
    const leaking = await leftBehind({
      through: (network) => ({
        fetch(request) {
          kept.push(`${request.url} `.repeat(20));
          return network.fetch(request);
        },
      }),
    });
    expect(kept.length).toBeGreaterThan(FEEDS);
    expect(holds(leaking)).toBe(false);
  });

  it('grows by what is added from round to round, whatever a round does by itself', () => {
    expect(growth([10, 12, 14, 16, 18])).toBe(2);
    expect(growth([10, 10, 90, 10, 10, 10])).toBe(0);
  });
});
