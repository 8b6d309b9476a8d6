/** Sorani verbs, which rules name by their infinitive, and what else stands in the endings of nouns. */
import { describe, expect, it } from 'vitest';
import { foldText } from '../../functions/language/fold.ts';
import { SORANI_ELSEWHERE, SORANI_VERBS } from '../../functions/language/lexicon/sorani-verbs.ts';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex } from '../../functions/language/words.ts';
import { howIn } from './how.ts';
import { spec } from './spec.ts';

const found = (word: string, tokens: string, verbs: boolean | null = null): readonly string[] =>
  tokens.split(' ').filter((token) => howIn('ckb', word, token, verbs) !== null);

function expectFound(word: string, tokens: string, verbs: boolean | null = null): void {
  expect(found(word, tokens, verbs)).toEqual(tokens.split(' '));
}

describe('a Sorani infinitive finds its verb', () => {
  it.each([
    [
      'past and perfect, with the doer as an ending or a pronoun',
      'کردن',
      'کرد کردم کردیان کردووە کردوویەتی کردبوو کردبوویان',
    ],
    ['present, subjunctive and imperative', 'کردن', 'دەکات ئەکەم دەکەن ناکات بکات نەکەن بکە مەکە‌ن'],
    ['with the pronoun in the first free place', 'توانین', 'نەیتوانی دەیانتوانی نەماندەتوانی دەشتوانێت'],
    ['in the passive', 'کوشتن', 'کوژرا دەکوژرێت نەکوژراون کوژرابوو'],
    ['in the causative', 'شکان', 'شکا شکاند دەشکێنێت شکێنرا شکاندنی'],
    ['unreal', 'خواردن', 'بخواردایە بیانخواردایە'],
    ['with ە, to somewhere', 'چوون', 'چووە چوونە دەچێتە چووەتە چوونەتە'],
    ['irregular', 'هاتن', 'هات دێت نایەن بێت هاتوون'],
  ])('%s', (_what, infinitive, tokens) => {
    expectFound(infinitive, tokens);
  });

  it('as a participle with all endings of nouns, and with نە before it', () => {
    expectFound('بینین', 'بینراو بینراوەکان نەبینراوەکانی');
    expectFound('دواکەوتن', 'دواکەوتوو دواکەوتووەکانن دواکەوتووترین');
  });

  it('behind a preverb, with what stands between', () => {
    expectFound('هەڵبژاردن', 'هەڵبژارد هەڵیبژارد هەڵدەبژێرن هەڵیاننەبژارد هەڵبژێردرا هەڵیدەبژێرێت هەڵبژێرن');
    expect(found('هەڵبژاردن', 'بژارد هەڵگرت هەڵبەست دەبژێرن')).toEqual([]);
  });

  it('behind any noun that a light verb makes a verb of', () => {
    expectFound('دیپۆرتکردن', 'دیپۆرتکرا دیپۆرتیانکردن دیپۆرتدەکرێن دیپۆرتکراوەکانمان دیپۆرتنەکراو');
    expect(found('دیپۆرتکردن', 'کرا دەکرێن ڕاپۆرتکرا')).toEqual([]);
  });

  it('only with ەوە where ەوە is a part of it', () => {
    expectFound('کشانەوە', 'کشایەوە کشاونەتەوە دەکشێتەوە بکشێنەوە کشاندیانەوە');
    expect(found('کشانەوە', 'کشا کشاوە دەکشێت کشان')).toEqual([]);
    expectFound('کردن', 'کردەوە دەکاتەوە مەکەرەوە');
  });

  it('where no list knows it, if nothing else has its shape', () => {
    expectFound('بلۆقاندن', 'بلۆقاند دەبلۆقێنێت بلۆقێنرا');
    expect(found('بلۆقان', 'دەبلۆقێت')).toEqual([]);
    expectFound('بلۆقان', 'دەبلۆقێت بلۆقا', true);
    expectFound('بلۆقانەوە', 'بلۆقایەوە دەبلۆقێتەوە');
  });

  it('and where verbs are off, if the lexicon knows it: they are its inflection', () => {
    expectFound('کوشتن', 'کوشت دەکوژن', false);
    expect(found('بلۆقاندن', 'بلۆقاند', false)).toEqual([]);
  });

  it('and no word of its own that only looks like it', () => {
    expect(found('کردن', 'مەکە ناکام بکەر')).toEqual([]);
    expect(found('بردن', 'برا برایان برادەر')).toEqual([]);
    expect(found('ترسان', 'مەترسی')).toEqual([]);
    expect(found('ڕۆیشتن', 'ئەمڕۆ')).toEqual([]);
    expect(found('دوان', 'دوای دوا دوایین')).toEqual([]);
    expect(found('بەستن', 'دەبەسن')).toEqual([]);
    expect(found('زیندان', 'زیندوو زیندرا زیندەدات')).toEqual([]);
    expect(found('سزادان', 'سزادا سزایدا سزاداوە سزادرا')).toEqual(['سزایدا', 'سزاداوە', 'سزادرا']);
  });
});

