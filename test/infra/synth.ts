/** The stack of a small watch file as a template: what stands in it is asked, not run. */
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readArchive, readStage } from '../../infra/names.ts';
import { MarsadStack } from '../../infra/stack.ts';
import { parseWatchFile } from '../../infra/watchfile/load.ts';

export const WATCH = `
settings: {operators: [ops@example.org]}
feeds:
  one: {url: https://one.example/feed}
  two: {url: https://two.example/feed, every: 1m}
rules:
  withdrawal: {match: withdrawal}
  coalition: {match: coalition}
subscribers:
  desk@example.org: [withdrawal, coalition]
  archive@example.org: all
`;

// CDK's check of the template against the schemas of CloudFormation takes five seconds; `cdk synth` makes it anyway.
process.env.CDK_VALIDATION = 'false';

const FLAGS: unknown = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')).context;

/** @param bundledIn where the functions are bundled; without it they are not, which is much faster. */
export function synth(stage: string | null = null, watch = WATCH, bundledIn?: string, archive?: string) {
  const parsed = parseWatchFile(watch, 'watch.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const bundles = bundledIn ? {} : { 'aws:cdk:bundling-stacks': [] };
  const app = new App({
    context: { ...(FLAGS as object), ...bundles },
    ...(bundledIn ? { outdir: bundledIn } : {}),
  });
  const stack = new MarsadStack(app, {
    stage: readStage(stage),
    config: parsed.config,
    archive: readArchive(archive),
  });
  return { app, stack, template: Template.fromStack(stack) };
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export function resources(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}
