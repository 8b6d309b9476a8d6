/** The samples, ready to be watched: their server, their watch file, a data folder of their own. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../functions/base/config.ts';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';
import { systemClock } from '../../functions/base/ports.ts';
import { createPace, type Pace } from '../../functions/feeds/pace.ts';
import { parseWatchFile } from '../../infra/watchfile/load.ts';
import { formatProblem } from '../../infra/watchfile/problem.ts';
import { DEFAULT_DATA, SAMPLE } from '../data-folder.ts';
import { holdStore } from '../store.ts';
import { serveSamples } from './server.ts';
import { sampleWatchFile } from './watchfile.ts';

export interface Samples {
  readonly config: Config;
  readonly data: string;
  readonly pace: Pace;
  /** Leaves the watch file in the data folder, for the other commands' `--file`. */
  keepWatchFile(folder: string): void;
  close(): Promise<void>;
}

export const SAMPLE_DATA = join(DEFAULT_DATA, SAMPLE);

/**
 * Serves the samples. Each run begins anew in a folder of its own, which is emptied, so that the alerts come again;
 * a folder that was given is kept as it is.
 */
export async function startSamples(given: string | null): Promise<Outcome<Samples>> {
  const data = given ?? SAMPLE_DATA;
  if (given === null) {
    const emptied = await empty(data);
    if (!emptied.ok) return emptied;
  }
  const server = await serveSamples(systemClock);
  const watchFile = sampleWatchFile(server.origin);
  const parsed = parseWatchFile(watchFile, 'samples');
  if (!parsed.ok) {
    await server.close();
    return bad(parsed.problems.map(formatProblem)[0] ?? 'The samples cannot be read.');
  }
  const { config } = parsed;
  return good({
    // A visitor should not wait for a minute to see the next mail.
    config: { ...config, settings: { ...config.settings, gather: 0 } },
    data,
    pace: createPace({ clock: systemClock, pauseMs: 0 }),
    keepWatchFile: (folder) => writeFileSync(join(folder, 'watch.yaml'), watchFile),
    close: server.close,
  });
}

/** Not under the feet of another run of the samples: the folder is held while it is judged. */
async function empty(data: string): Promise<Outcome<null>> {
  const held = await holdStore(data);
  if (!held.ok) return held;
  await held.value.close();
  rmSync(data, { recursive: true, force: true });
  return good(null);
}
