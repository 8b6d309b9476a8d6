import { describe, expect, it, test } from 'vitest';
import type { Rule } from '../../functions/base/config.ts';
import { reasonLine } from '../../functions/rules/explain.ts';
import { howInArabic } from '../../functions/rules/how.ts';
import { lintRules } from '../../functions/rules/lint.ts';
import { tryQuery } from '../../functions/rules/try.ts';
import { describeWord } from '../../functions/rules/understood.ts';
import { rule } from './rule.ts';

const bare = (line: string): string => line.replace(/[\u2068\u2069]/g, '');

function report(query: string, more: Partial<Rule> = {}) {
  const result = lintRules([rule('r', query, more)], () => ['ar'], 'ar');
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.reports[0]!;
}

describe('A rule is explained in Arabic', () => {
  test.each([
    ['انسحاب', '«انسحاب» بأي صيغة'],
    ['انسحاب القوات', 'العبارة «انسحاب القوات» بأي صيغة'],
    ['="حزب الله"', '«حزب الله» كما كتب تماما'],
    ['withdraw*', 'كل كلمة تبدأ بـ «withdraw»'],
    ['minister =Green', 'العبارة المؤلفة من «minister» بأي صيغة ثم «Green» كما كتب تماما'],
    ['a1 b1 ~5', '«a1» بأي صيغة و«b1» بأي صيغة بأي ترتيب، بينها 5 كلمات أخرى على الأكثر'],
    ['a1 b1 ~0', '«a1» بأي صيغة و«b1» بأي صيغة بأي ترتيب، لا كلمة بينها'],
    ['a1 AND NOT (b1 OR c1)', '«a1» بأي صيغة، ومعه من دون («b1» بأي صيغة أو «c1» بأي صيغة)'],
    [
      'title:a1 AND source:bbc AND language:ar',
      'في العنوان: «a1» بأي صيغة، ومعه من المصدر «bbc»، ومعه باللغة ar',
    ],
  ])('%s', (query, words) => {
    expect(bare(report(query).understood[0]!)).toBe(words);
  });

  it('with what it excludes, and the forms of its words', () => {
    const { understood, words } = report('انسحاب', { not: ['لاعب'] });
    expect(understood.map(bare)).toEqual(['«انسحاب» بأي صيغة', 'ما لم يرد «لاعب» بأي صيغة']);
    expect(bare(describeWord(words[0]!, 'ar'))).toBe(
      '«انسحاب» بالعربية: انسحابات، انسحابان، انسحابين؛ وفعلا انسحب، ينسحب، انسحبت، تنسحب (10 صيغ)',
    );
  });
});

describe('Why a form matched is said in Arabic', () => {
  test.each([
    ['انسحاب', 'ar', 'والانسحاب', 'مع السابقة وال'],
    ['انسحاب', 'ar', 'الانسحاب', 'مع أل التعريف'],
    ['انسحاب', 'ar', 'انسحبت', 'فعل'],
    ['رئيس', 'ar', 'ورؤساء', 'جمع تكسير، مع السابقة و'],
    ['withdrawal', 'en', 'withdrew', 'فعل'],
    ['crisis', 'en', 'crises', 'جمع غير قياسي'],
    ['minister', 'en', 'ministers', 'جمع أو مضارع الغائب'],
  ])('%s (%s) in %s', (query, language, text, how) => {
    const tried = tryQuery(query, { text, language });
    const [reason] = tried.ok ? (tried.match?.reasons ?? []) : [];
    expect(bare(reasonLine(reason!, 'ar'))).toBe(`${query} ← ${text} (${how})`);
  });

  it('names each word of a phrase that is inflected, and what stands between', () => {
    const tried = tryQuery('انسحاب القوات', { text: 'والانسحاب المفاجئ لقواتهم', language: 'ar' });
    const [reason] = tried.ok ? (tried.match?.reasons ?? []) : [];
    expect(bare(reasonLine(reason!, 'ar'))).toBe(
      'انسحاب القوات ← والانسحاب المفاجئ لقواتهم (والانسحاب: مع السابقة وال؛ لقواتهم: مع السابقة ل، مع ضمير؛ بينهما كلمة)',
    );
  });

  it('has Arabic for all that the grammars say, over many words in their languages', () => {
    const texts: readonly (readonly [string, string, string])[] = [
      [
        'ar',
        'وزير انسحاب مسؤول عراق هجوم حزب',
        'الوزراء ووزيرين انسحابهم وانسحابات انسحبوا المسؤولين مسؤولة عراقية هجوما بالهجمات أحزابهم',
      ],
      ['fa', 'نیرو وزیر خروج بزرگ', 'نیروهای وزیران وزیرشان نیرویی بزرگترین خارج'],
      ['ckb', 'هێز کشانەوە حکومەت', 'هێزەکان هێزەکانی کشانەوەی حکومەتی حکومەتەکەی'],
      [
        'en',
        'minister withdraw crisis large leave',
        'ministers withdrew withdrawing withdraws crises larger minister’s left leaves',
      ],
    ];
    const said = new Set<string>();
    for (const [language, words, text] of texts)
      for (const word of words.split(' ')) {
        const tried = tryQuery(word, { text, language });
        for (const { how } of (tried.ok && tried.match?.reasons) || []) said.add(how);
      }
    expect(said.size).toBeGreaterThan(12);
    for (const how of said) {
      const outside = howInArabic(how)
        .replace(/(مع (السابقة|اللاحقة)) \u2068[^\u2069]*\u2069/g, '')
        .replace('ing', '');
      expect([how, /[A-Za-z]/.test(outside)]).toEqual([how, false]);
    }
  });
});
