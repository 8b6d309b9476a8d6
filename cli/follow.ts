/** The watch file of a run that goes on for weeks: read again whenever somebody saves it. */
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import type { Config } from '../functions/base/config.ts';

export interface Followed {
  /** What the file said when it could be read last. */
  latest(): Config;
  close(): void;
}

export interface FollowPorts {
  /** The file was saved and is right: what it says now holds from here on. */
  changed(config: Config): void;
  /** The file was saved and is wrong: what it said before goes on to hold. `problems`: a line for each. */
  wrong(problems: readonly string[]): void;
}

/** Milliseconds between two looks at the file's time. Asked for rather than told of: editors replace files, and network drives tell nobody. */
const LOOK_MS = 1_000;

/** Follows `file`, whose content `config` is. */
export function followWatchFile(file: string, config: Config, ports: FollowPorts): Followed {
  let latest = config;
  let reading = Promise.resolve();
  const look = ({ mtimeMs }: Stats): void => {
    // Gone: an editor that replaces the file is between its two steps.
    if (mtimeMs > 0) reading = reading.then(read);
  };
  async function read(): Promise<void> {
    const { loadWatchFile } = await import('../infra/watchfile/load.ts');
    const { formatProblem } = await import('../infra/watchfile/problem.ts');
    const loaded = await loadWatchFile(file);
    if (!loaded.ok) {
      ports.wrong(loaded.problems.map(formatProblem));
      return;
    }
    latest = loaded.config;
    ports.changed(latest);
  }
  watchFile(file, { interval: LOOK_MS, persistent: false }, look);
  return { latest: () => latest, close: () => unwatchFile(file, look) };
}
