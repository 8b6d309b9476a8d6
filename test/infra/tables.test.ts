import { describe, expect, it } from 'vitest';
import { resources, synth } from './synth.ts';

const { template } = synth();
const tables = resources(template, 'AWS::DynamoDB::Table');
const byName = (name: string) =>
  Object.entries(tables).find(([, { Properties }]) => Properties.TableName === name)!;

/**
 * Written out, not taken from the code: a table whose keys, name or place in the stack changes is a new, empty table
 * to AWS. Whoever changes a line here must say how the stored rows come along.
 */
const KEYS: Record<string, unknown> = {
  'marsad-articles': {
    logicalId: 'Tablesarticles63CF3352',
    keys: ['source HASH', 'date RANGE'],
    indexes: { byDay: ['day HASH', 'date RANGE'] },
  },
  'marsad-alerts': {
    logicalId: 'TablesalertsE4897418',
    keys: ['rule HASH', 'date RANGE'],
    indexes: { due: ['queue HASH', 'dueAt RANGE'] },
  },
  'marsad-messages': {
    logicalId: 'Tablesmessages13660B8D',
    keys: ['id HASH'],
    indexes: { unsent: ['queue HASH', 'createdAt RANGE'] },
  },
  'marsad-identities': { logicalId: 'TablesidentitiesFBA7005E', keys: ['identity HASH'], indexes: {} },
  'marsad-state': { logicalId: 'TablesstateBC776594', keys: ['id HASH'], indexes: {} },
};

interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: string;
}
interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: unknown;
}
const schema = (keys: unknown) => (keys as KeyElement[]).map((key) => `${key.AttributeName} ${key.KeyType}`);
const indexesOf = (properties: Record<string, unknown>) =>
  (properties.GlobalSecondaryIndexes ?? []) as Index[];

describe('the tables in AWS', () => {
  it.each(Object.keys(KEYS))('%s keeps its keys, its indexes, its name and its place', (name) => {
    const [logicalId, { Properties }] = byName(name);
    const indexes = indexesOf(Properties).map((index) => [index.IndexName, schema(index.KeySchema)]);
    expect({ logicalId, keys: schema(Properties.KeySchema), indexes: Object.fromEntries(indexes) }).toEqual(
      KEYS[name],
    );
    const types = (Properties.AttributeDefinitions as { AttributeType: string }[]).map(
      (a) => a.AttributeType,
    );
    expect(new Set(types)).toEqual(new Set(['S']));
  });

  it('are five, and no other', () => {
    expect(
      Object.values(tables)
        .map(({ Properties }) => Properties.TableName)
        .toSorted(),
    ).toEqual(Object.keys(KEYS).toSorted());
  });

  it.each(Object.keys(KEYS))(
    '%s outlives the stack, refuses to be deleted, can be restored, is paid by use',
    (name) => {
      const [, table] = byName(name);
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(table.Properties).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      });
    },
  );

  it.each(Object.keys(KEYS))('%s and its indexes answer nobody who asks without encryption', (name) => {
    const [, { Properties }] = byName(name);
    const table = `table/${name}`;
    const { Statement } = (Properties.ResourcePolicy as { PolicyDocument: { Statement: unknown[] } })
      .PolicyDocument;
    expect(Statement).toMatchObject([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'dynamodb:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]);
    const [refusal] = Statement as { Resource: { 'Fn::Join': [string, unknown[]] }[] }[];
    const ends = refusal!.Resource.map((arn) => arn['Fn::Join'][1].at(-1));
    expect(ends).toEqual([`:${table}`, `:${table}/index/*`]);
  });

  it('keep all but the state in the class for what is seldom read where that is asked for', () => {
    const classes = (archive?: string) =>
      Object.values(resources(synth(null, undefined, undefined, archive).template, 'AWS::DynamoDB::Table'))
        .filter(({ Properties }) => Properties.TableClass !== undefined)
        .map(({ Properties }) => [Properties.TableName, Properties.TableClass]);
    expect(classes()).toEqual([]);
    expect(classes('infrequent').map(([name]) => name)).toEqual(
      ['articles', 'alerts', 'messages', 'identities'].map((name) => `marsad-${name}`),
    );
    expect(() => classes('cheap')).toThrow('archive=infrequent');
  });

  it('drop what has expired, but never the state of a feed', () => {
    const expiring = Object.keys(KEYS).filter((name) => byName(name)[1].Properties.TimeToLiveSpecification);
    expect(expiring.toSorted()).toEqual([
      'marsad-alerts',
      'marsad-articles',
      'marsad-identities',
      'marsad-messages',
    ]);
    expect(byName('marsad-articles')[1].Properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expires',
      Enabled: true,
    });
  });

  it('have indexes of keys only, since every byte of an index is written once more', () => {
    for (const { Properties } of Object.values(tables)) {
      for (const index of indexesOf(Properties))
        expect(index.Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
    }
  });

  it('tell of changes in the table of alerts alone', () => {
    const streaming = Object.keys(KEYS).filter((name) => byName(name)[1].Properties.StreamSpecification);
    expect(streaming).toEqual(['marsad-alerts']);
  });

  it('are named in the outputs, for the commands that work with --stack', () => {
    expect(Object.keys(template.findOutputs('*')).toSorted()).toEqual([
      'DeadLettersUrl',
      'OperatorsTopicArn',
      'QueueUrl',
      'TableAlerts',
      'TableArticles',
      'TableIdentities',
      'TableMessages',
      'TableState',
      'TopicArn',
    ]);
  });

  it('of a second stage share no name with the first', () => {
    const names = (stage: string | null) => {
      const text = JSON.stringify(synth(stage).template.toJSON().Resources);
      return [...text.matchAll(/"(?:\w*Name|GroupName)":"([^"]+)"/g)].map((found) => found[1]!);
    };
    const first = names(null).filter((name) => name.includes('marsad'));
    const second = new Set(names('dev'));
    expect(first.length).toBeGreaterThan(15);
    expect(first.filter((name) => second.has(name))).toEqual([]);
  });
});
