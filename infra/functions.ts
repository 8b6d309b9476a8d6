/** The three functions: ARM, Node 24, with the SDK and the checked watch file inside. */
import { Stage as CdkStage, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../functions/base/config.ts';
import type { TableName } from '../functions/base/tables.ts';
import { type AccessByTable, accessStatements, NOTIFY_ACCESS, POLL_ACCESS } from './access.ts';
import { bundle, type FunctionName } from './bundling.ts';
import { type Stage, stackName, tableVariable } from './names.ts';
import type { PollQueue } from './poll-queue.ts';
import type { Tables } from './tables.ts';
import { DISPATCH_TIMEOUT, MEMORY_MB, NOTIFY_TIMEOUT, POLL_TIMEOUT } from './timing.ts';
import type { Topics } from './topics.ts';

interface FunctionProps {
  readonly name: FunctionName;
  readonly does: string;
  readonly timeout: Duration;
  /** MB; the share of a processor grows with it. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

export interface FunctionsProps {
  readonly stage: Stage;
  readonly config: Config;
  readonly tables: Tables;
  readonly poll: PollQueue;
  readonly topics: Topics;
}

export class Functions extends Construct {
  readonly dispatch: LambdaFunction;
  readonly poll: LambdaFunction;
  readonly notify: LambdaFunction;
  private readonly config: Config;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, config, tables, poll, topics }: FunctionsProps) {
    super(scope, id);
    this.stage = stage;
    this.config = config;
    this.dispatch = this.make({
      name: 'dispatch',
      does: 'Puts the feeds that are due in this minute into the queue, by lane',
      timeout: DISPATCH_TIMEOUT,
      memory: MEMORY_MB.dispatch,
      environment: { QUEUE_URL: poll.queue.queueUrl },
      statements: [allow(['sqs:SendMessage'], poll.queue.queueArn)],
    });
    this.poll = this.make({
      name: 'poll',
      does: 'Reads feeds, stores what is new and finds what the rules ask for',
      timeout: POLL_TIMEOUT,
      memory: MEMORY_MB.poll,
      environment: {
        ...tableEnvironment(tables, POLL_ACCESS),
        OPERATORS_TOPIC_ARN: topics.operators.topicArn,
      },
      statements: [
        ...accessStatements(POLL_ACCESS, tables),
        allow(['sns:Publish'], topics.operators.topicArn),
      ],
    });
    this.notify = this.make({
      name: 'notify',
      does: 'Makes messages of the alerts that are due and publishes them',
      timeout: NOTIFY_TIMEOUT,
      memory: MEMORY_MB.notify,
      environment: {
        ...tableEnvironment(tables, NOTIFY_ACCESS),
        TOPIC_ARN: topics.alerts.topicArn,
        OPERATORS_TOPIC_ARN: topics.operators.topicArn,
      },
      statements: [
        ...accessStatements(NOTIFY_ACCESS, tables),
        allow(['sns:Publish', 'sns:ListSubscriptionsByTopic'], topics.alerts.topicArn),
        allow(['sns:Publish', 'sns:ListSubscriptionsByTopic'], topics.operators.topicArn),
      ],
    });
  }

  private make(props: FunctionProps): LambdaFunction {
    const functionName = `${stackName(this.stage)}-${props.name}`;
    const logGroup = new LogGroup(this, `${props.name}-logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, `${props.name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${functionName} may do`,
    });
    for (const statement of props.statements) role.addToPolicy(statement);
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn));
    return new LambdaFunction(this, props.name, {
      functionName,
      description: props.does,
      code: this.code(props.name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role,
      logGroup,
      // The next tick does what this one could not; a repeat minutes later would only come between.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      environment: { ...props.environment, STACK: stackName(this.stage) },
    });
  }

  /** Where only the template is asked for, nothing is bundled. */
  private code(name: FunctionName): Code {
    if (!Stack.of(this).bundlingRequired) return Code.fromInline('// not bundled');
    const outdir = CdkStage.of(this)?.outdir;
    if (outdir === undefined) throw new Error('A stack is made in an app: see infra/app.ts.');
    return Code.fromAsset(bundle(name, this.config, outdir));
  }
}

/** Every function is given the names of the tables it may touch, and no others. */
function tableEnvironment(tables: Tables, access: AccessByTable): Record<string, string> {
  const names = Object.keys(access) as TableName[];
  return Object.fromEntries(names.map((name) => [tableVariable(name), tables.byName[name].tableName]));
}

const allow = (actions: string[], resource: string) =>
  new PolicyStatement({ actions, resources: [resource] });
