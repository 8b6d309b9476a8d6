/**
 * `npm run destroy`: asks, takes the stack away, keeps the data, and says where it is. Words after `--` go to CDK, such
 * as `npm run destroy -- --context stage=dev`; `--force` does it without asking.
 */
import { TABLE_NAMES } from '../functions/base/tables.ts';
import { agreed } from './agreed.ts';
import { cdk, helpIfAsked, readOrEnd } from './cdk.ts';
import { stackName, stageOf, tableName } from './names.ts';

const args = process.argv.slice(2);
helpIfAsked(
  args,
  `Usage: npm run destroy [-- OPTIONS]

Asks, takes the stack away, keeps its tables, and says where they are.

  --force                does it without asking
  --profile NAME         a profile of the AWS command line
  --context stage=dev    the stack marsad-dev

Other words go to CDK. More: docs/operations.md
`,
);
const stage = readOrEnd(() => stageOf(args));
const FORCE = ['--force', '-f'];
const forced = args.some((argument) => FORCE.includes(argument));

process.exitCode = await destroy();

async function destroy(): Promise<number> {
  // CDK's own question ends with 0 whatever is answered, so that a no would read as done.
  if (!forced && !(await confirmed())) {
    process.stderr.write('Nothing was taken away.\n');
    return 1;
  }
  const ended = cdk(['destroy', '--force', ...args.filter((argument) => !FORCE.includes(argument))]);
  if (ended === 0) sayWhereTheDataIs();
  return ended;
}

async function confirmed(): Promise<boolean> {
  const question = `Take the stack ${stackName(stage)} away, and keep its tables?`;
  if (process.stdin.isTTY) return agreed(question, { input: process.stdin, output: process.stderr });
  process.stderr.write('There is nobody to ask; say --force to take the stack away without.\n');
  return false;
}

function sayWhereTheDataIs(): void {
  const names = TABLE_NAMES.map((table) => tableName(stage, table));
  process.stderr.write(`
The data is kept, in these DynamoDB tables of the account and region:
${names.map((name) => `  ${name}`).join('\n')}
The next npm run deploy takes them up again. To give one up for good:
  aws dynamodb update-table --table-name ${names[0]} --no-deletion-protection-enabled
  aws dynamodb delete-table --table-name ${names[0]}
`);
}
