import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources, synth } from './synth.ts';

const folder = mkdtempSync(join(tmpdir(), 'marsad-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes that all files of a function may have together. */
const LIMITS = { dispatch: 700_000, poll: 1_200_000, notify: 700_000 } as const;
/** Bytes of what is read at each start: what is larger starts slower. */
const START_LIMITS = { dispatch: 200_000, poll: 950_000, notify: 400_000 } as const;
type Name = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as Name[];

/** Where CDK put the files of each function, as they would be deployed. */
const folders = new Map<Name, string>();
const index = (name: Name) => join(folders.get(name)!, 'index.mjs');
const text = (file: string) => readFileSync(file, 'utf8');
const files = (name: Name) => readdirSync(folders.get(name)!).map((file) => join(folders.get(name)!, file));
const whole = (name: Name) => files(name).map(text).join('\n');

/** A file and what it imports before it runs, and so on. */
function readAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of text(file).matchAll(/\b(?:from|import)\s?"(\.\/[^"]+)"/g))
    readAtStart(join(file, '..', path!), seen);
  return seen;
}
const bytes = (all: Iterable<string>) => [...all].reduce((sum, file) => sum + statSync(file).size, 0);

beforeAll(() => {
  const { template } = synth(null, undefined, folder);
  for (const resource of Object.values(resources(template, 'AWS::Lambda::Function'))) {
    const name = String(resource.Properties.FunctionName).replace('marsad-', '') as Name;
    const { S3Key } = resource.Properties.Code as { readonly S3Key: string };
    folders.set(name, join(folder, `asset.${S3Key.replace('.zip', '')}`));
  }
}, 120_000);

describe('the files of a function', () => {
  it.each(NAMES)('of %s are small, and what is read at its start is smaller', (name) => {
    expect(bytes(files(name))).toBeLessThanOrEqual(LIMITS[name]);
    expect(bytes(readAtStart(index(name)))).toBeLessThanOrEqual(START_LIMITS[name]);
  });

  it('have the SDK and the watch file inside, and nothing that only checks or deploys', () => {
    for (const name of NAMES) {
      expect(whole(name)).not.toMatch(/(from|import)\s*\(?["']@?(aws-sdk|smithy)/);
      expect(text(index(name))).toContain('https://one.example/feed');
      expect(whole(name)).not.toMatch(/ZodError|YAMLParseError|CfnResource|credential_process/);
    }
  });

  it('of dispatch and notify come without the readers of feeds and pages', () => {
    for (const name of ['dispatch', 'notify'] as const)
      expect(whole(name)).not.toMatch(/llhttp|Readability|rss:version/);
  });

  it('of poll have the reader of web pages apart, which is needed where a feed carries summaries only', () => {
    const start = [...readAtStart(index('poll'))].map(text).join('\n');
    expect(start).toMatch(/llhttp/);
    expect(start).not.toMatch(/Readability/);
    expect(whole('poll')).toMatch(/Readability/);
  });

  it.each(NAMES)('of %s can be loaded, and gives a handler', (name) => {
    const url = JSON.stringify(`file://${index(name)}`);
    const code = `const { handler } = await import(${url}); console.log(typeof handler);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ AWS_REGION: 'us-east-1', STACK: 'marsad', QUEUE_URL: 'http://127.0.0.1/' },
        ...{ TOPIC_ARN: 'arn:aws:sns:us-east-1:1:t', OPERATORS_TOPIC_ARN: 'arn:aws:sns:us-east-1:1:o' },
      },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('function');
  });
});
