import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../infra/destroy.ts', import.meta.url));

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
