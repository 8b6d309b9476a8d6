import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followWatchFile } from '../../cli/follow.ts';
import type { Config } from '../../functions/base/config.ts';
import { loadWatchFile } from '../../infra/watchfile/load.ts';

const LOOK_MS = 10;
/** Far more than it takes, so that a busy machine fails nothing. */
const WATCHDOG_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-follow-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const watchFile = (query: string): string =>
  `feeds:\n  a:\n    url: https://outlet.example/feed\n    name: A\nrules:\n  r:\n    match: ${query}\n`;

describe('a watch file that is followed', () => {
  it(
    'holds as it was saved last and could be read',
    async () => {
      const file = join(folder, 'watch.yaml');
      writeFileSync(file, watchFile('انسحاب'));
      const loaded = await loadWatchFile(file);
      if (!loaded.ok) throw new Error('the file is wrong');
      const said: string[] = [];
      const ports = {
        changed: ({ rules }: Config) => void said.push(`changed: ${rules[0]?.match.join()}`),
        wrong: (problems: readonly string[]) => void said.push(`wrong: ${problems.join()}`),
      };
      const followed = followWatchFile(file, loaded.config, ports, LOOK_MS);
      const queries = () => followed.latest().rules.map(({ match }) => match.join());
      try {
        expect(queries()).toEqual(['انسحاب']);
        writeFileSync(file, watchFile('ائتلاف'));
        await vi.waitUntil(() => said.length === 1, { timeout: WATCHDOG_MS });
        expect(queries()).toEqual(['ائتلاف']);
        writeFileSync(file, watchFile('"(ائتلاف"'));
        await vi.waitUntil(() => said.length === 2, { timeout: WATCHDOG_MS });
        expect(queries()).toEqual(['ائتلاف']);
        expect(said).toEqual(['changed: ائتلاف', expect.stringMatching(/^wrong: .*watch\.yaml:7:\d+: /)]);
      } finally {
        followed.close();
      }
    },
    WATCHDOG_MS * 2,
  );
});
