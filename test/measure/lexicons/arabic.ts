/**
 * Arabic: the corpus counts that come with farahidi 0.4.0 (a port of AlKhalil Morpho Sys 2; GPL, so it is only read
 * here): 4.9 million tokens of news, each with the lemma that was chosen for it in its context.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Reading, Source } from './reading.ts';

const FILE = 'farahidi/data/DATA.MSA.ALL.TRAIN.141809.lm.gz';

/** Ten in a million tokens. */
const LEAST = 50;

const LATIN = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{";
const ARABIC = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱ';
const LETTERS = new Map([...LATIN].map((letter, at) => [letter, [...ARABIC][at] ?? '']));

/** From the transliteration of Buckwalter. */
const toArabic = (text: string): string => [...text].map((letter) => LETTERS.get(letter) ?? letter).join('');

const MARKS = /[\u064b-\u0652\u0670]/g;

/** Lemmas of verbs end in the vowel of the perfect, or in a long one behind two vowelled consonants. */
const isVerb = (lemma: string): boolean =>
  /a$/.test(lemma) ||
  /^(?:.a.|.aA.|.a.~a|ta.a.~a|ta.aA.a|>a.o.a|Ai?no.a.a|A.ota.a|Asota.o.a|.a.o.a)(?:Y|A|aA)$/.test(lemma);

/** Particles, pronouns and the like: what no rule asks for. */
const CLOSED =
  /^(?:فِي|مِنْ?|مَنْ?|عَلَى|إِلَى|عَنْ|[إأ]َ?ِ?نّ?َ?|الَّذِي|اَلَّذِي|ذَا|هَذَا|هُوَ|مَا|لَا|لَمْ|لَنْ|قَدْ|حَتَّى|ال|آن|كُلّ|أَوْ|أَيّ|أَنَا|أَنْتَ|كَمّ|لَوْ)$/;

function read(folder: string): readonly Reading[] {
  const all: Reading[] = [];
  const lines = gunzipSync(readFileSync(join(folder, FILE)))
    .toString('utf8')
    .split('\n');
  for (const line of lines) {
    // `B 091 bAltEAryf 2 101 taEoriyfap 2 …`: lengths, the token, and lemmas with their counts.
    const [kind, , token = '', , ...rest] = line.split(' ');
    if (kind !== 'B') continue;
    for (let at = 1; at + 1 < rest.length; at += 3) {
      const raw = rest[at] ?? '';
      const voweled = toArabic(raw);
      const lemma = voweled.replace(MARKS, '').replaceAll('ٱ', 'ا');
      all.push({
        token: toArabic(token),
        lemma,
        count: Number(rest[at + 1]),
        asked: lemma.length > 2 && !isVerb(raw) && !CLOSED.test(voweled),
      });
    }
  }
  return asOneReads(all);
}

/**
 * Asks only for lemmas that a rule would name by this spelling: of the tokens that are spelled so at least half stand for
 * it (بعد is *after*, hardly ever *distance*), and they are not rare.
 */
function asOneReads(all: readonly Reading[]): readonly Reading[] {
  const whole = new Map<string, number>();
  const own = new Map<string, number>();
  const lemmas = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, count: number) =>
    map.set(key, (map.get(key) ?? 0) + count);
  for (const { token, lemma, count, asked } of all) {
    add(whole, token, count);
    if (!asked) continue;
    add(lemmas, lemma, count);
    if (token === lemma) add(own, token, count);
  }
  const isAsked = (lemma: string): boolean =>
    (lemmas.get(lemma) ?? 0) >= LEAST && (own.get(lemma) ?? 0) * 2 >= (whole.get(lemma) ?? 0);
  return all.map((one) => (one.asked && !isAsked(one.lemma) ? { ...one, asked: false } : one));
}

export const arabicSource: Source = {
  language: 'ar',
  name: 'corpus counts of AlKhalil in farahidi 0.4.0',
  packages: ['farahidi'],
  read,
};
