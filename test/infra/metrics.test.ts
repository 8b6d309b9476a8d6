import { describe, expect, it } from 'vitest';
import { METRIC_NAMESPACE, METRICS, type Meter } from '../../functions/base/metrics.ts';
import { measureTold } from '../../functions/jobs/delays.ts';
import { measureNotify, measurePoll, measureSubscriptions } from '../../functions/jobs/measure.ts';
import type { FeedReport } from '../../functions/jobs/visit.ts';
import { config, found, NOON, rule } from '../alerts/world.ts';
import { resources, synth } from './synth.ts';

const { template } = synth();

/** Names of Marsad's own metrics in what the stack defines. */
function shown(): string[] {
  const bodies = Object.values(resources(template, 'AWS::CloudWatch::Dashboard')).map(({ Properties }) =>
    JSON.stringify(Properties.DashboardBody),
  );
  const alarms = Object.values(resources(template, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );
  return [
    ...bodies.flatMap((body) => [...body.matchAll(/\\"Marsad\\",\\"(\w+)\\"/g)].map(([, name]) => name!)),
    ...alarms.flatMap(({ Namespace, MetricName }) =>
      Namespace === METRIC_NAMESPACE ? [String(MetricName)] : [],
    ),
  ];
}

/** Names of the metrics that the functions write. */
function written(): string[] {
  const names = new Set<string>();
  const meter: Meter = { add: (name) => void names.add(name), flush() {} };
  const report: FeedReport = {
    ...{
      feed: 'one',
      kind: 'read',
      message: null,
      articles: 1,
      edits: 0,
      copies: 0,
      alerts: 1,
      notice: null,
    },
  };
  measurePoll(meter, [report]);
  measureNotify(meter, 0);
  measureTold(meter, config(), [found(rule('withdrawal'), { id: 'a', title: 'T', text: 'T.' }, NOON)], NOON);
  measureSubscriptions(meter, 1);
  return [...names];
}

describe('the metrics of the stack', () => {
  it('are ten at most, which cost nothing', () => {
    expect(Object.keys(METRICS).length).toBeLessThanOrEqual(10);
  });

  it('are written by a function, each that the dashboard or an alarm shows', () => {
    expect(shown().length).toBeGreaterThan(10);
    expect(shown().filter((name) => !written().includes(name))).toEqual([]);
  });

  it('are shown by the dashboard or an alarm, each that a function writes', () => {
    expect(written().filter((name) => !shown().includes(name))).toEqual([]);
    expect(written().toSorted()).toEqual(Object.keys(METRICS).toSorted());
  });
});
