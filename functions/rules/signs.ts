/** Signs of a query that belong to no word: passed over like the punctuation of a text, unless they mean something elsewhere. */
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
  if (sign === '*') throw new Refusal(at, '* stands only at the end of a word, as in «انسحاب*»');
  const opensWord = at === 0 || /[\s(]/u.test(query[at - 1] ?? '');
  const instead = FOREIGN[sign];
  // «عاجل!» is a headline.
  if (instead !== undefined && (sign !== '!' || opensWord))
    throw new Refusal(at, `«${sign}» is not understood: write ${instead}`);
  const attached = query.slice(at + 1, wordEnd(query, at + 1));
  if (sign === '?' && attached !== '' && !opensWord)
    throw new Refusal(
      at,
      '? stands for no letter: write each word, with OR between, or the beginning of all with *',
    );
  if (opensWord && attached !== '' && MINUS.has(sign))
    throw new Refusal(at, `«${sign}${attached}» is not understood: write NOT ${attached} to exclude it`);
  if (opensWord && attached !== '' && sign === '+')
    throw new Refusal(at, `«+${attached}» is not understood: write AND between what must all stand there`);
  return at + ((query.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
