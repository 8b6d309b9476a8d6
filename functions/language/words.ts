/**
 * The index from tokens to the words of rules. Each word is filed under keys; each token is cut as its language's
 * grammar allows, and the pieces are looked up. What a word of a text stands for is noted by its number in the
 * vocabulary, so that a word met before costs one look-up, however many words there are.
 */
import { hardenSoft } from './fold.ts';
import { GAP } from './gaps.ts';
import type { Grammar } from './grammar.ts';
import { addHit, type Hits } from './hits.ts';
import { readJoined, tokensFrom } from './joined.ts';
import { ASKED, grammarOf, guessLanguage } from './languages.ts';
import { createMeanings, keepUp, type Meaning, type Meanings, NOTHING, note, UNREAD } from './meanings.ts';
import { capitalsFit, prepare } from './prepared.ts';
import { buildSide, type Found, type Side } from './side.ts';
import type { Skim } from './skim.ts';
import type { Token } from './tokens.ts';
import { type Word, wordOf } from './vocabulary.ts';

export interface WordSpec {
  /** As the rule writes it. */
  readonly word: string;
  readonly mode: 'inflected' | 'exact' | 'prefix';
  /** More inflected forms of it. */
  readonly forms: readonly string[];
  /** Other spellings of it, each inflected like the word itself. */
  readonly spellings: readonly string[];
  /** Whether a noun matches its verbs; null leaves it to the lexicon. */
  readonly verbs: boolean | null;
  /** Whether the noun's adjective in -ي matches. */
  readonly nisba: boolean;
  /** Second or later word of a phrase. */
  readonly later: boolean;
}

export interface Hit {
  /** Index in the specs. */
  readonly word: number;
  /** Token indices, inclusive: آتش‌بس may stand as one token or as two. */
  readonly first: number;
  readonly last: number;
  /** In words: `as written`, `with the proclitic وال`, `broken plural`, … */
  readonly how: string;
}

export interface WordIndex {
  /** Every word in the tokens, in the order of the tokens. `language` is a BCP 47 primary tag or null. */
  scan(tokens: readonly Token[], language: string | null): readonly Hit[];
  /**
   * The same for the text that was skimmed last, as the articles go through: fills `hits`, and reads each word of the
   * vocabulary only once.
   */
  find(skim: Skim, language: string | null, hits: Hits): void;
  /** In words, how the word of a hit that `find` told stands there; seldom asked, so read once more. */
  howOf(tokens: readonly Token[], language: string | null, hit: Omit<Hit, 'how'>): string;
}

// Constants of this module become part of the machine code; bindings of others are read each time round the loop.
const [unread, nothing, hyphen] = [UNREAD, NOTHING, GAP.hyphen];

/**
 * Builds the index; the words are filed for a language when the first text in it comes.
 *
 * @example
 * const index = buildWordIndex([{ word: 'انسحاب', mode: 'inflected', forms: [], spellings: [], verbs: null, nisba: false, later: false }]);
 * index.scan(tokenize('بعد انسحابهم'), 'ar') // [{ word: 0, first: 1, last: 1, how: 'with a pronoun' }]
 */
