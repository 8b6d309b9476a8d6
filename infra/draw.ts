/** `npm run dashboard`: draws docs/dashboard.svg from the dashboard's definition. Run it after a change of that. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { dashboardOf } from './definition.ts';
import { drawDashboard } from './drawing.ts';
import { stackName } from './names.ts';
import { MarsadStack } from './stack.ts';
import { loadWatchFile } from './watchfile/load.ts';

const watch = await loadWatchFile('watch.yaml');
if (!watch.ok) throw new Error('watch.yaml has errors: npx marsad check lists them.');
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const stack = new MarsadStack(app, { stage: null, config: watch.config });
const { Resources } = Template.fromStack(stack).toJSON();
const file = join(import.meta.dirname, '..', 'docs', 'dashboard.svg');
writeFileSync(file, drawDashboard(dashboardOf(Resources), stackName(null)));
process.stderr.write(`${file} is drawn.\n`);
