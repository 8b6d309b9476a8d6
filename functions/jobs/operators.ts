/** How the operators of a deployed stack hear: by their topic. And whose subscription is missing. */
import { PublishCommand, paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import type { Log } from '../base/ports.ts';
import type { Notice } from './notices.ts';

/** SNS takes 256 KiB; a mail that long is read by nobody. */
const MOST_NOTICES = 50;

/** A client of its own: the functions load this file only when there is something to say or to ask. */
export const snsClient = (): SNSClient => new SNSClient({});

export interface OperatorsPorts {
  readonly client: SNSClient;
  readonly topicArn: string;
  readonly log: Log;
}

/** One mail for all notices of a run, of which there is one at least; see `tellOperators`. */
export async function tellOfFeeds(
  ports: OperatorsPorts,
  notices: readonly Pick<Notice, 'text'>[],
): Promise<boolean> {
  const shown = notices.slice(0, MOST_NOTICES).map(({ text }) => text);
  const more = notices.length - shown.length;
  const Message = [...shown, ...(more > 0 ? [`and ${more} more: see marsad feeds`] : [])].join('\n\n');
  const Subject =
    notices.length === 1 ? 'Marsad: a feed needs you' : `Marsad: ${notices.length} feeds need you`;
  return tellOperators(ports, Subject, Message);
}

/** A mail to all operators; false, and a line in the log, where the topic does not take it. */
export async function tellOperators(
  { client, topicArn, log }: OperatorsPorts,
  Subject: string,
  Message: string,
): Promise<boolean> {
  try {
    await client.send(new PublishCommand({ TopicArn: topicArn, Subject, Message }));
    return true;
  } catch (error) {
    log.error('operators not told', { reason: String(error), message: Message });
    return false;
  }
}

/** Who should be subscribed to a topic by the watch file. */
export interface Audience {
  readonly topicArn: string;
  readonly emails: readonly string[];
}

/**
 * How many addresses of the watch file get no mail: unconfirmed, or deleted at the other end. Others that are
 * subscribed to a topic make up for none of them. Null where SNS does not say.
 */
export async function missingSubscriptions(
  { client, log }: { readonly client: SNSClient; readonly log: Log },
  audiences: readonly Audience[],
): Promise<number | null> {
  let missing = 0;
  try {
    for (const { topicArn, emails } of audiences) {
      const confirmed = await confirmedOf(client, topicArn);
      missing += emails.filter((email) => !confirmed.has(email.toLowerCase())).length;
    }
  } catch (error) {
    log.warn('subscriptions not counted', { reason: String(error) });
    return null;
  }
  return missing;
}

async function confirmedOf(client: SNSClient, TopicArn: string): Promise<ReadonlySet<string>> {
  const confirmed = new Set<string>();
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
    // In the place of an ARN stands what else it is: pending, or deleted.
    for (const { Endpoint = '', SubscriptionArn = '' } of Subscriptions)
      if (SubscriptionArn.startsWith('arn:')) confirmed.add(Endpoint.toLowerCase());
  }
  return confirmed;
}
