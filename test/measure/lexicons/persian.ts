/**
 * Persian: the irregular nouns of spacy-lookups-data 1.0.5 (MIT; taken from Seraji's Universal Dependencies treebank), with
 * the nouns and adjectives of hazm 0.10.0 (MIT) beside them as words of their own, each as often as wordfreq 3.1.1 says.
 * Regular forms are in neither, so what is measured is irregular plurals, and words that an ending seems to make.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { frequenciesOf } from './frequencies.ts';
import type { Reading, Source } from './reading.ts';

const IRREGULAR = 'spacy_lookups_data/data/fa_lemma_exc.json.gz';
const WORDS = 'hazm/data/words.dat';

/** Two in a million words. */
const LEAST = 2_000;

function read(folder: string): readonly Reading[] {
  const frequencies = frequenciesOf(folder, 'small_fa');
  const { noun } = JSON.parse(gunzipSync(readFileSync(join(folder, IRREGULAR))).toString('utf8')) as {
    readonly noun: Readonly<Record<string, readonly string[]>>;
  };
  const readings: Reading[] = [];
  const add = (token: string, lemma: string, parts: number): void => {
    const count = (frequencies.get(token) ?? 0) / parts;
    // An infinitive finds its verb, whose forms the word list has as words of their own.
    readings.push({ token, lemma, count, asked: lemma.length > 2 && !/[دت]ن$/.test(lemma) });
  };
  for (const [token, lemmas] of Object.entries(noun))
    for (const lemma of lemmas) add(token, lemma, lemmas.length);
  for (const line of readFileSync(join(folder, WORDS), 'utf8').split('\n')) {
    const [word = '', , kinds = ''] = line.split('\t');
    if (word.length < 2 || !/^(?:N|AJ)\b/.test(kinds) || noun[word] !== undefined) continue;
    if ((frequencies.get(word) ?? 0) >= LEAST) add(word, word, 1);
  }
  return readings;
}

export const persianSource: Source = {
  language: 'fa',
  name: 'irregular nouns of spacy-lookups-data 1.0.5 and words of hazm 0.10.0, by wordfreq 3.1.1',
  packages: ['spacy_lookups_data', 'hazm', 'wordfreq'],
  read,
};
