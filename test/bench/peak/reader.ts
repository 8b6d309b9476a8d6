/** A process of its own that reads the documents it is told of and says how much memory it has taken at most. */
import { readFile } from 'node:fs/promises';
import { read } from '../../../functions/feeds/read.ts';

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

process.on('message', async (path: string) => {
  await read(await readFile(path));
  // What one document leaves behind is not the next one's.
  globalThis.gc?.();
  process.send?.(peakMegabytes());
});

await read(new TextEncoder().encode('<rss><channel><item><title>idle</title></item></channel></rss>'));
process.send?.(peakMegabytes());
