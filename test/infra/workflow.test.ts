import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}
const { on, permissions, jobs } = parse(read('.github/workflows/watch-file.yaml')) as {
  readonly on: Record<string, { readonly paths: string[]; readonly branches?: string[] }>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<'check' | 'deploy', Job>;
};
const runs = (job: Job) => job.steps.flatMap(({ run }) => run ?? []);

describe('the workflow of the watch file', () => {
  it('checks a change on its pull request, and deploys it on the merge', () => {
    expect(Object.keys(on)).toEqual(['pull_request', 'push']);
    expect(on.push!.branches).toEqual(['main']);
    for (const { paths } of Object.values(on)) expect(paths).toContain('watch.yaml');
    expect(runs(jobs.check)).toEqual(['npm ci', 'npx marsad check', 'npm run synth']);
    expect(jobs.deploy).toMatchObject({ needs: 'check', if: expect.stringContaining("== 'push'") });
    expect(runs(jobs.deploy).at(-1)).toBe('npm run deploy -- --yes');
  });

  it('runs scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> };
    for (const run of [...runs(jobs.check), ...runs(jobs.deploy)]) {
      const [, script] = /^npm run ([\w:]+)/.exec(run) ?? [];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
    }
  });

  it('may read the repository, and nothing but the deployment may ask AWS for a role', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check.permissions).toBeUndefined();
    expect(jobs.deploy.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  });
});
