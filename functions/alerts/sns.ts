/** The topic on SNS. */
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Message, PublishOutcome, Topic } from './publish.ts';
import { exceptAttribute } from './readers.ts';

/** Errors by which SNS says that it will never take this message as it is. */
const REFUSED = [
  'InvalidParameterException',
  'InvalidParameter',
  'InvalidParameterValue',
  'ParameterValueInvalid',
  'ValidationException',
];
/** Errors that no repetition mends: a person must. They are repeated at the slowest pace all the same. */
const LASTING = [
  'NotFoundException',
  'NotFound',
  'AuthorizationErrorException',
  'AuthorizationError',
  'KMSAccessDenied',
];

/** The parameters of one publish, apart from sending it. */
export function publishInput(topicArn: string, message: Message) {
  return {
    TopicArn: topicArn,
    Subject: message.subject,
    Message: message.body,
    MessageAttributes: {
      rules: { DataType: 'String.Array', StringValue: JSON.stringify(message.rules) },
      severity: { DataType: 'String', StringValue: message.severity },
      ...Object.fromEntries(
        (message.except ?? []).map((reader) => [
          exceptAttribute(reader),
          { DataType: 'String', StringValue: 'told' },
        ]),
      ),
    },
  };
}

export interface SnsOptions {
  readonly client: SNSClient;
  readonly topicArn: string;
}

export function createSnsTopic({ client, topicArn }: SnsOptions): Topic {
  return {
    async publish(message): Promise<PublishOutcome> {
      try {
        await client.send(new PublishCommand(publishInput(topicArn, message)));
        return { kind: 'sent' };
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        const reason = error instanceof Error ? `${name}: ${error.message}` : String(error);
        // «Invalid parameter: TopicArn» is a fault of the deployment, not of the message.
        if (REFUSED.includes(name) && !/TopicArn|TargetArn/.test(reason)) {
          return { kind: 'refused-content', reason };
        }
        return { kind: 'failed', reason, retryable: !LASTING.includes(name) };
      }
    },
  };
}

/** With a client of its own, for what loads this file at its first message. */
export const openSnsTopic = (topicArn: string): Topic =>
  createSnsTopic({ client: new SNSClient({}), topicArn });
