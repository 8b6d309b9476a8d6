/** Has SNS ask pending subscribers once more: a mail to confirm gets lost, and its link holds for 48 hours only. */
import { type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { type FilterPolicy, filterPolicies } from '../functions/alerts/readers.ts';
import type { Config } from '../functions/base/config.ts';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { type Subscribed, subscribed, type Topics } from './subscriptions.ts';

/** Why nothing is sent to one who is not pending. */
const WHY_NOT: Readonly<Record<Exclude<Subscribed['state'], 'pending'>, string>> = {
  confirmed: 'has confirmed already',
  extra: 'is not in the watch file',
  gone: 'is gone: take it out of the watch file, deploy, put it back, deploy, and AWS asks once more',
};

/**
 * Sends the mail to confirm once more, to one address or to all that are pending. SNS does so when it is told to
 * subscribe again who is pending; of one who is gone it would make a subscription that CloudFormation does not know.
 *
 * @returns the addresses that are asked.
 */
export async function resend(
  client: SNSClient,
  topics: Topics,
  config: Parameters<typeof subscribed>[2] & Pick<Config, 'subscribers'>,
  email: string | undefined,
): Promise<Outcome<readonly string[]>> {
  const all = await subscribed(client, topics, config);
  const meant = all.filter((one) => email === undefined || one.email.toLowerCase() === email.toLowerCase());
  if (meant.length === 0)
    return bad(
      `${email} is neither in the watch file nor subscribed: name one that marsad subscribers lists.`,
    );
  const asked = meant.filter(({ state }) => state === 'pending');
  const [other] = meant;
  if (email !== undefined && asked.length === 0 && other && other.state !== 'pending')
    return bad(`${other.email} ${WHY_NOT[other.state]}.`);
  const policies = filterPolicies(config.subscribers);
  for (const one of asked)
    await client.send(new SubscribeCommand(subscription(topics, one, policies.get(one.email))));
  return good(asked.map((one) => one.email));
}

/** As the stack asks for it: another filter would be another subscription. */
function subscription(
  topics: Topics,
  { email: Endpoint, rules }: Subscribed,
  policy: FilterPolicy | undefined,
) {
  if (rules === 'operators') return { TopicArn: topics.operators, Protocol: 'email', Endpoint };
  const filter = policy && { Attributes: { FilterPolicy: JSON.stringify(policy) } };
  return { TopicArn: topics.alerts, Protocol: 'email', Endpoint, ...filter };
}
