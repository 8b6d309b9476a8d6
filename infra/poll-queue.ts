/** The queue between dispatch and poll: first in, first out within a lane, so that a host has one visitor at a time. */
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Stage, stackName } from './names.ts';
import { POLL_TIMEOUT } from './timing.ts';

/** A batch that failed three times waits for a person; anything that passes by itself has passed by then. */
const MAX_RECEIVES = 3;

export class PollQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const common = {
      fifo: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      // Lanes are independent: high throughput costs nothing more, and 100,000 feeds need it.
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...common,
      queueName: `${stackName(stage)}-poll-dead.fifo`,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: `${stackName(stage)}-poll.fifo`,
      // Until it is over, a crashed poll blocks its lane: no longer than the function may run, and a margin.
      visibilityTimeout: Duration.seconds(POLL_TIMEOUT.toSeconds() + 30),
      // A later tick overtakes an older one; what is older than six hours, the longest interval, is of no use.
      retentionPeriod: Duration.hours(6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    new CfnOutput(this, 'QueueUrl', { value: this.queue.queueUrl }).overrideLogicalId('QueueUrl');
    new CfnOutput(this, 'DeadLettersUrl', { value: this.deadLetters.queueUrl }).overrideLogicalId(
      'DeadLettersUrl',
    );
  }
}
