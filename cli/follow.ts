/** The watch file of a run that goes on for weeks: read again whenever somebody saves it. */
import { statSync } from 'node:fs';
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

/**
 * Milliseconds between two looks at the file's time. Looked for rather than waited for: editors replace files, and
 * network drives tell nobody.
 */
const LOOK_MS = 1_000;

/** Follows `file`, whose content `config` is; looks at it each `every` milliseconds. */
export function followWatchFile(file: string, config: Config, ports: FollowPorts, every = LOOK_MS): Followed {
  let latest = config;
  let seen = stampOf(file);
  let reading: Promise<void> | null = null;
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
  function look(): void {
    const stamp = stampOf(file);
    // Gone: an editor that replaces the file is between its two steps.
    if (reading || stamp === null || stamp === seen) return;
    seen = stamp;
    reading = read().finally(() => {
      reading = null;
    });
  }
  const timer = setInterval(look, every);
  timer.unref();
  return { latest: () => latest, close: () => clearInterval(timer) };
}

/** Changes when the file is saved; null where there is none, or none that can be seen: a drive that is away for a while. */
function stampOf(file: string): string | null {
  try {
    const { ino, mtimeMs, size } = statSync(file);
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return null;
  }
}
