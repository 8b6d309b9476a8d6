import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followWatchFile } from '../../cli/follow.ts';
import { loadWatchFile } from '../../infra/watchfile/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-follow-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const watchFile = (query: string): string =>
  `feeds:\n  a:\n    url: https://outlet.example/feed\n    name: A\nrules:\n  r:\n    match: ${query}\n`;

describe('a watch file that is followed', () => {
  it('holds as it was saved last and could be read', async () => {
    const file = join(folder, 'watch.yaml');
    writeFileSync(file, watchFile('انسحاب'));
    const loaded = await loadWatchFile(file);
    if (!loaded.ok) throw new Error('the file is wrong');
    const said: string[] = [];
    const followed = followWatchFile(file, loaded.config, {
      changed: ({ rules }) => said.push(`changed: ${rules[0]?.match.join()}`),
      wrong: (problems) => said.push(`wrong: ${problems.join()}`),
    });
    const queries = () => followed.latest().rules.map(({ match }) => match.join());
    try {
      expect(queries()).toEqual(['انسحاب']);
      writeFileSync(file, watchFile('ائتلاف'));
      await vi.waitUntil(() => said.length === 1, { timeout: 8_000 });
      expect(queries()).toEqual(['ائتلاف']);
      writeFileSync(file, watchFile('"(ائتلاف"'));
      await vi.waitUntil(() => said.length === 2, { timeout: 8_000 });
      expect(queries()).toEqual(['ائتلاف']);
      expect(said).toEqual(['changed: ائتلاف', expect.stringMatching(/^wrong: .*watch\.yaml:7:\d+: /)]);
    } finally {
      followed.close();
    }
  });
});
