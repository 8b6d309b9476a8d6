/** Whether one word of the rules is found wherever another is: the grammars themselves are asked, form by form. */
import type { Rule } from '../base/config.ts';
import { foldHard } from '../language/fold.ts';
import { formsOf } from '../language/forms.ts';
import { tokenize } from '../language/tokens.ts';
import { buildWordIndex, type WordSpec } from '../language/words.ts';
import type { QueryWord } from './node.ts';

/** What is asked of two words: how the rules of both read theirs, and in which languages. */
export interface Readers {
  readonly wide: Rule;
  readonly narrow: Rule;
  /** Those that the narrow rule hears (BCP 47 primary tags); empty where nothing says. */
  readonly languages: readonly string[];
}

export interface Covering {
  /**
   * True where the first word is found wherever the second one is; both inflected, and both read as the wide rule reads
   * its words: with its verbs and adjectives, or without.
   */
  readonly covers: (wide: string, narrow: string, readers: Readers) => boolean;
  /** True where the word is found in `text`, which is one word. */
  readonly finds: (wide: string, text: string, readers: Readers) => boolean;
  /** Every word that might cover the given one, however the rules read it; a few that do not, too. */
  readonly candidates: (narrow: string, languages: readonly string[]) => Iterable<string>;
  /** The key of a word under which all its spellings are the same. */
  readonly key: (word: string) => string;
}

/** One index of all words for each way of reading them, made when it is first asked. */
export function createCovering(words: readonly QueryWord[]): Covering {
  const texts = [...new Set(words.map(({ text }) => text))];
  const key = remembered(foldHard);
  const readings = new Map<string, Reading>();
  const readingOf = ({ verbs, nisba }: Pick<Rule, 'verbs' | 'nisba'>): Reading => {
    const name = `${verbs} ${nisba}`;
    const reading = readings.get(name) ?? createReading(texts, { verbs, nisba });
    readings.set(name, reading);
    return reading;
  };
  return {
    key,
    candidates(narrow, languages) {
      const [language = null] = languagesOf(narrow, languages);
      return [narrow, ...readingOf({ verbs: true, nisba: true }).foundIn(narrow, language)];
    },
    finds: (wide, text, readers) =>
      languagesOf(text, readers.languages).every((language) =>
        readingOf(readers.wide).foundIn(text, language).has(wide),
      ),
    covers(wide, narrow, readers) {
      if (wide === narrow) return true;
      if (isListed(readers.narrow, narrow, key)) return false;
      const reading = readingOf(readers.wide);
      return languagesOf(narrow, readers.languages).every(
        (language) =>
          reading.foundIn(narrow, language).has(wide) && reading.foundInForms(narrow, language).has(wide),
      );
    },
  };
}

/** Whether the rule gives the word forms or spellings of its own: what else finds them is not looked into. */
function isListed({ forms, spellings }: Rule, text: string, key: (word: string) => string): boolean {
  return [forms, spellings].some((list) => Object.keys(list).some((word) => key(word) === key(text)));
}

interface Reading {
  /** The words that are found in a text of one word. */
  readonly foundIn: (text: string, language: string | null) => ReadonlySet<string>;
  /** The words that are found in every form of a word that can be listed. */
  readonly foundInForms: (word: string, language: string | null) => ReadonlySet<string>;
}

function createReading(texts: readonly string[], how: Pick<Rule, 'verbs' | 'nisba'>): Reading {
  // A later word of a phrase takes a few endings more. Read all as later ones, a word covers itself wherever it stands.
  const specOf = (word: string): WordSpec => ({
    ...{ word, mode: 'inflected', forms: [], spellings: [], later: true },
    ...how,
  });
  const index = buildWordIndex(texts.map(specOf));
  const whole = (text: string, language: string | null): ReadonlySet<string> => {
    const tokens = tokenize(text);
    const hits = index
      .scan(tokens, language)
      .filter(({ first, last }) => first === 0 && last === tokens.length - 1);
    return new Set(hits.map(({ word }) => texts[word]!));
  };
  const readers = remembered((language: string | null) => {
    const foundIn = remembered((text: string) => whole(text, language));
    const foundInForms = remembered((word: string) => {
      const forms = formsOf(specOf(word), language ?? 'ar');
      return forms.reduce((found, { form }) => common(found, whole(form, language)), foundIn(word));
    });
    return { foundIn, foundInForms };
  });
  return {
    foundIn: (text, language) => readers(language).foundIn(text),
    foundInForms: (word, language) => readers(language).foundInForms(word),
  };
}

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((each) => b.has(each)));

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * In whose articles a word may stand, of the languages that are heard: what one grammar finds another may not. Letters
 * tell, as far as one word can. Null is left to the index to guess.
 */
function languagesOf(word: string, heard: readonly string[]): readonly (string | null)[] {
  if (!/\p{Script=Arabic}/u.test(word)) return [null];
  if (/[ەێۆڕڵڤ]/u.test(word)) return ['ckb'];
  const persian = /[پچژگکی]/u.test(word);
  const possible = (persian ? ['fa', 'ckb'] : ['ar', 'fa', 'ckb']).filter((one) => heard.includes(one));
  return possible.length > 0 ? possible : [persian ? 'fa' : null];
}
