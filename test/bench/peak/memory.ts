/** Memory that reading takes at its peak, measured in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Megabytes above idle at the peak of reading all the documents, one after the other, and which of them made it. */
export async function peakAboveIdle(
  documents: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
): Promise<{ readonly megabytes: number; readonly name: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-bench-'));
  const reader = fork(join(import.meta.dirname, 'reader.ts'), {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const answer = async (): Promise<number> => Number((await once(reader, 'message'))[0]);
  try {
    const idle = await answer();
    let peak = { megabytes: 0, name: 'none' };
    for (const { name, bytes } of documents) {
      const path = join(folder, 'document');
      await writeFile(path, bytes);
      const answered = answer();
      reader.send(path);
      const megabytes = (await answered) - idle;
      if (megabytes > peak.megabytes) peak = { megabytes, name };
    }
    return peak;
  } finally {
    reader.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
