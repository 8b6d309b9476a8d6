/** How the deployed things are called: a person finds them in the console, and the README's commands can be pasted. */
import type { TableName } from '../functions/base/tables.ts';

/** The second stack of an account, such as one to try changes in, lives beside the first under its stage's name. */
export type Stage = string | null;

const STAGE = /^[a-z][a-z0-9]{0,15}$/;

export function readStage(text: unknown): Stage {
  if (text === undefined || text === null || text === '') return null;
  if (typeof text === 'string' && STAGE.test(text)) return text;
  throw new Error(
    `The stage ${JSON.stringify(text)} cannot be used; write up to 16 of a-z and 0-9, such as stage=dev.`,
  );
}

/** The stage that the words of a command line for CDK name: `--context stage=dev`. */
export const stageOf = (args: readonly string[]): Stage =>
  readStage(args.join(' ').match(/(?:--context|-c)[ =]stage=(\S+)/)?.[1]);

/** The class of all tables but the state: docs/cost.md says from which size on `--context archive=infrequent` pays. */
export type Archive = 'standard' | 'infrequent';

export function readArchive(value: unknown): Archive {
  if (value === undefined || value === 'standard') return 'standard';
  if (value === 'infrequent') return 'infrequent';
  throw new Error(
    `The archive ${JSON.stringify(value)} cannot be used; write archive=infrequent or nothing.`,
  );
}

export const stackName = (stage: Stage) => (stage === null ? 'marsad' : `marsad-${stage}`);

/** Names are fixed, so that data that outlived its stack is found again by the next one. */
export const tableName = (stage: Stage, table: TableName) => `${stackName(stage)}-${table}`;

/** The variable that tells a function where a table is, and the stack output that tells a laptop. */
export const tableVariable = (table: TableName) => `TABLE_${table.toUpperCase()}`;
export const tableOutput = (table: TableName) => `Table${table[0]!.toUpperCase()}${table.slice(1)}`;
