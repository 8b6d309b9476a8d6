import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { readerId } from '../../functions/alerts/readers.ts';
import { METRICS } from '../../functions/base/metrics.ts';
import { readStage } from '../../infra/names.ts';
import { checkPractices } from '../../infra/practices.ts';
import { pollers } from '../../infra/triggers.ts';
import { FIXED, LOG_DAYS } from '../cost/prices.ts';
import { resources, synth } from './synth.ts';

const { app, stack, template } = synth();

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** What each role may do, as `action → resources`, taken from the template. */
function allowed(role: RegExp): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const [id, { Properties }] of Object.entries(resources(template, 'AWS::IAM::Policy'))) {
    if (!role.test(id)) continue;
    for (const { Action, Resource } of (Properties.PolicyDocument as { Statement: Statement[] }).Statement) {
      const actions = typeof Action === 'string' ? [Action] : Action;
      const named = Array.isArray(Resource) ? Resource : [Resource];
      for (const action of actions) {
        result.set(action, [...(result.get(action) ?? []), ...named.map(place)].toSorted());
      }
    }
  }
  return result;
}

/** `{"Fn::GetAtt": ["Tablesarticles63CF3352", "Arn"]}` as `Tablesarticles`, an index behind a slash. */
function place(resource: unknown): string {
  const [, name = '?'] =
    /"(?:Fn::GetAtt":\["|Ref":")([A-Za-z]+?)[0-9A-F]{8}"/.exec(JSON.stringify(resource)) ?? [];
  const [, index = ''] = /(\/index\/\w+)/.exec(JSON.stringify(resource)) ?? [];
  return name + index;
}

describe('least privilege', () => {
  it('allows no action and no resource by a star', () => {
    const documents = Object.values(resources(template, 'AWS::IAM::Policy')).map(
      ({ Properties }) => Properties.PolicyDocument as { Statement: Statement[] },
    );
    expect(documents).toHaveLength(4);
    for (const { Statement: statements } of documents) {
      for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(JSON.stringify([statement.Action, statement.Resource])).not.toContain('*');
      }
    }
    for (const { Properties } of Object.values(resources(template, 'AWS::IAM::Role'))) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  it('lets dispatch send, and read no database', () => {
    expect(Object.fromEntries(allowed(/dispatchrole/))).toEqual({
      'sqs:SendMessage': ['PollQueue'],
      'logs:CreateLogStream': ['Functionsdispatchlogs'],
      'logs:PutLogEvents': ['Functionsdispatchlogs'],
    });
  });

  it('lets poll write what it finds and tell operators, and neither query nor touch messages', () => {
    const actions = allowed(/pollrole/);
    expect([...actions.keys()].filter((action) => /Query|Scan|Delete(Item|Table)/.test(action))).toEqual([]);
    expect(actions.get('sns:Publish')).toEqual(['TopicsOperators']);
    expect([...actions.values()].flat()).not.toContain('Tablesmessages');
    expect(actions.get('dynamodb:PutItem')).toEqual([
      'Tablesalerts',
      'Tablesarticles',
      'Tablesidentities',
      'Tablesstate',
    ]);
  });

  it('lets notify query its two indexes and publish to the two topics, and see no article', () => {
    const actions = allowed(/notifyrole/);
    expect(actions.get('dynamodb:Query')).toEqual(['Tablesalerts/index/due', 'Tablesmessages/index/unsent']);
    expect(actions.get('sns:Publish')).toEqual(['TopicsAlerts', 'TopicsOperators']);
    expect(actions.get('sns:ListSubscriptionsByTopic')).toEqual(['TopicsAlerts', 'TopicsOperators']);
    expect([...actions.values()].flat()).not.toContain('Tablesarticles');
  });

  it('holds to the AwsSolutions rules, and would notice if it did not', () => {
    expect(checkPractices(app, stack)).toEqual([]);
    const careless = new Stack(app, 'careless');
    new Bucket(careless, 'Open');
    expect(checkPractices(app, careless).join('\n')).toContain('AwsSolutions-S10');
  });
});

describe('the functions', () => {
  const functions = Object.values(resources(template, 'AWS::Lambda::Function')).map(
    ({ Properties }) => Properties,
  );

  it('are three, on ARM and Node 24', () => {
    expect(functions.map(({ FunctionName }) => FunctionName).toSorted()).toEqual([
      'marsad-dispatch',
      'marsad-notify',
      'marsad-poll',
    ]);
    for (const properties of functions) {
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
      });
    }
  });

  it('are told where to find what they use, and nothing else', () => {
    const variables = functions.map(({ FunctionName, Environment }) => [
      FunctionName,
      Object.keys((Environment as { Variables: object }).Variables).toSorted(),
    ]);
    expect(Object.fromEntries(variables)).toEqual({
      'marsad-dispatch': ['QUEUE_URL', 'STACK'],
      'marsad-poll': [
        ...['OPERATORS_TOPIC_ARN', 'STACK'],
        ...['TABLE_ALERTS', 'TABLE_ARTICLES', 'TABLE_IDENTITIES', 'TABLE_STATE'],
      ],
      'marsad-notify': [
        ...['OPERATORS_TOPIC_ARN', 'STACK'],
        ...['TABLE_ALERTS', 'TABLE_IDENTITIES', 'TABLE_MESSAGES', 'TABLE_STATE', 'TOPIC_ARN'],
      ],
    });
  });

  it('keep their logs for a month', () => {
    const groups = Object.values(resources(template, 'AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(3);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(30);
  });

  it('are not repeated minutes later, when the next tick has long been there', () => {
    template.allResourcesProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    });
  });
});

