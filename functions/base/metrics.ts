/**
 * What is counted of the deployed pipeline: as little as will do, and nothing by feed or rule. CloudWatch charges each
 * metric by the month, ten are free, and what a single feed does stands in its state. What AWS counts for nothing is not
 * counted again: the messages of a topic, and the alerts, each of which is one put in its table.
 */

/** In the units of CloudWatch. */
export const METRICS = {
  /**
   * 0 or 1 for each turn of a feed: 1 where it failed, or was left alone since it had. So the average is the share of
   * feeds that fail, however seldom they are tried; the sum is their number, the count all turns. A failure here is the
   * feed's; faults of the infrastructure fail the function.
   */
  FeedsFailed: 'None',
  /**
   * New articles of each turn of a feed, 0 where it brought none: so the sum is their number, and how many values are
   * above 0 the number of polls that brought news. Those that neither did nor failed found the feed unchanged.
   */
  ArticlesNew: 'Count',
  /** From the publication of an article to the mail that tells it, where nothing was to hold that back. */
  DelayFromPublished: 'Seconds',
  /** From the finding of an alert to the mail that tells it, likewise. */
  DelayFromFirstSeen: 'Seconds',
  /** How long the oldest alert or message has waited although it was allowed to speak; 0 while none does. */
  PendingAge: 'Seconds',
  /** Subscribers and operators of the watch file whose subscription is not confirmed, or gone; sent while there are any. */
  SubscriptionsMissing: 'Count',
} as const satisfies Record<string, 'Count' | 'Seconds' | 'None'>;

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMESPACE = 'Marsad';

export interface Meter {
  /** Every value is kept. */
  add(name: MetricName, value: number): void;
  /** Writes what came together since the last time. */
  flush(): void;
}
