/** Marsad in one AWS account: the same three functions, their tables, queue, topics and clocks. */
import { type App, Stack, Tags } from 'aws-cdk-lib';
import type { Config } from '../functions/base/config.ts';
import { Alarms } from './alarms.ts';
import { Overview } from './dashboard.ts';
import { Functions } from './functions.ts';
import { type Archive, type Stage, stackName } from './names.ts';
import { PollQueue } from './poll-queue.ts';
import { Tables } from './tables.ts';
import { Topics } from './topics.ts';
import { Triggers } from './triggers.ts';

export interface MarsadProps {
  readonly stage: Stage;
  readonly config: Config;
  /** `standard` unless it is given. */
  readonly archive?: Archive;
}

export class MarsadStack extends Stack {
  readonly tables: Tables;
  readonly functions: Functions;
  readonly poll: PollQueue;
  readonly topics: Topics;

  constructor(app: App, { stage, config, archive = 'standard' }: MarsadProps) {
    super(app, stackName(stage), { description: 'Marsad watches news feeds and mails alerts' });
    this.tables = new Tables(this, 'Tables', stage, archive);
    this.poll = new PollQueue(this, 'Poll', stage);
    this.topics = new Topics(this, 'Topics', stage, config);
    this.functions = new Functions(this, 'Functions', {
      stage,
      config,
      tables: this.tables,
      poll: this.poll,
      topics: this.topics,
    });
    new Triggers(this, 'Triggers', {
      stage,
      config,
      functions: this.functions,
      tables: this.tables,
      poll: this.poll,
    });
    const alarms = new Alarms(this, 'Alarms', {
      stage,
      functions: this.functions,
      poll: this.poll,
      topics: this.topics,
    });
    new Overview(this, 'Overview', {
      stage,
      functions: this.functions,
      tables: this.tables,
      poll: this.poll,
      topics: this.topics,
      alarms,
    });
    Tags.of(this).add('app', stackName(stage));
  }
}
