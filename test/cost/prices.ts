/** What AWS asks (prices.json, with date, region and source), and what of the stack costs the same however little it does. */
import { readFileSync } from 'node:fs';
import { METRICS } from '../../functions/base/metrics.ts';
import type { Fixed, Prices } from './bill.ts';

export const PRICES = JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8')) as Prices;

/**
 * See infra/metrics, infra/alarms and infra/dashboard; the test of the stack holds this to it. Of the metrics one is sent
 * only while a subscription is missing, and a metric is billed by the hours in which it is sent. An alarm is billed by
 * the metrics that it watches; each watches one.
 */
export const FIXED: Fixed = { metrics: Object.keys(METRICS).length - 1, alarms: 8, dashboards: 1 };
/** Days that the logs are kept (infra/functions). */
export const LOG_DAYS = 30;