describe('what sets them going', () => {
  it('a schedule wakes dispatch and notify every minute and says which minute it is', () => {
    for (const name of ['dispatch', 'notify']) {
      template.hasResourceProperties('AWS::Scheduler::Schedule', {
        Name: `marsad-${name}`,
        ScheduleExpression: 'cron(* * * * ? *)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Input: '{"time":"<aws.scheduler.scheduled-time>"}' },
      });
    }
  });

  it('a lane of the queue has one visitor at a time, and a batch that fails three times is set apart', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'marsad-poll.fifo',
      FifoQueue: true,
      FifoThroughputLimit: 'perMessageGroupId',
      SqsManagedSseEnabled: true,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }),
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'marsad-poll-dead.fifo',
      FifoQueue: true,
    });
  });

  it('a message is not given out again while its poll may still run', () => {
    const queues = Object.values(resources(template, 'AWS::SQS::Queue')).map(({ Properties }) => Properties);
    const queue = queues.find(({ QueueName }) => QueueName === 'marsad-poll.fifo')!;
    const poll = Object.values(resources(template, 'AWS::Lambda::Function')).find(
      ({ Properties }) => Properties.FunctionName === 'marsad-poll',
    )!;
    expect(Number(queue.VisibilityTimeout)).toBeGreaterThan(Number(poll.Properties.Timeout));
  });

  it('poll reports each failed message by itself, and leaves room in an account of ten functions at once', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('only the insert of an alert rings, not its being told', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      StartingPosition: 'LATEST',
    });
  });

  it('more feeds get more pollers, within what Lambda takes', () => {
    const feeds = (count: number, every = 5, enabled = true) =>
      Array.from({ length: count }, () => ({ every, enabled }));
    expect(pollers({ feeds: feeds(1) })).toBe(5);
    expect(pollers({ feeds: feeds(10_000) })).toBe(5);
    expect(pollers({ feeds: feeds(20_000) })).toBe(10);
    expect(pollers({ feeds: feeds(20_000, 5, false) })).toBe(5);
    expect(pollers({ feeds: feeds(1_000_000, 1) })).toBe(1_000);
  });
});

describe('who is told', () => {
  it('a subscriber of some rules gets their messages, filtered by SNS', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Endpoint: 'desk@example.org',
      Protocol: 'email',
      FilterPolicy: {
        rules: ['withdrawal', 'coalition'],
        [`except-${readerId('desk@example.org')}`]: [{ exists: false }],
      },
    });
  });

  it('a subscriber of all gets every message, those of rules to come too, unless he had all of it before', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Endpoint: 'archive@example.org',
      FilterPolicy: { [`except-${readerId('archive@example.org')}`]: [{ exists: false }] },
    });
  });

  it('what is told is encrypted at rest and on its way', () => {
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'marsad-alerts',
      KmsMasterKeyId: { 'Fn::Join': ['', Match.arrayWith([':alias/aws/sns'])] },
    });
    template.resourcePropertiesCountIs(
      'AWS::SNS::TopicPolicy',
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      },
      2,
    );
  });

  it('operators have a topic of their own, to which alarms may publish', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Endpoint: 'ops@example.org',
      Protocol: 'email',
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        ]),
      },
    });
  });
});

