import { describe, expect, it } from 'vitest';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex, type WordSpec } from '../../functions/language/words.ts';
import { spec } from './spec.ts';

const found = (word: WordSpec, text: string, language: string | null = 'ar'): readonly string[] => {
  const tokens = tokenize(text);
  return buildWordIndex([word])
    .scan(tokens, language)
    .map(({ first, last }) => text.slice(tokens[first]?.from, tokens[last]?.to));
};

describe('the word index', () => {
  it('finds each word in the order of the text, and says which and how', () => {
    const index = buildWordIndex([spec('قوة'), spec('انسحاب')]);
    expect(index.scan(tokenize('بعد انسحابهم غادرت القوات'), 'ar')).toEqual([
      { word: 1, first: 1, last: 1, how: 'with a pronoun' },
      { word: 0, first: 3, last: 3, how: 'broken plural, with the article' },
    ]);
  });

  it('finds nothing for a word without letters', () => {
    expect(found(spec('…'), 'انسحاب …')).toEqual([]);
  });

  it('reads an exact word as written, case and spelling folded, and nothing else', () => {
    expect(found(spec('الإدارة', { mode: 'exact' }), 'الاداره والإدارة إدارات')).toEqual(['الاداره']);
  });

  it('reads a prefix before a possessive, too', () => {
    const index = buildWordIndex([spec('sanction', { mode: 'prefix' })]);
    expect(
      index.scan(tokenize("the sanctions' and sanctioner's aim"), 'en').map(({ first }) => first),
    ).toEqual([1, 3]);
  });

  it('reads a prefix after proclitics, too', () => {
    expect(found(spec('انسحاب', { mode: 'prefix' }), 'وانسحابية الانسحاب انسحب')).toEqual([
      'وانسحابية',
      'الانسحاب',
    ]);
  });

  it("takes a rule's own forms and spellings", () => {
    expect(found(spec('تنسيقية', { forms: ['تنسيقيو'] }), 'تنسيقيو الإطار')).toEqual(['تنسيقيو']);
    expect(found(spec('كركوك', { spellings: ['كركوگ'] }), 'في كركوگ')).toEqual(['كركوگ']);
  });

  it('matches verbs by the lexicon, unless the rule says no', () => {
    expect(found(spec('انسحاب'), 'انسحبت القوات')).toEqual(['انسحبت']);
    expect(found(spec('انسحاب', { verbs: false }), 'انسحبت القوات')).toEqual([]);
    expect(found(spec('استيراد', { verbs: true }), 'استوردت الشركة')).toEqual(['استوردت']);
    expect(found(spec('استهجان', { verbs: true }), 'يستهجن الحزب')).toEqual(['يستهجن']);
  });

  it('matches the nisba only where it is asked for', () => {
    expect(found(spec('بغداد'), 'الشارع البغدادي')).toEqual([]);
    expect(found(spec('بغداد', { nisba: true }), 'الشارع البغدادي')).toEqual(['البغدادي']);
  });

  it('lets later words of a phrase agree in gender', () => {
    expect(found(spec('فدائي', { later: true }), 'العملية الفدائية')).toEqual(['الفدائية']);
  });

  it('finds a joined word in one token or two, and not its parts alone', () => {
    const ceasefire = spec('آتش‌بس');
    expect(found(ceasefire, 'آتش بس و آتشبس و آتش‌بسی', 'fa')).toEqual(['آتش بس', 'آتشبس', 'آتش‌بسی']);
    expect(found(ceasefire, 'آتش گرفت. بس است', 'fa')).toEqual([]);
    expect(found(spec('cease-fire'), 'a cease-fire, the ceasefires', 'en')).toEqual([
      'cease-fire',
      'ceasefires',
    ]);
    expect(found(spec('ceasefire'), 'a cease-fire', 'en')).toEqual(['cease-fire']);
    expect(found(spec('عبدالله'), 'الملك عبد الله')).toEqual(['عبد الله']);
  });

  it('holds short capitals to their case', () => {
    expect(found(spec('US'), 'US and U.S. tell us', 'en')).toEqual(['US', 'U.S.']);
    expect(found(spec('Turkey'), 'Turkey eats turkey', 'en')).toEqual(['Turkey']);
    expect(found(spec('withdrawal'), 'Withdrawal WITHDRAWAL', 'en')).toEqual(['Withdrawal', 'WITHDRAWAL']);
  });

  it('guesses the language of Arabic letters where it is not told', () => {
    expect(found(spec('کتاب'), 'این کتاب‌ها را از تهران آوردند', null)).toEqual(['کتاب‌ها']);
    expect(found(spec('هێز'), 'هێزەکان لە شارەکە دوور کەوتنەوە', null)).toEqual(['هێزەکان']);
    expect(found(spec('كتاب'), 'قرأ كتابهم في بغداد', null)).toEqual(['كتابهم']);
  });

  it('reads other languages by whole words', () => {
    expect(found(spec('جنگ'), 'جنگ جنگوں', 'ur')).toEqual(['جنگ']);
    expect(found(spec('ordu'), 'ordu orduing', 'tr')).toEqual(['ordu']);
    expect(found(spec('Москва'), 'москва', 'ru')).toEqual(['москва']);
  });

  it('reads tokens rightly that were made before so many words came that the earlier are forgotten', () => {
    const index = buildWordIndex([spec('انسحاب'), spec('withdrawal')]);
    const text = 'انسحاب القوات, the withdrawals';
    const tokens = tokenize(text);
    const before = index.scan(tokens, 'ar');
    for (let i = 0; i < 70_000; i++) tokenize(`w${i}`);
    expect(index.scan(tokens, 'ar')).toEqual(before);
    expect(index.scan(tokenize(text), 'ar')).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('is as good with many words as with one', () => {
    const words = ['انسحاب', 'تحالف', 'قوة', 'وزير', 'هدنة'];
    const text = 'انسحاب الوزراء من تحالفهم أنهى الهدنة بين القوات';
    const many = buildWordIndex(words.map((word) => spec(word))).scan(tokenize(text), 'ar');
    const single = words.flatMap((word, i) =>
      buildWordIndex([spec(word)])
        .scan(tokenize(text), 'ar')
        .map((hit) => ({ ...hit, word: i })),
    );
    expect([...many].sort((a, b) => a.word - b.word || a.first - b.first)).toEqual(single);
    expect(many).toHaveLength(5);
  });
});
