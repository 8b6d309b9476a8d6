/** Who is told: the topic of alerts, filtered for each subscriber by the message's rules, and that of the operators. */
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type FilterPolicy, filterPolicies } from '../functions/alerts/readers.ts';
import type { Config, Subscriber } from '../functions/base/config.ts';
import { type Stage, stackName } from './names.ts';

export class Topics extends Construct {
  readonly alerts: Topic;
  readonly operators: Topic;

  constructor(scope: Construct, id: string, stage: Stage, config: Config) {
    super(scope, id);
    this.alerts = new Topic(this, 'Alerts', {
      topicName: `${stackName(stage)}-alerts`,
      displayName: 'Marsad',
      enforceSSL: true,
      // SNS's own key: encrypted at rest for nothing. Its policy admits all who may publish to the topic.
      masterKey: Alias.fromAliasName(this, 'SnsKey', 'alias/aws/sns'),
    });
    const policies = filterPolicies(config.subscribers);
    for (const subscriber of config.subscribers)
      this.alerts.addSubscription(subscription(subscriber, policies.get(subscriber.email)));

    // Unencrypted: alarms cannot publish under the key of SNS, and one's own costs a dollar a month. It carries
    // names of alarms and feeds, why something could not be told, and no news.
    this.operators = new Topic(this, 'Operators', {
      topicName: `${stackName(stage)}-operators`,
      displayName: 'Marsad operators',
      enforceSSL: true,
    });
    for (const email of config.settings.operators)
      this.operators.addSubscription(new EmailSubscription(email));
    this.operators.addToResourcePolicy(alarmsMayPublish(this.operators));
    const outputs = { TopicArn: this.alerts, OperatorsTopicArn: this.operators };
    for (const [name, topic] of Object.entries(outputs))
      new CfnOutput(this, name, { value: topic.topicArn }).overrideLogicalId(name);
  }
}

function alarmsMayPublish(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(topic).account } },
  });
}

/** `rules` is a String.Array: SNS lets a message through when any of its elements is among the values. */
function subscription({ email }: Subscriber, policy: FilterPolicy | undefined): EmailSubscription {
  if (!policy) return new EmailSubscription(email);
  const filterPolicy = Object.fromEntries(
    Object.entries(policy).map(([name, conditions]) => [name, new SubscriptionFilter([...conditions])]),
  );
  return new EmailSubscription(email, { filterPolicy });
}
