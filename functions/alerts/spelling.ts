/**
 * The words of a text as stories are compared by them: folded hard, and of the spellings between which outlets waver
 * always the same one. It is a key and no correction: nothing of it is shown.
 */
import { hardenSoft } from '../language/fold.ts';
import { type Token, tokenize } from '../language/tokens.ts';

/** Persian endings that are also written apart; softly folded, as all below. */
const ENDINGS: ReadonlySet<string> = new Set('ها هاي هايي هايش هايشان تر ترين'.split(' '));
/** Behind a word that ends in «ه» alone: زلزله‌ای, رسیده‌اند. */
const AFTER_HEH: ReadonlySet<string> = new Set('اي ام ايم ايد اند'.split(' '));
/** In front of a Persian verb. */
const BEFORE_VERB: ReadonlySet<string> = new Set(['مي', 'نمي']);
/** سه شنبه, سێ شەممە. */
const WEEKDAY = /^(?:شنبه|شهممه)/;
const COUNTS: ReadonlySet<string> = new Set('يك دو سه چهار پنج يهك دوو سێ چوار پێنج'.split(' '));

/** Kurdish verbs of two words: دەست پێدەکات, بڵاو کردەوە. */
const KURDISH_VERBS: readonly (readonly [first: string, then: string])[] = [
  ['دهست', 'پێ'],
  ['بڵاو', 'كر'],
  ['بڵاوي', 'كر'],
];

/** 3.2bn is 3.2 billion. Not 880m, which may be metres. */
const SCALED = /^(\d[\d.,]*)(bn|mn|tn)$/i;
const SCALES: Readonly<Record<string, string>> = { bn: 'billion', mn: 'million', tn: 'trillion' };

/** What Kurdish writes to a number: ١ی مانگ. */
const OF = 'ي';

/** An outlet links to what it quotes; nobody reads that. */
const ADDRESS = /\bhttps?:\/\/[^\s()<>]+/g;

/** What Arabic is not written with, but for a name here and there. */
const PERSIAN = /[پچژگ]|^(?:كه|از|اين|را|است|شد|شده)$/;
/** Of Arabic a quarter of the words have the article, of Persian hardly any: this share is no Persian. */
const WITH_ARTICLE = 0.1;

const readsAsPersian = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => PERSIAN.test(text)) &&
  tokens.filter(({ text }) => text.startsWith('ال')).length < WITH_ARTICLE * tokens.length;

/** Persian words that are others in Arabic: نفت is «oil», not «she denied», and بسته «closed», not «with six». */
const PERSIAN_WORDS: ReadonlyMap<string, string> = new Map([
  ['نفت', 'نفط'],
  ['بسته', 'مسدود'],
]);

/** 4/6 is 4.6 in Persian, but an hour behind ساعت; a date with strokes is one word then. */
const POINTS: ReadonlySet<string> = new Set(['/', '٫']);
const HOUR = 'ساعت';

export const isNumber = (word: string): boolean => /^\d/.test(word);

/** Whether a word is often written together with the one before it, in the one orthography or the other. */
function joins({ text, script, breakBefore }: Token, before: Token | undefined): boolean {
  if (!before || script !== 'arabic' || before.script !== 'arabic' || breakBefore !== 'none') return false;
  return (
    ENDINGS.has(text) ||
    (AFTER_HEH.has(text) && before.text.endsWith('ه')) ||
    BEFORE_VERB.has(before.text) ||
    (WEEKDAY.test(text) && COUNTS.has(before.text)) ||
    (before.text === 'عبد' && text.startsWith('ال')) ||
    KURDISH_VERBS.some(([first, then]) => before.text === first && text.startsWith(then))
  );
}

/** Sorani doubles a letter or not, and marks «r» and «l» or not: سنووری, سنوری; ڕۆژ, رۆژ. */
const oneSpelling = (word: string): string =>
  hardenSoft(word)
    .replaceAll("'", '')
    .replace(/ڕ/g, 'ر')
    .replace(/ڵ/g, 'ل')
    .replace(/([يو])\1+/g, '$1');

/**
 * The words of a text, folded hard: spelling, vocalisation and keyboards do not matter.
 *
 * @example wordsOf('زلزله ای') // ['زلزلهاي'], as of زلزله‌ای
 */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  let last: Token | undefined;
  const told = text.includes('://') ? text.replace(ADDRESS, ' ') : text;
  const tokens = tokenize(told);
  const isPersian = readsAsPersian(tokens);
  for (const token of tokens) {
    const isNumbered = last !== undefined && isNumber(last.text);
    const [, amount, scale] = SCALED.exec(told.slice(token.from, token.to)) ?? [];
    const isHour = out.at(-2) === HOUR;
    if (isNumbered && isNumber(token.text) && !isHour && POINTS.has(told.slice(last!.to, token.from)))
      out.push(`${out.pop()}.${token.text}`);
    else if (amount !== undefined) out.push(...wordsOf(amount), SCALES[scale!.toLowerCase()]!);
    else if (joins(token, last)) out.push(oneSpelling(`${out.pop()}${token.text}`));
    else if (isPersian && PERSIAN_WORDS.has(token.text)) out.push(PERSIAN_WORDS.get(token.text)!);
    else if (!(isNumbered && token.text === OF && token.from === last!.to)) out.push(oneSpelling(token.text));
    last = token;
  }
  return out;
}

/**
 * A word without what Arabic writes to it and without its gender, case or «of it»: the same in «المحافظة» and «بمحافظة». Not
 * without its dual or plural, since «soldiers» are more than «a soldier».
 */
export const stemOf = (word: string): string =>
  word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك])(?=...)/, '').replace(/(?<=...)(?:ي?ه|[تيا])$/, '');

/** A word of Latin letters. */
const LATIN = /^[a-z]/;

/** A word without any ending, as texts are compared by it: there one soldier and several, «kills» and «killed» are one. */
export const looseStemOf = (word: string): string =>
  LATIN.test(word) ? word.replace(/(?<=...)(?:ing|ed|es|s)$/, '') : stemOf(word);
