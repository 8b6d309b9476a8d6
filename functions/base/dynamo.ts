/** The store on DynamoDB: AWS's, or the laptop's embedded one, by the same client. */
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Clock, systemClock } from './ports.ts';
import type { Change, Clause, Key, Page, Query, Row, Store, Written } from './store.ts';
import { TABLES, type TableKeys, type TableName } from './tables.ts';

/** What DynamoDB takes in one BatchGetItem. */
const BATCH = 100;
/** Rounds for keys that a throttled batch left out; the wait doubles from 50 ms, so the last is about 3 s. */
const BATCH_ROUNDS = 7;

type Names = Record<string, string>;
type Values = Record<string, NativeAttributeValue>;

/** Collects placeholders: every field name goes through one, since many are reserved words. */
class Expression {
  readonly names: Names = {};
  readonly values: Values = {};
  name(field: string): string {
    const known = Object.entries(this.names).find(([, name]) => name === field);
    if (known) return known[0];
    const placeholder = `#n${Object.keys(this.names).length}`;
    this.names[placeholder] = field;
    return placeholder;
  }
  value(value: NativeAttributeValue): string {
    const placeholder = `:v${Object.keys(this.values).length}`;
    this.values[placeholder] = value;
    return placeholder;
  }
}

function clauseExpression(clause: Clause, expression: Expression): string {
  const name = expression.name(clause.field);
  switch (clause.is) {
    case 'absent':
      return `attribute_not_exists(${name})`;
    case 'present':
      return `attribute_exists(${name})`;
    case 'equals':
      return `${name} = ${expression.value(clause.value)}`;
    case 'below':
      return `${name} < ${expression.value(clause.value)}`;
  }
}

function conditionExpression(clauses: readonly Clause[], expression: Expression): string {
  return clauses.map((clause) => clauseExpression(clause, expression)).join(' AND ');
}

