import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../functions/rules/format.ts';
import { QUERY_LIMITS, type QueryNode } from '../../functions/rules/node.ts';
import { parseQuery } from '../../functions/rules/query.ts';
import { writtenQuery } from './queries.ts';

function read(text: string): QueryNode {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${parsed.errors[0]?.column}: ${parsed.errors[0]?.message}`);
  return parsed.query;
}

function fault(text: string): string {
  const parsed = parseQuery(text);
  if (parsed.ok) throw new Error(`read as ${formatQuery(parsed.query)}`);
  return `${parsed.errors[0]?.column}: ${parsed.errors[0]?.message}`;
}

const word = (text: string) => ({ text, mode: 'inflected' }) as const;
const phrase = (...texts: string[]): QueryNode => ({ kind: 'phrase', words: texts.map(word) });

describe('a query is read as', () => {
  test.each<[string, string, QueryNode]>([
    ['one word', 'انسحاب', phrase('انسحاب')],
    ['words side by side: a phrase', 'خروج نیروهای آمریکایی', phrase('خروج', 'نیروهای', 'آمریکایی')],
    ['straight quotes: the same phrase', '"حزب الله"', phrase('حزب', 'الله')],
    ['curly quotes', '“coalition forces”', phrase('coalition', 'forces')],
    ['quotes of two kinds, as editors mix them', '“coalition forces"', phrase('coalition', 'forces')],
    ['guillemets', '«التحالف الدولي»', phrase('التحالف', 'الدولي')],
    ['guillemets the other way round', '»التحالف الدولي«', phrase('التحالف', 'الدولي')],
    ['an operator in quotes: a word', '"AND"', phrase('AND')],
    ['lower-case operators: words', 'war and peace', phrase('war', 'and', 'peace')],
    ['AND', 'a AND b', { kind: 'and', parts: [phrase('a'), phrase('b')] }],
    [
      'a flat chain of ORs',
      'a OR b OR (c OR d)',
      { kind: 'or', parts: ['a', 'b', 'c', 'd'].map((w) => phrase(w)) },
    ],
    [
      'NOT before AND before OR',
      'a OR b AND NOT c',
      {
        kind: 'or',
        parts: [phrase('a'), { kind: 'and', parts: [phrase('b'), { kind: 'not', part: phrase('c') }] }],
      },
    ],
    [
      'brackets first',
      '(a OR b) AND c',
      { kind: 'and', parts: [{ kind: 'or', parts: [phrase('a'), phrase('b')] }, phrase('c')] },
    ],
    ['near', 'انسحاب قوات ~5', { kind: 'near', words: [word('انسحاب'), word('قوات')], within: 5 }],
    [
      'near with Arabic digits',
      'انسحاب قوات ~٥',
      { kind: 'near', words: [word('انسحاب'), word('قوات')], within: 5 },
    ],
    [
      'near behind quotes',
      '"troops leave"~3',
      { kind: 'near', words: [word('troops'), word('leave')], within: 3 },
    ],
    ['a prefix', 'انسحاب*', { kind: 'phrase', words: [{ text: 'انسحاب', mode: 'prefix' }] }],
    ['exact', '=انسحاب', { kind: 'phrase', words: [{ text: 'انسحاب', mode: 'exact' }] }],
    [
      'exact for the whole phrase',
      '=New York Times',
      { kind: 'phrase', words: ['New', 'York', 'Times'].map((text) => ({ text, mode: 'exact' as const })) },
    ],
    [
      'exact before quotes',
      '="حزب الله"',
      { kind: 'phrase', words: ['حزب', 'الله'].map((text) => ({ text, mode: 'exact' as const })) },
    ],
    [
      'exact from the middle of a phrase on',
      'minister =Green',
      { kind: 'phrase', words: [word('minister'), { text: 'Green', mode: 'exact' }] },
    ],
    ['title: for the phrase behind it', 'title:حزب الله', { kind: 'title', part: phrase('حزب', 'الله') }],
    ['title: with a space', 'Title: انسحاب', { kind: 'title', part: phrase('انسحاب') }],
    [
      'title: for a bracket',
      'title:(a OR b)',
      { kind: 'title', part: { kind: 'or', parts: [phrase('a'), phrase('b')] } },
    ],
    [
      'AND left out beside a field and before NOT',
      'انسحاب source:almasalah NOT لاعب',
      {
        kind: 'and',
        parts: [
          phrase('انسحاب'),
          { kind: 'source', value: 'almasalah' },
          { kind: 'not', part: phrase('لاعب') },
        ],
      },
    ],
    [
      'a field first',
      'language:AR انسحاب',
      { kind: 'and', parts: [{ kind: 'language', value: 'ar' }, phrase('انسحاب')] },
    ],
    [
      'a source in quotes',
      'source:"The Times" AND budget',
      { kind: 'and', parts: [{ kind: 'source', value: 'The Times' }, phrase('budget')] },
    ],
    [
      'joined words: one word each',
      "U.S. cease-fire Iraq's بین‌المللی",
      phrase('U.S.', 'cease-fire', "Iraq's", 'بین‌المللی'),
    ],
    ['punctuation: nothing', 'القرار، 2231؟', phrase('القرار', '2231')],
    ['a headline with a colon: its words', 'Iraq: protests', phrase('Iraq', 'protests')],
    ['a hashtag: its words', '#حزب_الله', phrase('حزب', 'الله')],
    [
      'numbers with their separators: one word each',
      '100,000 3.5 ١٠٠٬٠٠٠',
      phrase('100,000', '3.5', '١٠٠٬٠٠٠'),
    ],
    ['commas of a list: nothing', '5, 6 a,b 7,b', phrase('5', '6', 'a', 'b', '7', 'b')],
    ['an exclamation mark behind a word: nothing', 'عاجل! انسحاب', phrase('عاجل', 'انسحاب')],
    [
      'a field, though a mark of direction hides in it',
      'title\u200f:\u200fانسحاب',
      { kind: 'title', part: phrase('انسحاب') },
    ],
    [
      'marks of direction: nothing',
      '\u202bانسحاب\u202c \u200fAND\u200f قوات',
      { kind: 'and', parts: [phrase('انسحاب'), phrase('قوات')] },
    ],
    ['no-break spaces: spaces', 'حزب\u00a0الله', phrase('حزب', 'الله')],
  ])('%s', (_, text, query) => {
    expect(read(text)).toEqual(query);
  });
});

describe('a fault is told with its column and what was expected', () => {
  test.each([
    ['', '1: the query is empty: expected a word'],
    ['  ', '1: the query is empty: expected a word'],
    ['a AND', '6: expected a word, found the end of the query'],
    ['AND a', '1: expected a word, found AND'],
    ['a OR OR b', '6: expected a word, found OR'],
    ['(a OR b', '1: this ( is not closed: write ) where it ends'],
    ['(a OR b))', '9: this ) closes nothing: leave it out'],
    ['()', '2: expected a word, found )'],
    ['"حزب الله', '1: the quotation that opens here with " is not closed: close it where it ends'],
    ['""', '1: expected a word inside the quotes'],
    ['(a OR b) c', '10: expected AND or OR before «c» (only plain words stand side by side, as a phrase)'],
    ['"a b" c', '7: expected AND or OR before «c» (only plain words stand side by side, as a phrase)'],
    [
      'c "a b"',
      '3: expected AND or OR before a quotation (only plain words stand side by side, as a phrase)',
    ],
    ['a ~5', '3: ~ needs two or more words before it, as in «a b ~5»'],
    ['(a b) ~5', '7: ~ stands behind two or more words, as in «a b ~5»'],
    ['a b ~', '5: expected a number after ~, as in «a b ~5»: the most words that may stand between'],
    ['a b ~500', '5: at most 100 words may stand between (~100)'],
    ['ا*', '1: «ا*» has one letter and would match nearly everything: give two or more'],
    ['اَ*', '1: «اَ*» has one letter and would match nearly everything: give two or more'],
    ['ــ', '1: «ــ» has no letter: expected a word'],
    ['سحا*ب', '4: * stands only at the end of a word, as in «انسحاب*»'],
    ['* انسحاب', '1: * stands only at the end of a word, as in «انسحاب*»'],
    ['=انسحاب*', '1: a word is either exact (=) or the beginning of words (*): leave one out'],
    ['=', '1: expected a word after =, as in «=انسحاب»'],
    ['title:', '7: expected a word, a phrase or ( after title:, found the end of the query'],
    ['title:NOT a', '7: expected a word, a phrase or ( after title:, found NOT'],
    ['source: ', '9: expected a source after source:'],
    ['a AND language:Arabic!', '16: «arabic!» is no language tag (expected ar, fa, ckb, en or the like)'],
    ['intitle:a', '1: unknown field intitle: (expected title:, source: or language:)'],
    ['https://example.org', '1: unknown field https: (expected title:, source: or language:)'],
    ['انسحاب -لاعب', '8: «-لاعب» is not understood: write NOT لاعب to exclude it'],
    ['a && b', '3: «&» is not understood: write AND'],
    ['a | b', '3: «|» is not understood: write OR'],
    ['!a', '1: «!» is not understood: write NOT'],
    ['a ! b', '3: «!» is not understood: write NOT'],
    ['a –b', '3: «–b» is not understood: write NOT b to exclude it'],
    ['a −b', '3: «−b» is not understood: write NOT b to exclude it'],
    ['colo?r', '5: ? stands for no letter: write each word, with OR between, or the beginning of all with *'],
    [' 😀', '2: expected a word, found nothing that has letters or digits'],
    ['title :a', '1: a space parts title from its colon: write title:'],
    ['a source : x', '3: a space parts source from its colon: write source:'],
    ['=title:a', '1: = stands before a word: write title:='],
    ['a =language:ar', '3: = stands before a word: write language:'],
    ['a AND =', '7: expected a word after =, as in «=انسحاب»'],
    ['NOT a', '1: NOT alone finds nothing: say with a word what to look for, and AND NOT to narrow it'],
    ['NOT NOT a', '1: NOT alone finds nothing: say with a word what to look for, and AND NOT to narrow it'],
    [
      'a OR NOT b',
      '6: NOT must narrow something: join it to a word with AND, since on this side of OR no word is looked for',
    ],
    [
      'title:(NOT a)',
      '8: NOT alone finds nothing: say with a word what to look for, and AND NOT to narrow it',
    ],
    [
      'title:(a1 OR source:x)',
      '14: source: must narrow something: join it to a word with AND, since on this side of OR no word is looked for',
    ],
    [
      'language:ar AND NOT a',
      '1: language: alone finds nothing: say with a word what to look for, and AND language: to narrow it',
    ],
    [
      'a OR (source:x AND language:ar)',
      '7: source: must narrow something: join it to a word with AND, since on this side of OR no word is looked for',
    ],
    [
      'source:x',
      '1: source: alone finds nothing: say with a word what to look for, and AND source: to narrow it',
    ],
  ])('%s', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  test("a rule's not may be a source alone, but no NOT", () => {
    expect(parseQuery('source:x', { filtersAlone: true }).ok).toBe(true);
    expect(parseQuery('NOT a', { filtersAlone: true }).ok).toBe(false);
  });
});

describe('a hostile query is refused, not run into', () => {
  test('ten thousand words', () => {
    expect(fault(Array(10_000).fill('قوات').join(' '))).toMatch(/longer than 10000 characters/);
    expect(fault(Array(1_500).fill('قوات').join(' '))).toMatch(/more than 1000 words/);
  });
  test('brackets, NOTs and title: ten thousand deep', () => {
    expect(fault('('.repeat(10_000))).toMatch(/deep|longer/);
    expect(fault(`${'('.repeat(4_000)}a${')'.repeat(4_000)}`)).toMatch(/more than 24 deep/);
    expect(fault(`a AND ${'NOT '.repeat(2_000)}b`)).toMatch(/more than 24 deep/);
    expect(fault(`a AND ${'title:('.repeat(1_000)}b`)).toMatch(/more than 24 deep/);
  });
  test('any text is read or refused with a column inside it', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      '"',
      '«',
      '»',
      '“',
      '*',
      '=',
      '~',
      '5',
      ':',
      ' ',
      'AND',
      'OR',
      'NOT ',
      'title:',
      'source:',
      'انسحاب',
      'a',
      '-',
      '.',
      '\u200f',
      '\u200c',
      '😀',
      '\ud800',
      'َ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const parsed = parseQuery(text);
        if (parsed.ok) {
          expect(read(formatQuery(parsed.query))).toEqual(parsed.query);
        } else {
          expect(parsed.errors).toHaveLength(1);
          expect(parsed.errors[0]?.column).toBeGreaterThan(0);
          expect(parsed.errors[0]?.column).toBeLessThanOrEqual(text.length + 1);
          expect(parsed.errors[0]?.message).not.toMatch(/[\n\r]/);
        }
      }),
      { numRuns: 700 },
    );
  });
  test('a query of the greatest allowed depth is formatted and read again', () => {
    const deep = `${'('.repeat(QUERY_LIMITS.depth)}a${')'.repeat(QUERY_LIMITS.depth)}`;
    expect(read(deep)).toEqual(phrase('a'));
  });
});

describe('the formatter', () => {
  test('writes what the parser reads back as the same query', () => {
    fc.assert(
      fc.property(writtenQuery, (query) => {
        expect(read(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 700 },
    );
  });
  test.each([
    ['a   AND(b)', 'a AND b'],
    ['((a OR b)) AND «c d»', '(a OR b) AND c d'],
    ['source:bbc a NOT NOT b c', 'source:bbc AND a AND NOT NOT b c'],
    ['title:( a AND b ) c ~٣', null],
    ['title:"a b"~٣', 'title:a b ~3'],
    ['="NOT now"', '="NOT now"'],
    ['"stop =OR go"', '"stop =OR go"'],
    ['a1 source:»the « one" x', null],
    ['a1 source:«the “one” x»', 'a1 AND source:«the “one” x»'],
    ['a1 source:»the » “one” x«', 'a1 AND source:»the » “one” x«'],
    ['a1 source:"the « » x"', 'a1 AND source:"the « » x"'],
    ['a1 (source:x OR NOT b1)', null],
    ['a1 AND (source:x OR (NOT b1))', 'a1 AND (source:x OR NOT b1)'],
  ])('writes %s in one canonical way', (text, canonical) => {
    if (canonical === null) expect(parseQuery(text).ok).toBe(false);
    else expect(formatQuery(read(text))).toBe(canonical);
  });
});
