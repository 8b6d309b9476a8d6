/** Which grammar reads which token: the script decides, and within the Arabic script the article's language. */
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { foldText } from './fold.ts';
import type { Grammar } from './grammar.ts';
import { persian } from './persian.ts';
import { sorani } from './sorani.ts';
import { whole } from './whole.ts';

const ARABIC_SCRIPT: Readonly<Record<string, Grammar>> = { ar: arabic, fa: persian, ckb: sorani, ku: sorani };

/** Languages of Latin script whose words English endings would distort. */
const OTHER_LATIN = new Set(['tr', 'ku', 'kmr', 'fr', 'de', 'es', 'it', 'nl', 'az', 'pt', 'sv', 'pl', 'id']);

/** Languages of Arabic script that have no grammar here. */
const OTHERS = new Set(['ur', 'ps', 'sd', 'ug', 'azb']);

/** The grammar for tokens of a script in an article of a language (BCP 47 primary tag, or null). */
export function grammarOf(script: 'arabic' | 'latin', language: string | null): Grammar {
  if (script === 'latin') return language !== null && OTHER_LATIN.has(language) ? whole : english;
  if (language !== null && OTHERS.has(language)) return whole;
  return ARABIC_SCRIPT[language ?? 'ar'] ?? arabic;
}

/** Whether writers of a language may write the words of a compound in one piece. */
export const joinsWords = (language: string | null): boolean => grammarOf('arabic', language).joins;

/** Words so frequent that a few lines hold several; what Persian shares with Sorani counts for it until a letter tells. */
const TELLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'في من على إلى الى أن إن التي الذي هذا هذه كان وقال قال بعد عن مع',
    fa: 'از این است را برای شد آن می های ها شده در خود به که با کرد',
    ckb: 'لە بۆ ئەو لەگەڵ دەکات هەیە ئەم وتی لەسەر دەکرێت ئەوەی هەر',
  }).flatMap(([language, words]) => words.split(' ').map((word) => [foldText(word), language] as const)),
);
/** Letters and endings that only Sorani writes, and those that Arabic does not. */
const SORANI = /[ڕڵێۆڤ]|.هك(?:ه|ان)/;
const PERSIAN = /[پچژگ]|..هايي?$/;

/** Words of a text that are asked before a guess is made. */
export const ASKED = 80;

/** The language of words in Arabic script, by their letters and function words; null if nothing tells. */
export function guessLanguage(words: readonly string[]): string | null {
  const votes: Record<string, number> = { ar: 0, fa: 0, ckb: 0 };
  const vote = (language: string, weight: number): void => {
    votes[language] = (votes[language] ?? 0) + weight;
  };
  for (const word of words) {
    const told = TELLING.get(word);
    if (told !== undefined) vote(told, 1);
    if (SORANI.test(word)) vote('ckb', 3);
    else if (PERSIAN.test(word)) {
      vote('fa', 1);
      vote('ckb', 0.5);
    }
  }
  const [best] = Object.entries(votes).sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > 0 ? best[0] : null;
}
