/**
 * Persian preverbs: می and ن stand between them and the stem, بازمی‌گردد, and often apart: باز می‌گردد. A key is looked up
 * in one piece, so what stands inside is taken out of a token: behind it in its key is what is left, بازگردد.
 */
import { foldText } from './fold.ts';
import { PERSIAN_PREFIXED } from './lexicon/persian-preverbs.ts';

export interface PrefixedVerb {
  readonly preverb: string;
  /** Its infinitive without the preverb. */
  readonly simple: string;
}

let words: ReadonlyMap<string, PrefixedVerb> | undefined;

/** Verbs with a preverb, by their infinitive and by their past stem (folded softly). */
export function prefixedVerbs(): ReadonlyMap<string, PrefixedVerb> {
  if (words !== undefined) return words;
  const found = new Map<string, PrefixedVerb>();
  for (const group of foldText(PERSIAN_PREFIXED).split(/\s+/).filter(Boolean)) {
    const [preverb = '', verbs = ''] = group.split(':');
    for (const simple of verbs.split(',')) {
      found.set(preverb + simple, { preverb, simple });
      found.set(preverb + simple.slice(0, -1), { preverb, simple });
    }
  }
  words = found;
  return found;
}

const INSIDE = /^(باز|بر|در|فرا|فرو|وا)(?:نمي|مي|ني|بي|ن|ب)(?=..)/;

/** Parts a token from its reading; no letter. */
export const READING = '+';

/** A token, and behind it how it reads without what stands behind its preverb. */
export function withReading(token: string): string {
  const found = INSIDE.exec(token);
  return found === null ? token : token + READING + found[1] + token.slice(found[0].length);
}

/** What stands between a preverb and its stem where the preverb stands apart. */
export const BEFORE_STEM = /^ن?مي/;
