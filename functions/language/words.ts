/**
 * The index from tokens to the words of rules. Each word is filed under keys; each token is cut as its language's
 * grammar allows, and the pieces are looked up. What a token stands for is remembered, so that a token met before
 * costs one look-up, however many words there are.
 */
import { hardenSoft } from './fold.ts';
import type { Grammar } from './grammar.ts';
import { grammarOf, guessLanguage } from './languages.ts';
import { capitalsFit, prepare } from './prepared.ts';
import { NO_SLOT, remembered } from './remembered.ts';
import { buildSide, NOTHING, type Side } from './side.ts';
import type { Token } from './tokens.ts';

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
}

/** Parts that a hyphenated or joined word may have. */
const MOST_PARTS = 4;

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
    if (ready.parts.length > 1) joining.add(ready.parts[0] ?? '');
    if (ready.spec.mode === 'inflected') continue;
    const text = hardenSoft(ready.text);
    add(ready.spec.mode === 'exact' ? exact : prefixes, text, word);
    if (ready.spec.mode === 'prefix') prefixLengths.add(text.length);
  }

  const literals = { exact, prefixes, prefixLengths };
  const arabicSides = new Map<Grammar, Side>();
  const latinSides = new Map<Grammar, Side>();
  function sideOf(script: 'arabic' | 'latin', language: string | null): Side {
    const sides = script === 'arabic' ? arabicSides : latinSides;
    const grammar = grammarOf(script, language);
    const known = sides.get(grammar);
    if (known !== undefined) return known;
    const itsWords = words.map((ready) => (ready?.inArabicScript === (script === 'arabic') ? ready : null));
    const side = buildSide(itsWords, grammar, literals);
    sides.set(grammar, side);
    return side;
  }

  /** Words that the text writes in two or more tokens and the rule in one, or the rule in parts. */
  function readJoined(tokens: readonly Token[], first: number, side: Side, hits: Hit[]): void {
    let text = (tokens[first] as Token).text;
    let hyphens = true;
    for (let last = first + 1; last < tokens.length && last < first + MOST_PARTS; last++) {
      const token = tokens[last] as Token;
      if (token.breakBefore !== 'none') return;
      hyphens &&= token.hyphenBefore;
      text += token.text;
      for (const { word, how } of side.read(text, NO_SLOT)) {
        const parts = words[word]?.parts ?? [];
        const inTheseParts = parts.length === last - first + 1 && parts[0] === (tokens[first] as Token).text;
        if (inTheseParts || hyphens) hits.push({ word, first, last, how });
      }
    }
  }

  return {
    scan(tokens, language) {
      const hits: Hit[] = [];
      const arabic = sideOf('arabic', language ?? guessLanguage(tokens));
      const arabicMeanings = arabic.meanings();
      let latin: Side | undefined;
      let latinMeanings = arabicMeanings;
      const [nothing, table] = [NOTHING, remembered];
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as Token;
        let side = arabic;
        if (token.script !== 'arabic') {
          if (latin === undefined) {
            latin = sideOf('latin', language);
            latinMeanings = latin.meanings();
          }
          side = latin;
        }
        // A token from before the table started afresh has lost its slot to another word.
        const { slot } = token;
        const known = slot >= 0 && table[slot] === token.text;
        const noted = known ? (side === arabic ? arabicMeanings : latinMeanings)[slot] : undefined;
        const found = noted ?? side.read(token.text, known ? slot : NO_SLOT);
        if (found !== nothing) {
          for (const { word, how } of found) {
            const ready = words[word];
            if (ready && capitalsFit(ready.capitals, token)) hits.push({ word, first: i, last: i, how });
          }
        }
        // A hyphen before the next token joins it to this one; some words of rules are joined without one.
        const joins = i + 1 < tokens.length && (tokens[i + 1] as Token).hyphenBefore;
        if (joins || (joining.size > 0 && joining.has(token.text))) readJoined(tokens, i, side, hits);
      }
      return hits;
    },
  };
}

function add(map: Map<string, number[]>, key: string, word: number): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
