/**
 * Precision and recall of the word grammars, by language and kind, on the labelled set beside this file:
 * `npm run measure:matching [-- --wrong]`. A case is a word and a sentence; it counts as found if the sentence
 * holds a token of the word. `--wrong` lists the cases that are decided wrongly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex, type Hit } from '../../functions/language/words.ts';
import { spec } from '../language/spec.ts';

export interface Case {
  readonly language: string;
  readonly kind: string;
  readonly query: string;
  readonly sentence: string;
  readonly match: boolean;
}

const LANGUAGES = { arabic: 'ar', persian: 'fa', sorani: 'ckb', english: 'en' } as const;

/** The labelled set: `@ kind word` opens a group, `+` lines hold the word, `-` lines a false friend. */
export function labelledCases(): readonly Case[] {
  const cases: Case[] = [];
  for (const [file, language] of Object.entries(LANGUAGES)) {
    const text = readFileSync(new URL(`matching/${file}.txt`, import.meta.url), 'utf8');
    let kind = '';
    let query = '';
    for (const line of text.split('\n')) {
      if (line.startsWith('@ ')) [, kind = '', query = ''] = /^@ (\S+) (.+)$/.exec(line) ?? [];
      else if (/^[+-] /.test(line))
        cases.push({ language, kind, query, sentence: line.slice(2), match: line.startsWith('+') });
    }
  }
  return cases;
}

/** Cases of the same shape in JSON lines: `{kw, text, match, lang, cat, tier}`. */
function readJsonLines(url: URL): readonly Case[] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line);
      return {
        language: row.lang,
        kind: `${row.tier}: ${row.cat}`,
        query: row.kw,
        sentence: row.text,
        match: row.match,
      };
    });
}

/** Whether the words of the query stand in the sentence in order, at most two others between them. */
export function holds(query: string, sentence: string, language: string, verbs: boolean | null): boolean {
  const words = query.split(' ');
  const index = buildWordIndex(words.map((word, i) => spec(word, { verbs, later: i > 0 })));
  const hits = index.scan(tokenize(sentence), language);
  const follows = (word: number, after: Hit, gap: number): boolean =>
    word === words.length ||
    hits.some((hit) => {
      const between = hit.first - after.last - 1;
      return hit.word === word && between >= 0 && between <= gap && follows(word + 1, hit, gap - between);
    });
  return hits.some((hit) => hit.word === 0 && follows(1, hit, 2));
}

/** A noun finds its verb without being asked to; all other kinds are held without verbs. */
export function verbsFor(kind: string): boolean | null {
  if (kind.includes('deriv')) return null;
  return kind.includes('verb');
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(3));

function report(title: string, cases: readonly Case[], showWrong: boolean): void {
  const scores = new Map<string, Score>();
  for (const one of cases) {
    const found = holds(one.query, one.sentence, one.language, verbsFor(one.kind));
    for (const name of [one.language, `${one.language}  ${one.kind}`]) {
      const score = scores.get(name) ?? { right: 0, wrong: 0, missed: 0 };
      if (found && one.match) score.right++;
      else if (found) score.wrong++;
      else if (one.match) score.missed++;
      scores.set(name, score);
    }
    if (showWrong && found !== one.match)
      console.log(
        `${found ? 'false' : 'missed'}\t${one.language}\t${one.kind}\t${one.query}\t${one.sentence}`,
      );
  }
  console.log(
    `\n${title}: ${cases.length} cases, ${cases.filter((one) => !one.match).length} of them false friends`,
  );
  console.log(`${'language and kind'.padEnd(36)}precision  recall`);
  for (const [name, { right, wrong, missed }] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${name.padEnd(36)}${ratio(right, right + wrong).padStart(9)}  ${ratio(right, right + missed)}`,
    );
}

if (import.meta.main ?? process.argv[1]?.endsWith('matching.ts')) {
  const showWrong = process.argv.includes('--wrong');
  report('The labelled set', labelledCases(), showWrong);
  const examples = new URL('../../../shared/matching-examples.jsonl', import.meta.url);
  if (existsSync(examples)) report('matching-examples.jsonl', readJsonLines(examples), showWrong);
}
