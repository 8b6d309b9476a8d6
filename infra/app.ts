/** What `cdk` runs: checks the watch file, then says what should stand in the account. */
import { App } from 'aws-cdk-lib';
import { readOrEnd } from './cdk.ts';
import { readArchive, readStage } from './names.ts';
import { checkPractices } from './practices.ts';
import { MarsadStack } from './stack.ts';
import { loadWatchFile } from './watchfile/load.ts';
import { formatProblem } from './watchfile/problem.ts';

const app = new App();
const file = String(app.node.tryGetContext('file') ?? 'watch.yaml');
const watch = await loadWatchFile(file);
if (watch.ok) {
  for (const warning of watch.warnings) process.stderr.write(`${formatProblem(warning)}\n`);
  const stack = new MarsadStack(app, {
    stage: readOrEnd(() => readStage(app.node.tryGetContext('stage'))),
    archive: readOrEnd(() => readArchive(app.node.tryGetContext('archive'))),
    config: watch.config,
  });
  const findings = checkPractices(app, stack);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  if (findings.length > 0) process.exitCode = 1;
} else {
  for (const problem of watch.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
}
