/**
 * Sorani: the nouns and adjectives of the Hunspell dictionary in klpt 0.1.7 (Sina Ahmadi, CC BY-SA 4.0, only read here),
 * each in every form that its affix rules allow. Each form counts once, so rare rows of endings weigh as much as others.
 * Apart from these its verbs, by their stems: the dictionary knows passives and causatives for verbs of their own, and its
 * rules make forms that nobody writes.
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

/** `کوژ/V po:verb is:present_stem_transitive_active st:کوژ lem:کوشتن`; verbs that share a stem are parted by `_`. */
const STEM = /^([^/\s]+)\/\S+ po:verb is:(past|present)_stem_(?:in)?transitive_active .*lem:(\S+)/;

/** Active verbs, each in one form of every stem. */
function readVerbs(folder: string): readonly Reading[] {
  const readings: Reading[] = [];
  for (const line of readFileSync(join(folder, FOLDER, 'ckb-Arab.dic'), 'utf8').split('\n')) {
    const [, stem, tense, lemmas] = STEM.exec(line) ?? [];
    if (stem === undefined || lemmas === undefined) continue;
    const token = tense === 'past' ? stem : `دە${stem}ن`;
    for (const lemma of lemmas.split('_')) readings.push({ token, lemma, count: 1, asked: true });
  }
  return readings;
}

export const soraniVerbSource: Source = {
  language: 'ckb',
  name: 'stems of verbs in klpt 0.1.7',
  packages: ['klpt'],
  read: readVerbs,
  verbs: null,
};
