/** Signs of a query that belong to no word: passed over like the punctuation of a text, unless they mean something elsewhere. */
import { SIGN_FAULTS, WORD_FAULTS } from './faults.ts';
import { Refusal } from './refusal.ts';
import { wordEnd } from './word-end.ts';

/** Signs that other search engines use: what to write instead. */
const FOREIGN: Readonly<Record<string, string>> = {
  '&': 'AND',
  '|': 'OR',
  '!': 'NOT',
};

/** A hyphen, and what editors make of one. */
const MINUS = new Set(['-', '−', '–']);

/** The offset behind the sign at `at`. Throws a `Refusal` where its writer meant more than punctuation. */
export function behindSign(query: string, at: number): number {
  const sign = query[at] ?? '';
  if (sign === '*') throw new Refusal(at, WORD_FAULTS.starInside);
  const opensWord = at === 0 || /[\s(]/u.test(query[at - 1] ?? '');
  const instead = FOREIGN[sign];
  // «عاجل!» is a headline.
  if (instead !== undefined && (sign !== '!' || opensWord))
    throw new Refusal(at, SIGN_FAULTS.operator(sign, instead));
  const attached = query.slice(at + 1, wordEnd(query, at + 1));
  if (sign === '?' && attached !== '' && !opensWord) throw new Refusal(at, SIGN_FAULTS.joker);
  if (opensWord && attached !== '' && MINUS.has(sign))
    throw new Refusal(at, SIGN_FAULTS.minus(sign, attached));
  if (opensWord && attached !== '' && sign === '+') throw new Refusal(at, SIGN_FAULTS.plus(attached));
  return at + ((query.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