describe('what is watched over', () => {
  const alarms = resources(template, 'AWS::CloudWatch::Alarm');

  it('are few things, each told to the operators with what it means and where to read on', () => {
    const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const names = Object.values(alarms).map(({ Properties }) => String(Properties.AlarmName));
    expect(names.toSorted()).toEqual([
      'marsad-alerts-waiting',
      'marsad-dead-letters',
      'marsad-dispatch-failing',
      'marsad-feeds-failing',
      'marsad-no-news',
      'marsad-notify-failing',
      'marsad-poll-failing',
      'marsad-subscription-missing',
    ]);
    for (const { Properties } of Object.values(alarms)) {
      expect(place(Properties.AlarmActions)).toBe('TopicsOperators');
      const [, heading] = /^\S.{30,} See docs\/operations\.md, ([\w-]+)\.$/.exec(
        String(Properties.AlarmDescription),
      )!;
      const section = page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`));
      // What to look at: a query for Logs Insights.
      expect(section, heading).toMatch(/```\nfilter /);
    }
  });

  it('silence is an alarm where something should be heard, and none where nothing happens', () => {
    const silence = Object.values(alarms).map(({ Properties }) => [
      Properties.AlarmName,
      Properties.TreatMissingData,
    ]);
    expect(silence.filter(([, missing]) => missing === 'breaching').map(([name]) => name)).toEqual([
      'marsad-alerts-waiting',
      'marsad-no-news',
    ]);
  });

  it('stays within what CloudWatch gives for nothing: ten metrics, ten alarms, three dashboards', () => {
    expect(Object.keys(METRICS).length).toBeLessThanOrEqual(10);
    expect(Object.keys(alarms).length).toBeLessThanOrEqual(10);
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });

  it('is what npm run cost counts for every month', () => {
    const count = (type: string) => Object.keys(resources(template, type)).length;
    expect(FIXED).toMatchObject({
      metrics: Object.keys(METRICS).length - 1,
      alarms: count('AWS::CloudWatch::Alarm'),
      dashboards: count('AWS::CloudWatch::Dashboard'),
    });
    // One that reckons with several metrics would be billed for each.
    for (const { Properties } of Object.values(alarms)) expect(Properties.Metrics).toBeUndefined();
    const logs = Object.values(resources(template, 'AWS::Logs::LogGroup'));
    expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual(logs.map(() => LOG_DAYS));
  });

  it('asks for no metric that the functions do not write', () => {
    const inAlarms = [...JSON.stringify(alarms).matchAll(/"MetricName":"(\w+)","Namespace":"Marsad"/g)];
    const dashboard = JSON.stringify(resources(template, 'AWS::CloudWatch::Dashboard'));
    const inDashboard = [...dashboard.matchAll(/Marsad\\",\\"(\w+)\\"/g)];
    const names = new Set([...inAlarms, ...inDashboard].map((found) => found[1]));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) expect(Object.keys(METRICS)).toContain(name);
  });

  it('separates the stacks of an account', () => {
    for (const { Properties } of Object.values(resources(synth('dev').template, 'AWS::CloudWatch::Alarm'))) {
      const text = JSON.stringify(Properties);
      expect(text).toContain('marsad-dev-');
      if (text.includes('"Namespace":"Marsad"')) expect(text).toContain('"Value":"marsad-dev"');
    }
  });
});

describe('a stage', () => {
  it('is a short word', () => {
    expect(readStage('dev')).toBe('dev');
    expect(readStage(undefined)).toBeNull();
    expect(() => readStage('My Stage')).toThrow('cannot be used; write up to 16 of a-z and 0-9');
  });
});
