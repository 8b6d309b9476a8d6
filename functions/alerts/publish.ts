/** The topic as the alerts see it: one message in, and what became of it as a value. */
import type { Severity } from '../base/config.ts';
import type { Clock, Millis } from '../base/ports.ts';

/** What is sent: complete, and the same at each attempt. */
export interface Message {
  /** Stands at the end of the body too, so that a reader recognises a repeat. */
  readonly id: string;
  /** UTF-8, one line, under 100 characters. */
  readonly subject: string;
  /** For a topic that refuses the subject. */
  readonly subjectAscii: string;
  /** Plain text, under 256 KiB of UTF-8. */
  readonly body: string;
  /** The same for mails that can carry it; SNS cannot. */
  readonly html: string;
  /** Ids of the rules that it speaks for: a subscriber of any of them gets it. */
  readonly rules: readonly string[];
  /** Ids of readers who had all of it before, and do not get it (`readers.ts`). */
  readonly except?: readonly string[];
  readonly severity: Severity;
  /** How many stories it tells. */
  readonly stories: number;
}

export type PublishOutcome =
  | { readonly kind: 'sent' }
  /** The topic will never take this message as it is. */
  | { readonly kind: 'refused-content'; readonly reason: string }
  /** Not sent, or not known to be sent. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryable: boolean };

export interface Topic {
  /** How long it may take to know of a subscriber who follows other rules; absent where it knows at once. */
  readonly settles?: Millis;
  publish(message: Message): Promise<PublishOutcome>;
}

/**
 * Messages a second. An e-mail subscription that gets more than ten is suspended by AWS, and later deleted; one
 * `notify` at a time holds the lease, and each begins at this pace: so it is the rate of all.
 */
export const MESSAGES_A_SECOND = 8;

/**
 * A topic at that pace; what throws, or answers in no known way, has failed. The first message waits its turn too,
 * counted from now: the run before may have published a moment ago.
 */
export function pacedTopic(topic: Topic, clock: Clock, perSecond = MESSAGES_A_SECOND): Topic {
  let free: Millis = clock.now() + 1_000 / perSecond;
  return {
    async publish(message) {
      const now = clock.now();
      // A clock that was set back must not make the next message wait for an hour.
      const wait = Math.min(free - now, 1_000 / perSecond);
      if (wait > 0) await clock.sleep(wait);
      free = clock.now() + 1_000 / perSecond;
      return settled(topic, message);
    },
  };
}

const KINDS = ['sent', 'refused-content', 'failed'];

async function settled(topic: Topic, message: Message): Promise<PublishOutcome> {
  try {
    const outcome = await topic.publish(message);
    if (KINDS.includes(outcome?.kind)) return outcome;
    return { kind: 'failed', reason: 'the topic gave no answer that can be read', retryable: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', reason, retryable: true };
  }
}
