/**
 * Who is subscribed to a stack's topics, beside who should be by the watch file; and the confirmation that a scanner of
 * mails cannot undo. What SNS says is asked page by page; nothing is changed but by `confirm`.
 */
import {
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  paginateListSubscriptionsByTopic,
  type SNSClient,
  type Subscription,
} from '@aws-sdk/client-sns';
import { inParallel } from '../functions/alerts/parallel.ts';
import type { Config, Subscriber } from '../functions/base/config.ts';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';

/** The two topics of a stack. */
export interface Topics {
  readonly alerts: string;
  readonly operators: string;
}

export interface Subscribed {
  readonly email: string;
  /** Ids of rules, `all`, or `operators` for the alarms; by the watch file where it names the subscriber. */
  readonly rules: readonly string[] | 'all' | 'operators';
  /**
   * `pending`: the link in the mail was not opened yet. `gone`: SNS knows no such subscription (never confirmed within
   * 48 hours, or given up at the other end). `extra`: not in the watch file.
   */
  readonly state: 'confirmed' | 'pending' | 'gone' | 'extra';
  /** Whether only somebody with AWS keys can end it; null where SNS does not say. */
  readonly safe: boolean | null;
  /** What SNS lets through differs from the watch file. */
  readonly differs: boolean;
}

interface Known {
  readonly endpoint: string;
  readonly pending: boolean;
  readonly safe: boolean | null;
  readonly rules: readonly string[] | 'all';
}

/** What SNS puts in the place of an ARN. */
const PENDING = 'PendingConfirmation';
const DELETED = 'Deleted';

/** Subscribers of the watch file in its order, its operators, then who is subscribed besides. */
export async function subscribed(
  client: SNSClient,
  topics: Topics,
  config: Pick<Config, 'subscribers'> & { readonly settings: Pick<Config['settings'], 'operators'> },
): Promise<readonly Subscribed[]> {
  const operators = config.settings.operators.map((email) => ({ email, rules: 'operators' as const }));
  return [
    ...compare(config.subscribers, await known(client, topics.alerts)),
    ...compare(operators, await known(client, topics.operators)),
  ];
}

type Wanted = Subscriber | { readonly email: string; readonly rules: 'operators' };

function compare(wanted: readonly Wanted[], there: readonly Known[]): Subscribed[] {
  const listed = wanted.map(({ email, rules }): Subscribed => {
    const found = there.find(({ endpoint }) => sameAddress(endpoint, email));
    if (!found) return { email, rules, state: 'gone', safe: null, differs: false };
    const differs = !found.pending && rules !== 'operators' && !sameRules(rules, found.rules);
    return { email, rules, state: found.pending ? 'pending' : 'confirmed', safe: found.safe, differs };
  });
  const extra = there
    .filter(({ endpoint }) => !wanted.some(({ email }) => sameAddress(endpoint, email)))
    .map(
      ({ endpoint, rules, safe }): Subscribed => ({
        ...{ email: endpoint, rules, state: 'extra', safe, differs: false },
      }),
    );
  return [...listed, ...extra];
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const sameRules = (one: Known['rules'], other: Known['rules']): boolean =>
  one === 'all' || other === 'all'
    ? one === other
    : one.length === other.length && one.every((rule) => other.includes(rule));

async function known(client: SNSClient, topic: string): Promise<readonly Known[]> {
  const all: Subscription[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
    { client },
    { TopicArn: topic },
  ))
    all.push(...Subscriptions);
  const result: (Known | null)[] = all.map(() => null);
  await inParallel([...all.entries()], async ([at, one]) => {
    result[at] = await details(client, one);
  });
  return result.filter((one) => one !== null);
}

/** Null for one that was given up: SNS lists it for a while. */
async function details(client: SNSClient, subscription: Subscription): Promise<Known | null> {
  const { Endpoint: endpoint = '', SubscriptionArn: arn = '' } = subscription;
  if (arn === DELETED) return null;
  if (arn === PENDING) return { endpoint, pending: true, safe: null, rules: 'all' };
  const { Attributes = {} } = await client.send(
    new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }),
  );
  return {
    endpoint,
    pending: Attributes.PendingConfirmation === 'true',
    safe: Attributes.ConfirmationWasAuthenticated === 'true',
    rules: rulesOf(Attributes.FilterPolicy),
  };
}

/** The rules of a filter policy as the stack writes it; `all` where there is none. */
function rulesOf(policy: string | undefined): Known['rules'] {
  if (!policy) return 'all';
  try {
    const { rules } = JSON.parse(policy) as { readonly rules?: unknown };
    return Array.isArray(rules) ? rules.map(String) : 'all';
  } catch {
    return 'all';
  }
}

export interface Confirmation {
  readonly token: string;
  /** Where a link names it. */
  readonly topic: string | null;
}

/** Tokens of SNS are hexadecimal and long; other clouds write them otherwise. */
const TOKEN = /^[\w-]{16,}$/;

/**
 * Reads what a person copies from the mail: the token, or the whole link, also one that a mail program has broken into
 * lines, and one that a scanner of links has wrapped into its own.
 */
export function readConfirmation(text: string): Outcome<Confirmation> {
  const pasted = text.replace(/[\s<>]+/g, '');
  if (TOKEN.test(pasted)) return good({ token: pasted, topic: null });
  for (let link = pasted, depth = 0; URL.canParse(link) && depth < MOST_WRAPPINGS; depth += 1) {
    const { searchParams } = new URL(link);
    const token = searchParams.get('Token');
    if (token !== null && TOKEN.test(token)) return good({ token, topic: searchParams.get('TopicArn') });
    const wrapped = [...searchParams.values()].find((value) => /^https?:/.test(value));
    if (wrapped === undefined) break;
    link = wrapped;
  }
  return bad(
    'That is no confirmation: paste the link «Confirm subscription» of the mail, in quotes, or its part after Token=.',
  );
}
const MOST_WRAPPINGS = 3;

/**
 * Confirms so that only somebody with AWS keys can end the subscription: a mail filter that opens the link «unsubscribe»
 * does not. Gives back whose it is, or its ARN where SNS does not say.
 */
export async function confirm(
  client: SNSClient,
  topics: Topics,
  { token, topic }: Confirmation,
): Promise<Outcome<string>> {
  const both = [topics.alerts, topics.operators];
  if (topic !== null && !both.includes(topic))
    return bad(`The link is of another topic (${topic}): name its stack with --stack.`);
  // A token alone does not say of which topic it is.
  for (const TopicArn of topic === null ? both : [topic]) {
    const arn = await tryToConfirm(client, TopicArn, token);
    if (arn !== null) return good(await ownerOf(client, arn));
  }
  return bad(
    'SNS does not know this token: it holds for 48 hours after the mail. For a new mail take the subscriber out of the watch file, deploy, put him back, deploy.',
  );
}

async function tryToConfirm(client: SNSClient, TopicArn: string, Token: string): Promise<string | null> {
  try {
    const command = new ConfirmSubscriptionCommand({ TopicArn, Token, AuthenticateOnUnsubscribe: 'true' });
    return (await client.send(command)).SubscriptionArn ?? '';
  } catch (error) {
    if (error instanceof Error && /^(InvalidParameter|NotFound)/.test(error.name)) return null;
    throw error;
  }
}

async function ownerOf(client: SNSClient, arn: string): Promise<string> {
  try {
    const command = new GetSubscriptionAttributesCommand({ SubscriptionArn: arn });
    return (await client.send(command)).Attributes?.Endpoint ?? arn;
  } catch {
    // It is confirmed all the same.
    return arn;
  }
}
