import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { agreed } from '../../infra/agreed.ts';

/** What is answered when these keys are pressed. */
async function pressing(keys: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const answer = agreed('Deploy this?', { input, output });
  input.write(keys);
  const said = await answer;
  return { said, shown: String(output.read()) };
}

it('takes yes for an answer, in English and Arabic, and everything else for no', async () => {
  for (const keys of ['y\r', 'Yes\r', ' نعم \r', 'ن\r']) expect((await pressing(keys)).said, keys).toBe(true);
  for (const keys of ['\r', 'n\r', 'yesterday\r', 'لا\r'])
    expect((await pressing(keys)).said, keys).toBe(false);
  expect((await pressing('\r')).shown).toContain('Deploy this? (y/N) ');
});

it('takes Ctrl-C and Ctrl-D for no', async () => {
  for (const keys of ['\x03', '\x04', 'y\x03']) expect((await pressing(keys)).said).toBe(false);
});
