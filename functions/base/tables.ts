/**
 * The five tables, as data: CDK creates them from this in AWS, the laptop in its embedded DynamoDB, the tests
 * in memory. Keys are named for what they hold, so that a person in the console can query without a manual.
 */

export interface IndexKeys {
  readonly partition: string;
  readonly sort: string;
}

export interface TableKeys {
  readonly partition: string;
  readonly sort: string | null;
  /** Secondary indexes; all project keys only. A row without the index's attributes is not in it (sparse). */
  readonly indexes: Readonly<Record<string, IndexKeys>>;
  /** Whether rows may carry `expires` (epoch seconds). A row past it counts as absent, even if still there. */
  readonly expires: boolean;
}

export const TABLES = {
  articles: {
    partition: 'source',
    sort: 'date',
    indexes: { byDay: { partition: 'day', sort: 'date' } },
    expires: true,
  },
  alerts: {
    partition: 'rule',
    sort: 'date',
    indexes: { due: { partition: 'queue', sort: 'dueAt' } },
    expires: true,
  },
  messages: {
    partition: 'id',
    sort: null,
    indexes: { unsent: { partition: 'queue', sort: 'createdAt' } },
    expires: true,
  },
  identities: { partition: 'identity', sort: null, indexes: {}, expires: true },
  state: { partition: 'id', sort: null, indexes: {}, expires: false },
} as const satisfies Record<string, TableKeys>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The partitions of the sparse indexes `due` and `unsent`: rows are spread over them by a hash of their key. */
export const QUEUES = ['0', '1', '2', '3'] as const;
/** The partition of what could not be told and waits for a person. */
export const FAILED_QUEUE = 'failed';
