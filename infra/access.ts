/** What each function may do with each table: what its code does, and nothing else. Nothing may scan or drop. */
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { TableName } from '../functions/base/tables.ts';
import type { Tables } from './tables.ts';

type Action = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

export interface Access {
  readonly actions: readonly Action[];
  /** Indexes that may be queried. */
  readonly indexes?: readonly string[];
}

export type AccessByTable = Partial<Record<TableName, Access>>;

export const POLL_ACCESS: AccessByTable = {
  articles: { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'] },
  alerts: { actions: ['GetItem', 'PutItem'] },
  identities: { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'] },
  state: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
};

export const NOTIFY_ACCESS: AccessByTable = {
  alerts: { actions: ['GetItem', 'BatchGetItem', 'UpdateItem', 'Query'], indexes: ['due'] },
  messages: { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'], indexes: ['unsent'] },
  identities: { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'] },
  state: { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'] },
};

/** Reads and writes on the table itself, queries on the named indexes alone. */
export function accessStatements(access: AccessByTable, tables: Tables): PolicyStatement[] {
  return Object.entries(tables.byName).flatMap(([name, table]) => {
    const granted = access[name as TableName];
    if (!granted) return [];
    const onTable = granted.actions.filter((action) => action !== 'Query' || !granted.indexes);
    const statements = [statement(onTable, [table.tableArn])];
    if (granted.indexes) {
      statements.push(
        statement(
          ['Query'],
          granted.indexes.map((index) => `${table.tableArn}/index/${index}`),
        ),
      );
    }
    return statements;
  });
}

const statement = (actions: readonly Action[], resources: string[]) =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources });
