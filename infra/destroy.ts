/** `npm run destroy`: takes the stack away, keeps the data, and says where it is. */
import { TABLE_NAMES } from '../functions/base/tables.ts';
import { cdk, readOrEnd } from './cdk.ts';
import { stageOf, tableName } from './names.ts';

const args = process.argv.slice(2);
const stage = readOrEnd(() => stageOf(args));

process.exitCode = cdk(['destroy', ...args]);
if (process.exitCode === 0) {
  const names = TABLE_NAMES.map((table) => tableName(stage, table));
  process.stderr.write(`
The data is kept, in these DynamoDB tables of the account and region:
${names.map((name) => `  ${name}`).join('\n')}
The next npm run deploy takes them up again. To give one up for good:
  aws dynamodb update-table --table-name ${names[0]} --no-deletion-protection-enabled
  aws dynamodb delete-table --table-name ${names[0]}
`);
}
