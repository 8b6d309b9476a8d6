/** The tables in AWS, made from the same data as the laptop's: on demand, kept when the stack goes. */
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableClass,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../functions/base/tables.ts';
import { type Archive, type Stage, tableName, tableOutput } from './names.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * All five are retained and protected: an archive that came back without its identities and its feeds' state
 * would be told to everyone a second time.
 */
export class Tables extends Construct {
  readonly byName: Readonly<Record<TableName, Table>>;

  constructor(scope: Construct, id: string, stage: Stage, archive: Archive) {
    super(scope, id);
    const make = (name: TableName) => this.table(name, TABLES[name], stage, archive);
    this.byName = {
      articles: make('articles'),
      alerts: make('alerts'),
      messages: make('messages'),
      identities: make('identities'),
      state: make('state'),
    };
    for (const name of TABLE_NAMES) {
      new CfnOutput(this, tableOutput(name), { value: this.byName[name].tableName }).overrideLogicalId(
        tableOutput(name),
      );
    }
  }

  private table(name: TableName, keys: TableKeys, stage: Stage, archive: Archive): Table {
    const table = new Table(this, name, {
      tableName: tableName(stage, name),
      partitionKey: text(keys.partition),
      ...(keys.sort === null ? {} : { sortKey: text(keys.sort) }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      // What is written once and kept; a feed's state is read at each poll.
      ...(keys.expires && archive === 'infrequent'
        ? { tableClass: TableClass.STANDARD_INFREQUENT_ACCESS }
        : {}),
      // DynamoDB always encrypts; its own key costs nothing, where one of KMS is paid by the request.
      encryption: TableEncryption.DEFAULT,
      resourcePolicy: new PolicyDocument({ statements: [this.encryptedInTransit(tableName(stage, name))] }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(keys.expires ? { timeToLiveAttribute: 'expires' } : {}),
      // It only rings the bell: what is due is read from the table itself.
      ...(name === 'alerts' ? { stream: StreamViewType.KEYS_ONLY } : {}),
    });
    for (const [indexName, index] of Object.entries(keys.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    return table;
  }

  /**
   * DynamoDB answers plain HTTP too, and here refuses it: as `enforceSSL` does for queues and topics. The table is named
   * in words, since a policy that asks for the ARN of its own table would be made before it.
   */
  private encryptedInTransit(resourceName: string): PolicyStatement {
    const arn = Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName });
    return new PolicyStatement({
      sid: 'EncryptedInTransit',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['dynamodb:*'],
      resources: [arn, `${arn}/index/*`],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  }
}
