/** The deployed services as the test sees them: through the AWS SDK, with keys and by names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, QueryCommand, type QueryCommandInput, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
  SQSServiceException,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { filterPolicies } from '../../functions/alerts/readers.ts';
import type { Subscriber } from '../../functions/base/config.ts';
import { type Cloud, ROOT } from './ministack.ts';
import { STACK } from './stack.ts';

export const OPERATORS = `arn:aws:sns:us-east-1:000000000000:${STACK}-operators`;
const TOPIC = `arn:aws:sns:us-east-1:000000000000:${STACK}-alerts`;

/** The call of `aws dynamodb query` that the README shows, asked of this stack with these values. */
function readmeQuery(source: string, from: string, to: string): QueryCommandInput {
  const [, call = ''] =
    /^aws dynamodb query (.*?)^```/ms.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const options = new Map([...call.matchAll(/--([\w-]+) (?:'([^']*)'|(\S+))/g)].map(nameAndValue));
  const shown = JSON.parse(options.get('expression-attribute-values') ?? '{}') as Record<string, unknown>;
  const values = { ':source': { S: source }, ':from': { S: from }, ':to': { S: to } };
  if (Object.keys(shown).join() !== Object.keys(values).join())
    throw new Error(`The README asks by ${Object.keys(shown).join(', ')}: say here what they are to be.`);
  return {
    TableName: options.get('table-name')?.replace(/^marsad-/, `${STACK}-`),
    KeyConditionExpression: options.get('key-condition-expression'),
    ExpressionAttributeNames: JSON.parse(options.get('expression-attribute-names') ?? '{}'),
    ExpressionAttributeValues: values,
  };
}
const nameAndValue = ([, name = '', quoted, plain]: RegExpMatchArray) =>
  [name, quoted ?? plain ?? ''] as const;

const isUnknownAction = ({ name, message }: Error) =>
  /InvalidAction|UnknownOperation/.test(`${name} ${message}`);

/** What the test asks of the deployed services. */
export function openServices(cloud: Cloud) {
  const config = {
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const dynamo = new DynamoDBClient(config);
  const sqs = new SQSClient(config);
  const sns = new SNSClient(config);
  const urlOf = async (name: string) =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl!;

  /** Takes everything that lies in a queue. */
  async function take(url: string): Promise<{ body: string; group: string | undefined }[]> {
    const taken: { body: string; group: string | undefined }[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return taken;
      for (const { Body = '', ReceiptHandle, Attributes } of Messages) {
        taken.push({ body: Body, group: Attributes?.MessageGroupId });
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      }
    }
  }

  return {
    take,

    /** The README's question: what did this source publish in this time? */
    async published(source: string, from: string, to: string): Promise<Record<string, unknown>[]> {
      const answer = await dynamo.send(new QueryCommand(readmeQuery(source, from, to)));
      return (answer.Items ?? []).map((item) => unmarshall(item));
    },

    /** Every row of a small table; only a test may scan. */
    async rows(table: string): Promise<Record<string, unknown>[]> {
      const answer = await dynamo.send(new ScanCommand({ TableName: `${STACK}-${table}` }));
      return (answer.Items ?? []).map((item) => unmarshall(item));
    },

    /** A queue that gets what this subscriber is mailed; null: all that the topic is given. */
    async subscribe(name: string, subscriber: Subscriber | null, topic = TOPIC): Promise<string> {
      const policy = subscriber && filterPolicies([subscriber]).get(subscriber.email);
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      await sns.send(
        new SubscribeCommand({
          TopicArn: topic,
          Protocol: 'sqs',
          Endpoint: `arn:aws:sqs:us-east-1:000000000000:${name}`,
          Attributes: policy ? { FilterPolicy: JSON.stringify(policy) } : {},
        }),
      );
      return QueueUrl;
    },

    /** Asks for a subscription that its owner has to confirm, as one by mail has to be in AWS. */
    async askFor(endpoint: string): Promise<void> {
      await sns.send(new SubscribeCommand({ TopicArn: TOPIC, Protocol: 'http', Endpoint: endpoint }));
    },

    async waiting(name: string): Promise<number> {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: await urlOf(name),
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
      return (
        Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
        Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0)
      );
    },

    /** A failed message comes back after so long: shortened, since nobody wants to wait three times 150 seconds. */
    async setVisibility(name: string, seconds: number): Promise<void> {
      const attributes = { VisibilityTimeout: String(seconds) };
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: await urlOf(name), Attributes: attributes }));
    },

    /**
     * Gives dead letters back to their queue by the call that docs/operations.md tells operators. The MiniStack of
     * requirements.txt does not know it and says so; then they are moved one by one, as AWS moves them.
     */
    async redrive(dead: string, queue: string): Promise<void> {
      const attributes = { QueueUrl: await urlOf(dead), AttributeNames: ['QueueArn' as const] };
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand(attributes));
      try {
        await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes?.QueueArn }));
        return;
      } catch (error) {
        if (!(error instanceof SQSServiceException) || !isUnknownAction(error)) throw error;
      }
      const QueueUrl = await urlOf(queue);
      for (const [at, { body, group }] of (await take(attributes.QueueUrl)).entries()) {
        const MessageDeduplicationId = `redrive-${Date.now()}-${at}`;
        await sqs.send(
          new SendMessageCommand({
            QueueUrl,
            MessageBody: body,
            MessageGroupId: group,
            MessageDeduplicationId,
          }),
        );
      }
    },

    urlOf,
    close() {
      for (const client of [dynamo, sqs, sns]) client.destroy();
    },
  };
}

export type Services = ReturnType<typeof openServices>;
