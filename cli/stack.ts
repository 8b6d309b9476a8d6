/** The deployed tables and the topic, found by the outputs of their stack. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from '../functions/alerts/publish.ts';
import { createSnsTopic } from '../functions/alerts/sns.ts';
import { createDynamoStore } from '../functions/base/dynamo.ts';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import type { Store } from '../functions/base/store.ts';
import { TABLE_NAMES, type TableName } from '../functions/base/tables.ts';
import { whyNobody } from '../infra/account.ts';
import { tableOutput } from '../infra/names.ts';
import type { Tables } from '../local/transfer.ts';
import type { Topics } from './subscriptions.ts';

export interface StackStore {
  readonly store: Store;
  readonly tables: Tables;
  close(): Promise<void>;
}

/** Opens the tables of a stack with the credentials and the region of the AWS command line. */
export async function openStack(name: string): Promise<Outcome<StackStore>> {
  const found = await outputsOf(name);
  if (!found.ok) return found;
  const tables = {} as Record<TableName, string>;
  for (const table of TABLE_NAMES) {
    const deployed = found.value.get(tableOutput(table));
    if (!deployed)
      return bad(`The stack ${name} has no table of ${table}: deploy it again with \`npm run deploy\`.`);
    tables[table] = deployed;
  }
  const client = new DynamoDBClient({});
  return good({
    store: createDynamoStore({ client, tables }),
    tables: { client, names: tables },
    close: async () => client.destroy(),
  });
}

/** The topic of a stack, to publish to. */
export async function openTopic(name: string): Promise<Outcome<{ readonly topic: Topic; close(): void }>> {
  const found = await outputsOf(name);
  if (!found.ok) return found;
  const topicArn = found.value.get('TopicArn');
  if (!topicArn) return bad(`The stack ${name} has no topic: deploy it again with \`npm run deploy\`.`);
  const client = new SNSClient({});
  return good({ topic: createSnsTopic({ client, topicArn }), close: () => client.destroy() });
}

/** Both topics of a stack, to ask who is subscribed. */
export async function openTopics(
  name: string,
): Promise<Outcome<{ readonly client: SNSClient; readonly topics: Topics }>> {
  const found = await outputsOf(name);
  if (!found.ok) return found;
  const [alerts, operators] = [found.value.get('TopicArn'), found.value.get('OperatorsTopicArn')];
  if (!alerts || !operators)
    return bad(`The stack ${name} does not name its topics: deploy it again with \`npm run deploy\`.`);
  return good({ client: new SNSClient({}), topics: { alerts, operators } });
}

async function outputsOf(name: string): Promise<Outcome<ReadonlyMap<string, string>>> {
  const formation = new CloudFormationClient({});
  try {
    const { Stacks = [] } = await formation.send(new DescribeStacksCommand({ StackName: name }));
    return good(
      new Map(
        (Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      ),
    );
  } catch (error) {
    return bad(whyNot(name, error));
  } finally {
    formation.destroy();
  }
}

export function whyNot(stack: string, error: unknown): string {
  const nobody = whyNobody(error);
  if (nobody !== null) return nobody;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (/does not exist/.test(message))
    return `There is no stack ${stack} in this account and region: check the name and AWS_REGION.`;
  if (/AccessDenied|Unauthorized/.test(name))
    return `You may not read the stack ${stack}: you need cloudformation:DescribeStacks and to query its tables.`;
  return `The stack ${stack} cannot be reached (${message.split('\n', 1)[0]}): check the network and AWS_REGION.`;
}