it('a Sorani compound is found where its noun stands apart, with a pronoun or without', () => {
  const index = buildWordIndex([spec('بڵاوکردنەوە'), spec('بڕیاردان')]);
  const wordsIn = (text: string) => index.scan(tokenize(text), 'ckb').map(({ word }) => word);
  expect(wordsIn('ڕاپۆرتەکەیان بڵاو کردەوە')).toEqual([0]);
  expect(wordsIn('بڵاوی دەکاتەوە')).toEqual([0]);
  expect(wordsIn('بڕیاریان داوە بڵاوی نەکەنەوە')).toEqual([1, 0]);
  expect(wordsIn('بڵاو بووەوە، کردەوە')).toEqual([]);
});

it('a Sorani verb is found by its beginning, too, whatever stands inside', () => {
  const index = buildWordIndex([spec('هەڵی', { mode: 'prefix' })]);
  expect(index.scan(tokenize('هەڵیانبژارد هەڵدەبژێرن'), 'ckb').map(({ first }) => first)).toEqual([0]);
});

describe('the Sorani verbs', () => {
  const entries = SORANI_VERBS.trim()
    .split(/\s+/)
    .map((entry) => entry.split(':'));

  it('are at least 150, each once', () => {
    const infinitives = entries.map(([infinitive = '']) => foldText(infinitive));
    expect(infinitives.length).toBeGreaterThanOrEqual(150);
    expect(new Set(infinitives).size).toBe(infinitives.length);
  });

  it('are found by each of their stems', () => {
    const lost = entries.flatMap(([infinitive = '', stems = '']) => {
      const [presents = '', passives = ''] = stems.split('/');
      const tokens = [
        infinitive.slice(0, -1),
        ...presents
          .split(',')
          .filter(Boolean)
          .map((stem) => `دە${stem}ن`),
        ...passives
          .split(',')
          .filter(Boolean)
          .map((stem) => `نە${stem}ا`),
      ];
      const elsewhere = foldText(SORANI_ELSEWHERE).replaceAll('ڕ', 'ر').split(/\s+/);
      const asked = tokens.filter((token) => !elsewhere.includes(foldText(token).replaceAll('ڕ', 'ر')));
      return asked.filter((token) => howIn('ckb', infinitive, token, true) === null);
    });
    expect(lost).toEqual([]);
  });
});

describe('a Sorani noun', () => {
  it.each([
    ['سێ', 'سێیەم سێیەمین سێیەمیان', 'سێبەر سێدارە'],
    ['دوو', 'دووەم دووەمی', 'دووکان'],
    ['کێشە', 'کێشانە کێشانەی کێشانەدا کێشەکانن', 'کێشا کێشمەکێش'],
    ['شەڕ', 'شەڕو شەڕەکەو', 'شەڕوال'],
    ['ئاسمان', 'ئاسمانی', 'ئاسان'],
    ['بەرزبوون', 'بەرزبوونەوەی بەرزبوونەوەیەک', 'بەرزکردن'],
  ])('%s is found in its rarer endings, and not in neighbours', (word, finds, misses) => {
    expectFound(word, finds, false);
    expect(found(word, misses, false)).toEqual([]);
  });
});
