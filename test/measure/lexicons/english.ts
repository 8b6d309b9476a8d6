/**
 * English: the lemmas of lemminflect 0.2.3 (MIT; from the NIH's SPECIALIST lexicon), each form as often as wordfreq 3.1.1
 * says. A form of several lemmas counts for all of them in equal parts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { frequenciesOf } from './frequencies.ts';
import type { Reading, Source } from './reading.ts';

const FILE = 'lemminflect/resources/lemma_lu.csv.gz';
const ASKED = new Set(['noun', 'verb', 'adj']);
/** Two in a million words. */
const LEAST = 2_000;

function read(folder: string): readonly Reading[] {
  const frequencies = frequenciesOf(folder, 'large_en');
  const lemmasOf = new Map<string, Set<string>>();
  const asked = new Set<string>();
  for (const line of gunzipSync(readFileSync(join(folder, FILE)))
    .toString('utf8')
    .split('\n')) {
    const [form = '', kind = '', lemmas = ''] = line.trim().split(',');
    if (!/^[a-z-]+$/.test(form)) continue;
    const known = lemmasOf.get(form) ?? new Set<string>();
    lemmasOf.set(form, known);
    for (const lemma of lemmas.split('/')) {
      known.add(lemma);
      if (ASKED.has(kind) && lemma.length > 2 && (frequencies.get(lemma) ?? 0) >= LEAST) asked.add(lemma);
    }
  }
  return [...lemmasOf].flatMap(([token, lemmas]) =>
    [...lemmas].map((lemma) => ({
      token,
      lemma,
      count: (frequencies.get(token) ?? 0) / lemmas.size,
      asked: asked.has(lemma),
    })),
  );
}

export const englishSource: Source = {
  language: 'en',
  name: 'lemminflect 0.2.3, by wordfreq 3.1.1',
  packages: ['lemminflect', 'wordfreq'],
  read,
};