export function buildWordIndex(specs: readonly WordSpec[]): WordIndex {
  const words = specs.map(prepare);
  const exact = new Map<string, number[]>();
  const prefixes = new Map<string, number[]>();
  const prefixLengths = new Set<number>();
  /** First parts of words that have several. */
  const joining = new Set<string>();
  for (let word = 0; word < words.length; word++) {
    const ready = words[word];
    if (!ready) continue;
    for (const head of ready.apart?.heads ?? []) joining.add(head);
    if (ready.spec.mode === 'inflected') continue;
    const text = hardenSoft(ready.text);
    add(ready.spec.mode === 'exact' ? exact : prefixes, text, word);
    if (ready.spec.mode === 'prefix') prefixLengths.add(text.length);
  }

  const literals = { exact, prefixes, prefixLengths };
  const sides = { arabic: new Map<Grammar, Side>(), latin: new Map<Grammar, Side>() };
  function sideOf(script: 'arabic' | 'latin', language: string | null): Side {
    const grammar = grammarOf(script, language);
    const known = sides[script].get(grammar);
    if (known !== undefined) return known;
    const itsWords = words.map((ready) => (ready?.inArabicScript === (script === 'arabic') ? ready : null));
    const side = buildSide(itsWords, grammar, literals);
    sides[script].set(grammar, side);
    return side;
  }

  /** For each pair of grammars: what words stand for where these two read them. */
  const meaningsOfPairs = new Map<Grammar, Map<Grammar, Meanings>>();
  function meaningsIn({ arabic, latin }: Languages): Meanings {
    const pairs = entryOf(meaningsOfPairs, grammarOf('arabic', arabic), () => new Map<Grammar, Meanings>());
    return entryOf(pairs, grammarOf('latin', latin), createMeanings);
  }

  const sideFor = (word: Pick<Word, 'script'>, { arabic, latin }: Languages): Side =>
    word.script === 'arabic' ? sideOf('arabic', arabic) : sideOf('latin', latin);

  /** The words that a token stands for, as it is capitalised. */
  function read(
    word: Pick<Word, 'text' | 'script' | 'capitals' | 'joint'>,
    languages: Languages,
  ): readonly Found[] {
    const found = sideFor(word, languages).read(word.text, word.joint);
    // Arabic has no capitals.
    return word.script === 'arabic' ? found : found.filter((one) => fits(one.word, word));
  }

  function fits(number: number, word: Pick<Word, 'capitals'>): boolean {
    const ready = words[number];
    return ready ? capitalsFit(ready.capitals, word) : false;
  }

  function meaningOf(word: Word, languages: Languages): Meaning | null {
    const found = read(word, languages);
    const joins = joining.has(word.text);
    return found.length === 0 && !joins ? null : { words: found.map((one) => one.word), joins };
  }

  /** Whether a word may stand in so many tokens, of which `head` is the first and `text` all of them. */
  function standsApart(word: number, head: string, text: string, count: number): boolean {
    const apart = words[word]?.apart ?? null;
    if (apart === null || count < apart.parts.length || count > apart.most) return false;
    return apart.heads.includes(head) && (apart.rest?.test(text.slice(head.length)) ?? true);
  }

  /** The words that begin at a token. */
  function hitsAt(first: number, tokens: readonly Token[], languages: Languages): readonly Hit[] {
    const token = tokens[first] as Token;
    const side = sideFor(token, languages);
    const hits = read(token, languages).map((found): Hit => {
      return { word: found.word, first, last: first, how: side.describe(token.text, found) };
    });
    if (!tokens[first + 1]?.hyphenBefore && !joining.has(token.text)) return hits;
    const parts = tokensFrom(
      first,
      tokens.length,
      (at) => gapBefore(tokens[at]!),
      (at) => tokens[at]!.text,
    );
    for (const { found, text, count } of readJoined(parts, side.read, standsApart))
      hits.push({ word: found.word, first, last: first + count - 1, how: side.describe(text, found) });
    return hits;
  }

  return {
    scan(tokens, language) {
      const languages = languagesOf(language, tokens);
      return tokens.flatMap((_, first) => hitsAt(first, tokens, languages));
    },

    howOf(tokens, language, { word, first, last }) {
      const hits = hitsAt(first, tokens, languagesOf(language, tokens));
      return hits.find((hit) => hit.word === word && hit.last === last)?.how ?? '';
    },

    find(skim, language, hits) {
      const { count, gaps, words: numbers } = skim;
      const languages = languagesOf(language, skimmedWords(skim, language));
      const meanings = meaningsIn(languages);
      keepUp(meanings);
      const { places } = meanings;
      let { cells } = meanings;
      hits.count = 0;
      for (let at = 0; at < count; at++) {
        const number = numbers[at] as number;
        let place = places[number] as number;
        if (place === unread) {
          place = note(meanings, number, meaningOf(wordOf(number), languages));
          cells = meanings.cells;
        }
        // A hyphen before the next token joins it to this one; some words of rules are joined without one.
        const hyphened = gaps[at + 1] === hyphen;
        if (place === nothing && !hyphened) continue;
        const head = cells[place] as number;
        for (let cell = place + 1, end = cell + (head >> 1); cell < end; cell++)
          addHit(hits, cells[cell] as number, at, at);
        if (!hyphened && (head & 1) === 0) continue;
        const parts = tokensFrom(
          at,
          count,
          (i) => gaps[i] as number,
          (i) => wordOf(numbers[i] as number).text,
        );
        for (const joined of readJoined(parts, sideFor(wordOf(number), languages).read, standsApart))
          addHit(hits, joined.found.word, at, at + joined.count - 1);
      }
    },
  };
}

/** The languages whose grammars read the two scripts. */
interface Languages {
  readonly arabic: string | null;
  readonly latin: string | null;
}

function languagesOf(language: string | null, words: readonly Pick<Word, 'text' | 'script'>[]): Languages {
  if (language !== null) return { arabic: language, latin: language };
  const inArabicScript = words.slice(0, ASKED).filter(({ script }) => script === 'arabic');
  return { arabic: guessLanguage(inArabicScript.map(({ text }) => text)), latin: null };
}

const NO_WORDS: readonly Word[] = [];

/** The words of a skim that are asked for the language where it is not known. */
function skimmedWords({ count, words }: Skim, language: string | null): readonly Word[] {
  return language === null ? Array.from(words.subarray(0, Math.min(count, ASKED)), wordOf) : NO_WORDS;
}

const gapBefore = ({ breakBefore, hyphenBefore }: Token): number =>
  (breakBefore === 'none' ? GAP.none : GAP.phrase) | (hyphenBefore ? GAP.hyphen : 0);

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function add(map: Map<string, number[]>, key: string, word: number): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
