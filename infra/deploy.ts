/**
 * `npm run deploy`: checks, shows what would change, asks, deploys. Words after `--` go to CDK, such as
 * `npm run deploy -- --context stage=dev --profile desk`; `--yes` deploys without asking, for a machine that
 * deploys what was reviewed before.
 */
import { askAccount } from './account.ts';
import { agreed } from './agreed.ts';
import { cdk, helpIfAsked, readOrEnd } from './cdk.ts';
import { stackName, stageOf } from './names.ts';

const args = process.argv.slice(2);
helpIfAsked(
  args,
  `Usage: npm run deploy [-- OPTIONS]

Checks the watch file, shows what would change in your AWS account, asks, and deploys.

  --yes                      deploys without asking
  --profile NAME             a profile of the AWS command line
  --context stage=dev        a second stack beside the first: marsad-dev
  --context file=dev.yaml    another watch file than watch.yaml

Other words go to CDK. More: docs/operations.md
`,
);
const yes = args.includes('--yes');
const forCdk = args.filter((argument) => argument !== '--yes');
/** Each stack's own, so that two of them can be deployed at once. */
const ASSEMBLY = `.build/${stackName(readOrEnd(() => stageOf(forCdk)))}/assembly`;

process.exitCode = await deploy();

async function deploy(): Promise<number> {
  const profile = forCdk[forCdk.indexOf('--profile') + 1];
  if (forCdk.includes('--profile') && profile) process.env.AWS_PROFILE = profile;
  const account = await askAccount();
  if (!account.ok) {
    process.stderr.write(`${account.message}\n`);
    return 1;
  }
  // Bundled once: what was shown is what is deployed, even if a file changes meanwhile.
  const made = cdk(['synth', '--quiet', '--output', ASSEMBLY, ...forCdk]);
  if (made !== 0) return made;
  const difference = cdk(['diff', '--app', ASSEMBLY, ...forCdk]);
  if (difference !== 0) return difference;
  if (!yes && !(await confirmed())) {
    process.stderr.write('Nothing was deployed.\n');
    return 1;
  }
  if (account.isNew) {
    process.stderr.write('The account is new to CDK: preparing it once (cdk bootstrap).\n');
    const prepared = cdk(['bootstrap', '--app', ASSEMBLY, ...forCdk]);
    if (prepared !== 0) return prepared;
  }
  // Tables that an earlier stack left behind are taken up again with what they hold.
  const deployed = cdk([
    ...['deploy', '--app', ASSEMBLY, '--require-approval', 'never', '--import-existing-resources'],
    ...forCdk,
  ]);
  if (deployed === 0) {
    process.stderr.write('Deployed. Each new subscriber now gets a mail of AWS with a link to confirm.\n');
  }
  return deployed;
}

async function confirmed(): Promise<boolean> {
  if (process.stdin.isTTY) return agreed('Deploy this?', { input: process.stdin, output: process.stderr });
  process.stderr.write('There is nobody to ask; say --yes to deploy what was reviewed before.\n');
  return false;
}
