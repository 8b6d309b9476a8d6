/** Metrics as log lines in CloudWatch's embedded metric format: no call, no wait, no permission. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRIC_NAMESPACE, METRICS, type Meter, type MetricName } from './metrics.ts';

/** CloudWatch takes a hundred values of a metric in one line. */
const MAX_VALUES = 100;
const UNITS = { Count: 'Count', Seconds: 'Seconds', None: 'NoUnit' } as const;

/** @param service what tells two stacks of one account apart: the stack's name. */
export function createMeter(service: string): Meter {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: service });
  const values = new Map<MetricName, number[]>();
  return {
    add(name, value) {
      values.set(name, [...(values.get(name) ?? []), value]);
    },
    flush() {
      for (let from = 0; values.size > 0; from += MAX_VALUES) {
        for (const [name, all] of values) {
          const some = all.slice(from, from + MAX_VALUES);
          for (const value of some) metrics.addMetric(name, MetricUnit[UNITS[METRICS[name]]], value);
          if (all.length <= from + MAX_VALUES) values.delete(name);
        }
        metrics.publishStoredMetrics();
      }
    },
  };
}
