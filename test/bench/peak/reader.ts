/** A process of its own that reads the documents it is told of and says how much memory it has taken at most. */
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { read } from '../../../functions/feeds/read.ts';

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

async function readDocument(path: string): Promise<void> {
  await read(await readFile(path));
}

process.on('message', async (path: string) => {
  await readDocument(path);
  const peak = peakMegabytes();
  // What one document leaves behind is not the next one's; in this turn its items may still be referred to.
  await setImmediate();
  globalThis.gc?.();
  process.send?.(peak);
});

await read(new TextEncoder().encode('<rss><channel><item><title>idle</title></item></channel></rss>'));
process.send?.(peakMegabytes());
