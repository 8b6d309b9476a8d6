import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** As a person without an AWS account would run it. */
function script(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const file = fileURLToPath(new URL(`../../infra/${name}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    input: '',
    env: {
      PATH: process.env.PATH,
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...env,
    },
  });
  return { status, stdout, stderr };
}

it.each(['deploy', 'destroy'])('%s says what it takes, and does nothing then', (name) => {
  const asked = script(name, ['--help']);
  expect(asked).toEqual({
    status: 0,
    stdout: expect.stringMatching(new RegExp(`^Usage: npm run ${name} `)),
    stderr: '',
  });
});

it('deploy says in one line, before it takes time, that AWS does not know who asks', () => {
  expect(script('deploy', [], { AWS_REGION: 'eu-central-1' })).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^AWS does not know who asks: log in .*\n$/),
  });
  expect(script('deploy', [])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'No AWS region is chosen: set AWS_REGION, such as eu-central-1.\n',
  });
});
