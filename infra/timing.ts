/** How long the functions may run, and with how much memory. */
import { Duration } from 'aws-cdk-lib';

/** 100,000 feeds are 800 batched sends or less; seconds. */
export const DISPATCH_TIMEOUT = Duration.seconds(50);
/** Six lanes of up to 50 feeds at once; the feeds of a host one after the other. */
export const POLL_TIMEOUT = Duration.minutes(2);
/**
 * Messages that one poll takes: up to 300 feeds, whose sockets it waits for together. Few, so that a thousand feeds, whose
 * minute is five or six messages, need one call even where the event source would rather hand over some at a time.
 */
export const POLL_BATCH = 6;
/** At eight messages a second a thousand messages; what is left is told by the next minute's run. */
export const NOTIFY_TIMEOUT = Duration.minutes(2);

/**
 * MB; the share of a processor grows with it. Polls wait for sockets, which costs by memory: 250 feeds at once took 142 MB
 * in all, the worst document of 10 MB takes 150 more (`npm run bench`).
 */
export const MEMORY_MB = { dispatch: 256, poll: 384, notify: 256 } as const;
