/** A run of `notify`: what it is given, what it has done so far, and how it delivers one message. */
import type { AlertRow } from '../alerts/alert.ts';
import { alertName } from '../alerts/alert-row.ts';
import { type Delivered, type DeliverPorts, deliver } from '../alerts/deliver.ts';
import type { Lease } from '../alerts/lease.ts';
import type { MessageRow } from '../alerts/message-row.ts';
import type { Topic } from '../alerts/publish.ts';
import { alertsOf } from '../alerts/story-rows.ts';
import type { Config } from '../base/config.ts';
import type { Clock, Log, Millis, Random } from '../base/ports.ts';
import type { Store } from '../base/store.ts';

export interface NotifyPorts {
  readonly config: Config;
  readonly store: Store;
  readonly topic: Topic;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Ends the run before its next publish. */
  readonly signal?: AbortSignal;
  /** When this run stops of itself: before the function that it runs in is ended. */
  readonly deadline: Millis;
  /** Tell all that is due without gathering. */
  readonly once?: boolean;
  /** Tells operators, of what was set aside; false where nobody took it. Never throws. */
  readonly tellOperators?: (subject: string, text: string) => Promise<boolean>;
  /** Hears which alerts a message told that was just sent, for the metrics. */
  readonly onTold?: (alerts: readonly AlertRow[], at: Millis) => void;
  /** True where no other run can be alive (one laptop): then a lease still there was left by one that died. */
  readonly alone?: boolean;
}

export interface NotifyReport {
  /** `busy`: another run holds the lease, and nothing was done. `stopped`: the time was over; the next run goes on. */
  readonly outcome: 'done' | 'busy' | 'stopped';
  readonly sent: number;
  /** Stories in the messages that were sent. */
  readonly stories: number;
  /** Messages that could not be sent and are tried again. */
  readonly failed: number;
  /** Messages and alerts that were set aside. */
  readonly setAside: number;
  readonly joined: number;
}

export type Counts = { -readonly [K in keyof NotifyReport]: NotifyReport[K] };

/** A run: what it may use, and what it has done so far. */
export interface Run {
  readonly ports: NotifyPorts;
  readonly lease: Lease;
  readonly deliver: DeliverPorts;
  readonly report: Counts;
  /** Messages that are put, or about to be, and not done with. The lease remembers them: an index may lag. */
  readonly open: Set<string>;
  /** What was sent since the last heartbeat, before this run. */
  readonly totals: { stories: number; messages: number };
  /** Failures in a row. */
  failures: number;
}

/**
 * Delivers what has a row, and counts what came of it.
 *
 * @param rows the alerts that it tells, where they are at hand.
 */
export async function deliverOne(
  run: Run,
  message: MessageRow,
  rows?: ReadonlyMap<string, AlertRow>,
): Promise<Delivered> {
  const { report } = run;
  const delivered = await deliver(run.deliver, message, {
    hurry: run.ports.once ?? run.ports.alone ?? false,
  });
  switch (delivered) {
    case 'sent':
      report.sent += 1;
      report.stories += message.stories;
      run.failures = 0;
      await noteTold(run, message, rows);
      break;
    case 'failed':
      report.failed += 1;
      run.failures += 1;
      break;
    case 'set-aside':
      report.setAside += 1;
      break;
    default:
      break;
  }
  if (delivered === 'sent' || delivered === 'set-aside' || delivered === 'withdrawn')
    run.open.delete(message.id);
  return delivered;
}

async function noteTold(
  { ports: { onTold, clock, log }, deliver: { store } }: Run,
  message: MessageRow,
  rows: ReadonlyMap<string, AlertRow> | undefined,
): Promise<void> {
  if (!onTold || message.alerts.length === 0) return;
  try {
    const alerts = rows
      ? message.alerts.flatMap((told) => rows.get(alertName(told)) ?? [])
      : await alertsOf(store, message);
    onTold(alerts, clock.now());
  } catch (error) {
    // It was sent; a number that is missing must not end the run.
    log.warn('a delay was not measured', { message: message.id, reason: String(error) });
  }
}
