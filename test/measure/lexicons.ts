/**
 * Precision and recall of the word grammars on words that nobody here chose: `npm run measure:lexicons -- --folder DIR`.
 * DIR holds packages of others, unpacked side by side (see docs/languages.md); nothing of them is part of the project. A
 * language whose packages are not there is left out. `--wrong` lists the worst pairs of the first half.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foldText } from '../../functions/language/fold.ts';
import { arabicSource } from './lexicons/arabic.ts';
import { englishSource } from './lexicons/english.ts';
import { persianSource } from './lexicons/persian.ts';
import type { Source } from './lexicons/reading.ts';
import { type Pair, pairsOf } from './lexicons/score.ts';
import { soraniSource, soraniVerbSource } from './lexicons/sorani.ts';

const SOURCES: readonly Source[] = [
  arabicSource,
  persianSource,
  soraniSource,
  soraniVerbSource,
  englishSource,
];

/** Pairs that `--wrong` lists of each kind. */
const LISTED = 40;

interface Score {
  readonly precision: number;
  readonly recall: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function scoreOf(pairs: readonly Pair[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const pair of pairs) {
    right += pair.right;
    wrong += pair.wrong;
    missed += pair.missed;
  }
  return { precision: ratio(right, right + wrong), recall: ratio(right, right + missed) };
}

/** Each lemma counts once, however often it stands in texts. */
function scoreByLemma(pairs: readonly Pair[]): Score & { readonly lemmas: number } {
  const byLemma = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const its = byLemma.get(pair.lemma) ?? [];
    byLemma.set(pair.lemma, its);
    its.push(pair);
  }
  const scores = [...byLemma.values()].map(scoreOf);
  const mean = (of: (score: Score) => number): number =>
    ratio(
      scores.reduce((sum, score) => sum + of(score), 0),
      scores.length,
    );
  return { precision: mean((s) => s.precision), recall: mean((s) => s.recall), lemmas: scores.length };
}

const show = (number: number): string => number.toFixed(3);

function reportScores(title: string, pairs: readonly Pair[]): void {
  const [byToken, byLemma] = [scoreOf(pairs), scoreByLemma(pairs)];
  const others = scoreOf(pairs.filter(({ lemma, token }) => foldText(token) !== lemma));
  console.log(
    `${title.padEnd(12)} by token P ${show(byToken.precision)} R ${show(byToken.recall)}` +
      `  by lemma P ${show(byLemma.precision)} R ${show(byLemma.recall)}` +
      `  forms other than the lemma R ${show(others.recall)}  ${byLemma.lemmas} lemmas`,
  );
}

function report({ language, name, read, verbs = false }: Source, folder: string, showWrong: boolean): void {
  const readings = read(folder);
  const pairs = pairsOf(readings, language, 'inflected', verbs);
  console.log(`\n${language}: ${name}`);
  const half = (second: boolean) => pairs.filter((pair) => pair.inSecondHalf === second);
  reportScores('first half', half(false));
  reportScores('second half', half(true));
  reportScores('both, exact', pairsOf(readings, language, 'exact'));
  for (const kind of showWrong ? (['missed', 'wrong'] as const) : []) {
    const worst = pairs
      .filter((pair) => !pair.inSecondHalf && pair[kind] > 0)
      .sort((a, b) => b[kind] - a[kind]);
    for (const pair of worst.slice(0, LISTED))
      console.log(`${kind}\t${pair.lemma}\t${pair.token}\t${pair.how}\t${Math.round(pair[kind])}`);
  }
}

const { values } = parseArgs({ options: { folder: { type: 'string' }, wrong: { type: 'boolean' } } });
if (values.folder === undefined || !existsSync(values.folder)) {
  console.error(
    'Say where the packages are: npm run measure:lexicons -- --folder DIR (see docs/languages.md).',
  );
  process.exitCode = 2;
} else {
  for (const source of SOURCES) {
    const missing = source.packages.filter((name) => !existsSync(`${values.folder}/${name}`));
    if (missing.length === 0) report(source, values.folder, values.wrong === true);
    else console.log(`\n${source.language}: left out: ${values.folder} has no ${missing.join(', no ')}`);
  }
}
