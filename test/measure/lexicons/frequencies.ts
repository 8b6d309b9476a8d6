/** The word lists of wordfreq 3.1.1: how often each word stands in a billion. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** MessagePack as wordfreq writes it: an array of arrays of strings, the first entry a map that tells the version. */
function* strings(data: Buffer): Generator<readonly [string: string, array: number]> {
  let at = 0;
  let array = -2;
  const take = (bytes: number): number => {
    const value = data.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
  const read = (length: number): string => {
    const text = data.toString('utf8', at, at + length);
    at += length;
    return text;
  };
  while (at < data.length) {
    const code = take(1);
    if (code >= 0x90 && code <= 0x9f) array++;
    else if (code === 0xdc || code === 0xdd) {
      take(code === 0xdc ? 2 : 4);
      array++;
    } else if (code >= 0xa0 && code <= 0xbf) yield [read(code & 0x1f), array];
    else if (code === 0xd9) yield [read(take(1)), array];
    else if (code === 0xda) yield [read(take(2)), array];
  }
}

/** By word: its frequency, in words per billion. The words of the list `n` are n centibels below 1. */
export function frequenciesOf(folder: string, list: string): ReadonlyMap<string, number> {
  const data = gunzipSync(readFileSync(join(folder, `wordfreq/data/${list}.msgpack.gz`)));
  const frequencies = new Map<string, number>();
  for (const [word, centibels] of strings(data))
    if (centibels >= 0) frequencies.set(word, 1e9 * 10 ** (-centibels / 100));
  return frequencies;
}
