/** How the words of a rule are understood: the language whose grammar reads each, and which forms it finds. */
import type { Rule } from '../base/config.ts';
import { arabicCount } from '../language/arabic-count.ts';
import { foldHard } from '../language/fold.ts';
import { type Form, formsOf } from '../language/forms.ts';
import { tokenize } from '../language/tokens.ts';
import { type QueryNode, wordsOf } from './node.ts';
import { type Explained, isolate } from './said.ts';

/** One word of a rule in one language. */
export interface WordReport {
  /** As the rule writes it. */
  readonly word: string;
  /** BCP 47 primary tag. */
  readonly language: string;
  /** Regular forms, without the word itself, and without proclitics and pronouns. */
  readonly forms: readonly string[];
  /** Broken plurals, irregular forms and other spellings that the lexicon knows, or the rule gives. */
  readonly irregular: readonly string[];
  /** Forms of the verb that goes with a noun; empty where none is known, or `verbs` is off. */
  readonly verbs: readonly string[];
}

/**
 * Each inflected word of the queries once, in each language in which it may be met.
 *
 * @param languages those of the feeds that the rule watches (BCP 47 primary tags)
 */
export function understandWords(
  rule: Rule,
  queries: readonly QueryNode[],
  languages: readonly string[],
): readonly WordReport[] {
  const reports: WordReport[] = [];
  const seen = new Set<string>();
  for (const { text: word, mode } of queries.flatMap(wordsOf)) {
    const key = foldHard(word);
    if (mode !== 'inflected' || seen.has(key)) continue;
    seen.add(key);
    const listed = (lists: Readonly<Record<string, readonly string[]>>): readonly string[] =>
      Object.entries(lists).find(([name]) => foldHard(name) === key)?.[1] ?? [];
    const spec = {
      word,
      mode,
      forms: listed(rule.forms),
      spellings: listed(rule.spellings),
      verbs: rule.verbs,
      nisba: rule.nisba,
      later: false,
    };
    for (const language of languagesOf(word, rule.languages ?? languages)) {
      const forms = formsOf(spec, language);
      if (forms.length > 0) reports.push({ word, language, ...sorted(forms, word) });
    }
  }
  return reports;
}

function sorted(forms: readonly Form[], word: string): Pick<WordReport, 'forms' | 'irregular' | 'verbs'> {
  const of = (kind: Form['kind']): readonly string[] =>
    forms.filter((one) => one.kind === kind && one.form !== word).map(({ form }) => form);
  return { forms: of('regular'), irregular: of('irregular'), verbs: of('verb') };
}

/** Letters tell, as far as one word can; where they do not, it may stand in any of the languages at hand. */
function languagesOf(word: string, languages: readonly string[]): readonly string[] {
  const [token] = tokenize(word);
  if (token?.script === 'latin') return ['en'];
  if (token?.script !== 'arabic') return [];
  if (/[ەێۆڕڵڤ]/u.test(word)) return ['ckb'];
  if (/[پچژگکی]/u.test(word))
    return languages.includes('ckb') && !languages.includes('fa') ? ['ckb'] : ['fa'];
  if (/[ةىأإؤيك]|^ال/u.test(word)) return ['ar'];
  const possible = ['ar', 'fa', 'ckb'].filter((language) => languages.includes(language));
  return possible.length > 0 ? possible : ['ar'];
}

/** Forms of a kind that are shown: enough to see that it was understood. */
const SHOWN = 4;

interface WordPhrases {
  readonly languages: Readonly<Record<string, string>>;
  readonly list: string;
  readonly parts: string;
  readonly verb: (forms: string) => string;
  readonly forms: (count: number) => string;
}

const PHRASES: Readonly<Record<Explained, WordPhrases>> = {
  en: {
    languages: { ar: 'in Arabic', fa: 'in Persian', ckb: 'in Sorani', en: 'in English' },
    list: ', ',
    parts: '; ',
    verb: (forms) => `as a verb ${forms}`,
    forms: (count) => (count === 1 ? 'no other form' : `${count} forms`),
  },
  ar: {
    languages: { ar: 'بالعربية', fa: 'بالفارسية', ckb: 'بالسورانية', en: 'بالإنجليزية' },
    list: '، ',
    parts: '؛ ',
    verb: (forms) => `وفعلا ${forms}`,
    forms: (count) =>
      count === 1
        ? 'لا صيغة أخرى'
        : arabicCount(count, { one: 'صيغة', two: 'صيغتان', few: 'صيغ', many: 'صيغة' }),
  },
};

/**
 * One plain line.
 *
 * @example describeWord(report) // '«انسحاب» in Arabic: انسحابات, انسحابان, انسحابين; as a verb انسحب, ينسحب, انسحبت, تنسحب (10 forms)'
 */
export function describeWord(
  { word, language, forms, irregular, verbs }: WordReport,
  explained: Explained = 'en',
): string {
  const say = PHRASES[explained];
  const list = (some: readonly string[]): string => some.slice(0, SHOWN).map(isolate).join(say.list);
  const parts = [
    ...(irregular.length > 0 ? [list(irregular)] : []),
    ...(forms.length > 0 ? [list(forms)] : []),
    ...(verbs.length > 0 ? [say.verb(list(verbs))] : []),
  ];
  const count = say.forms(1 + forms.length + irregular.length + verbs.length);
  const name = `${isolate(`«${word}»`)} ${say.languages[language] ?? language}`;
  return parts.length === 0 ? `${name}: ${count}` : `${name}: ${parts.join(say.parts)} (${count})`;
}
