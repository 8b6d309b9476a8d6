/**
 * Sorani: the nouns and adjectives of the Hunspell dictionary in klpt 0.1.7 (Sina Ahmadi, CC BY-SA 4.0, only read here),
 * each in every form that its affix rules allow. Each form counts once, so rare rows of endings weigh as much as others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading, Source } from './reading.ts';

const FOLDER = 'klpt/data';

interface Suffix {
  readonly cut: string;
  readonly add: string;
  readonly when: RegExp;
}

/** `SFX N 0 ەکە [^ایێە]`: flag, what goes, what comes, after what. */
function suffixesOf(affixes: string): ReadonlyMap<string, readonly Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', cut = '', add = '', when] = line.trim().split(/\s+/);
    // `ds:` marks what makes another word: گوڵ→گوڵۆکە.
    if (kind !== 'SFX' || when === undefined || cut === 'Y' || line.includes('ds:')) continue;
    const list = suffixes.get(flag) ?? [];
    suffixes.set(flag, list);
    list.push({ cut: cut === '0' ? '' : cut, add: add === '0' ? '' : add, when: new RegExp(`${when}$`) });
  }
  return suffixes;
}

/** Every so many words are put into all their forms: all of them would be millions. */
const SAMPLED = 8;

function read(folder: string): readonly Reading[] {
  const suffixes = suffixesOf(readFileSync(join(folder, FOLDER, 'ckb-Arab.aff'), 'utf8'));
  const readings: Reading[] = [];
  let nth = 0;
  for (const line of readFileSync(join(folder, FOLDER, 'ckb-Arab.dic'), 'utf8').split('\n')) {
    const [, lemma = '', flags = '', kind = ''] = /^([^/\s]+)\/(\S+) po:(\S+)/.exec(line) ?? [];
    if (lemma.length < 3 || !/^(?:noun|adj)$/.test(kind)) continue;
    readings.push({ token: lemma, lemma, count: 1, asked: true });
    if (nth++ % SAMPLED !== 0) continue;
    for (const flag of flags)
      for (const { cut, add, when } of suffixes.get(flag) ?? [])
        if (when.test(lemma) && lemma.endsWith(cut))
          readings.push({
            token: lemma.slice(0, lemma.length - cut.length) + add,
            lemma,
            count: 1,
            asked: true,
          });
  }
  return readings;
}

export const soraniSource: Source = {
  language: 'ckb',
  name: 'Hunspell forms in klpt 0.1.7',
  packages: ['klpt'],
  read,
};