function updateExpression(change: Change, expression: Expression): string {
  const sets = Object.entries(change.set ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${expression.name(field)} = ${expression.value(value)}`);
  const removes = (change.remove ?? []).map((field) => expression.name(field));
  return [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const pack = (row: Row | Values) => marshall(row, { removeUndefinedValues: true });

/** Undefined where there are none: DynamoDB refuses an empty map of names or values. */
const namesOf = (expression: Expression) =>
  Object.keys(expression.names).length > 0 ? { ExpressionAttributeNames: expression.names } : {};
const valuesOf = (expression: Expression) =>
  Object.keys(expression.values).length > 0 ? { ExpressionAttributeValues: pack(expression.values) } : {};

async function written(send: Promise<unknown>): Promise<Written> {
  try {
    await send;
    return 'done';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'conflict';
    throw error;
  }
}

export interface DynamoOptions {
  readonly client: DynamoDBClient;
  /** The deployed name of each table. */
  readonly tables: Readonly<Record<TableName, string>>;
  readonly clock?: Clock;
}

/** A `Store` on DynamoDB. Throws what the client throws once its own retries are used up. */
export function createDynamoStore({ client, tables, clock = systemClock }: DynamoOptions): Store {
  const keyText = (table: TableName, row: Row): string => {
    const { partition, sort }: TableKeys = TABLES[table];
    return JSON.stringify([row[partition], sort === null ? null : row[sort]]);
  };

  async function batch(table: TableName, keys: readonly Key[], consistent: boolean): Promise<Row[]> {
    const rows: Row[] = [];
    let left = keys.map((key) => pack(key));
    for (let round = 0; left.length > 0; round += 1) {
      if (round === BATCH_ROUNDS)
        throw new Error(`DynamoDB leaves ${left.length} rows of ${table} unread: throttled.`);
      if (round > 0) await clock.sleep(25 * 2 ** round);
      const answer = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [tables[table]]: { Keys: left, ConsistentRead: consistent } },
        }),
      );
      rows.push(...(answer.Responses?.[tables[table]] ?? []).map((item) => unmarshall(item)));
      left = answer.UnprocessedKeys?.[tables[table]]?.Keys ?? [];
    }
    return rows;
  }

  return {
    async get(table, key, options) {
      const answer = await client.send(
        new GetItemCommand({
          TableName: tables[table],
          Key: pack(key),
          ConsistentRead: options?.consistent ?? false,
        }),
      );
      return answer.Item ? unmarshall(answer.Item) : undefined;
    },

    async getMany(table, keys, options) {
      const distinct = new Map(keys.map((key) => [keyText(table, key), key]));
      const wanted = [...distinct.values()];
      const found = new Map<string, Row>();
      for (let at = 0; at < wanted.length; at += BATCH) {
        const rows = await batch(table, wanted.slice(at, at + BATCH), options?.consistent ?? false);
        for (const row of rows) found.set(keyText(table, row), row);
      }
      return keys.map((key) => found.get(keyText(table, key)));
    },

    put(table, row, condition = []) {
      const expression = new Expression();
      const text = conditionExpression(condition, expression);
      return written(
        client.send(
          new PutItemCommand({
            TableName: tables[table],
            Item: pack(row),
            ...(text ? { ConditionExpression: text } : {}),
            ...namesOf(expression),
            ...valuesOf(expression),
          }),
        ),
      );
    },

    update(table, key, change, condition = []) {
      const expression = new Expression();
      const text = conditionExpression(condition, expression);
      const update = updateExpression(change, expression);
      return written(
        client.send(
          new UpdateItemCommand({
            TableName: tables[table],
            Key: pack(key),
            ...(update ? { UpdateExpression: update } : {}),
            ...(text ? { ConditionExpression: text } : {}),
            ...namesOf(expression),
            ...valuesOf(expression),
          }),
        ),
      );
    },

    delete(table, key, condition = []) {
      const expression = new Expression();
      const text = conditionExpression(condition, expression);
      return written(
        client.send(
          new DeleteItemCommand({
            TableName: tables[table],
            Key: pack(key),
            ...(text ? { ConditionExpression: text } : {}),
            ...namesOf(expression),
            ...valuesOf(expression),
          }),
        ),
      );
    },

    async query(table, query): Promise<Page> {
      const answer = await client.send(
        new QueryCommand({ TableName: tables[table], ...queryInput(table, query) }),
      );
      return {
        rows: (answer.Items ?? []).map((item) => unmarshall(item)),
        next: answer.LastEvaluatedKey ? stringKey(unmarshall(answer.LastEvaluatedKey)) : undefined,
      };
    },
  };
}

/** The query as DynamoDB wants it, without the table's name: separate, so that keys are tested without AWS. */
export function queryInput(table: TableName, query: Query) {
  const keys: TableKeys = TABLES[table];
  const { partition, sort } = query.index ? indexKeys(table, query.index) : keys;
  const expression = new Expression();
  const clauses = [`${expression.name(partition)} = ${expression.value(query.partition)}`];
  if (sort !== null) {
    if (query.from !== undefined && query.to !== undefined) {
      const name = expression.name(sort);
      clauses.push(`${name} BETWEEN ${expression.value(query.from)} AND ${expression.value(query.to)}`);
    } else if (query.from !== undefined) {
      clauses.push(`${expression.name(sort)} >= ${expression.value(query.from)}`);
    } else if (query.to !== undefined) {
      clauses.push(`${expression.name(sort)} <= ${expression.value(query.to)}`);
    }
  }
  return {
    ...(query.index ? { IndexName: query.index } : {}),
    KeyConditionExpression: clauses.join(' AND '),
    ExpressionAttributeNames: expression.names,
    ExpressionAttributeValues: pack(expression.values),
    ScanIndexForward: !query.descending,
    ...(query.limit === undefined ? {} : { Limit: query.limit }),
    ...(query.after ? { ExclusiveStartKey: pack(query.after) } : {}),
  };
}

function indexKeys(table: TableName, index: string) {
  const { indexes }: TableKeys = TABLES[table];
  const keys = indexes[index];
  if (!keys) throw new Error(`The table ${table} has no index ${index}.`);
  return keys;
}

function stringKey(row: Row): Key {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, String(value)]));
}
