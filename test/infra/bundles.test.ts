import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources, synth } from './synth.ts';

const folder = mkdtempSync(join(tmpdir(), 'marsad-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A megabyte as esbuild prints it. */
const MB = 1024 * 1024;
/** Bytes that a function's file may have: what is larger starts slower. */
const LIMITS = { dispatch: 0.7 * MB, poll: 1.2 * MB, notify: 0.7 * MB } as const;
type Name = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as Name[];

/** Where CDK put the file of each function, as it would be deployed. */
const files = new Map<Name, string>();
const text = (name: Name) => readFileSync(files.get(name)!, 'utf8');

beforeAll(() => {
  const { template } = synth(null, undefined, folder);
  for (const resource of Object.values(resources(template, 'AWS::Lambda::Function'))) {
    const name = String(resource.Properties.FunctionName).replace('marsad-', '') as Name;
    const { S3Key } = resource.Properties.Code as { readonly S3Key: string };
    files.set(name, join(folder, `asset.${S3Key.replace('.zip', '')}`, 'index.mjs'));
  }
}, 120_000);

describe('the file of a function', () => {
  it.each(NAMES)('of %s is small enough to start fast', (name) => {
    expect(Buffer.byteLength(text(name))).toBeLessThanOrEqual(LIMITS[name]);
  });

  it('has the SDK and the watch file inside, and nothing that only checks or deploys', () => {
    for (const name of NAMES) {
      expect(text(name)).not.toMatch(/(from|import)\s*\(?["']@?(aws-sdk|smithy)/);
      expect(text(name)).toContain('https://one.example/feed');
      expect(text(name)).not.toMatch(/ZodError|YAMLParseError|CfnResource|credential_process/);
    }
  });

  it('of dispatch and notify comes without the readers of feeds and pages', () => {
    for (const name of ['dispatch', 'notify'] as const)
      expect(text(name)).not.toMatch(/llhttp|Readability|rss:version/);
  });

  it.each(NAMES)('of %s can be loaded, and gives a handler', (name) => {
    const url = JSON.stringify(`file://${files.get(name)}`);
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
