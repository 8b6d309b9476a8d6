import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const SCRIPT = new URL('../../infra/destroy.ts', import.meta.url).pathname;

it('takes nothing away unless somebody says yes, and does not say then that it did', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT], {
    encoding: 'utf8',
    input: 'n\n',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([
    'There is nobody to ask; say --force to take the stack away without.',
    'Nothing was taken away.',
  ]);
});
