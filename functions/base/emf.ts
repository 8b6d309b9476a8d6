/** Metrics as log lines in CloudWatch's embedded metric format: no call, no wait, no permission. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRIC_NAMESPACE, METRICS, type Meter, type MetricName } from './metrics.ts';

/** CloudWatch takes a hundred values of a metric in one line. */
const MAX_VALUES = 100;

/** @param service what tells two stacks of one account apart: the stack's name. */
export function createMeter(service: string): Meter {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: service });
  const values = new Map<MetricName, number[]>();
  return {
    add(name, value) {
      const known = values.get(name) ?? [];
      if (METRICS[name] === 'Seconds') known.push(value);
      else known[0] = (known[0] ?? 0) + value;
      values.set(name, known);
    },
    flush() {
      for (const [name, all] of values) {
        for (const value of spread(all)) metrics.addMetric(name, MetricUnit[METRICS[name]], value);
      }
      values.clear();
      metrics.publishStoredMetrics();
    },
  };
}

/** Of too many values an even sample, so that the percentiles stay. */
function spread(values: readonly number[]): readonly number[] {
  if (values.length <= MAX_VALUES) return values;
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from(
    { length: MAX_VALUES },
    (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (MAX_VALUES - 1))]!,
  );
}
