import { describe, expect, test } from 'vitest';
import { compileRules } from '../../functions/rules/matcher.ts';
import { article, holds, marked, matcherOf, matchOf, rule } from './rule.ts';

describe('a phrase', () => {
  test('holds in order, with up to two other words between in Arabic script', () => {
    expect(holds('انسحاب القوات', 'بدأ انسحاب القوات أمس')).toBe(true);
    expect(holds('انسحاب القوات', 'بدأ انسحاب جميع القوات أمس')).toBe(true);
    expect(holds('انسحاب القوات', 'بدأ انسحاب معظم تلك القوات أمس')).toBe(true);
    expect(holds('انسحاب القوات', 'بدأ انسحاب معظم أفراد تلك القوات أمس')).toBe(false);
    expect(holds('انسحاب القوات', 'القوات تنتظر، ثم انسحاب')).toBe(false);
    expect(holds('خروج نیروهای آمریکایی', 'خروج تدریجی نیروهای آمریکایی')).toBe(true);
  });
  test('counts the words between all its words together', () => {
    expect(holds('انسحاب القوات الأجنبية', 'انسحاب جميع القوات غير الأجنبية')).toBe(true);
    expect(holds('انسحاب القوات الأجنبية', 'انسحاب معظم تلك القوات غير الأجنبية')).toBe(false);
  });
  test('holds side by side only in Latin script', () => {
    expect(holds('coalition forces', 'the coalition forces left')).toBe(true);
    expect(holds('coalition forces', 'the coalition air forces left')).toBe(false);
  });
  test('never runs over the end of a sentence or a paragraph', () => {
    expect(holds('انسحاب القوات', 'اكتمل انسحاب. القوات في مواقعها')).toBe(false);
    expect(holds('انسحاب القوات', 'اكتمل الانسحاب؟ القوات في مواقعها')).toBe(false);
    expect(holds('coalition forces', 'a new coalition\n\nforces are there')).toBe(false);
  });
  test('runs over quotation marks and commas between neighbours, not where other words stand between', () => {
    expect(holds('قوات الحشد', 'دخلت قوات «الحشد» المدينة')).toBe(true);
    expect(holds('رئيس الوزراء', 'رئيس الحكومة، الوزراء السابقون')).toBe(false);
  });
  test('takes the second of two words where a comma parts the first from what follows', () => {
    expect(holds('انسحاب قوات انسحاب', 'انسحاب قوات قوات، انسحاب')).toBe(true);
  });
  test('never runs from the title into the text', () => {
    expect(holds('انسحاب القوات', 'القوات في مواقعها', { title: 'انسحاب' })).toBe(false);
  });
  test('with = leaves no word between', () => {
    expect(holds('="انسحاب القوات"', 'انسحاب القوات')).toBe(true);
    expect(holds('="انسحاب القوات"', 'انسحاب جميع القوات')).toBe(false);
  });
  test('takes the tighter of two beginnings', () => {
    expect(marked('انسحاب القوات', 'انسحاب ثم انسحاب القوات')).toEqual(['انسحاب القوات']);
  });
  test('may name a word twice', () => {
    expect(holds('يوم بعد يوم', 'يوم بعد يوم')).toBe(true);
    expect(holds('يوم بعد يوم', 'يوم بعد')).toBe(false);
  });
});

describe('near', () => {
  test('holds in any order with at most so many words between', () => {
    expect(holds('troops withdrawal ~5', 'the withdrawal of all troops')).toBe(true);
    expect(holds('troops withdrawal ~2', 'the withdrawal of all the troops')).toBe(false);
    expect(holds('troops withdrawal ~0', 'troops withdrawal')).toBe(true);
    expect(holds('iraq troops withdrawal ~3', 'withdrawal of troops from Iraq')).toBe(true);
    expect(holds('iraq troops withdrawal ~1', 'withdrawal of troops from Iraq')).toBe(false);
  });
  test('needs a word twice where it names it twice', () => {
    expect(holds('talks talks ~5', 'talks about talks')).toBe(true);
    expect(holds('talks talks ~5', 'talks about war')).toBe(false);
  });
  test('marks its words, each stretch once', () => {
    expect(marked('troops withdrawal ~3', 'Withdrawal of troops. No troops, no withdrawal.')).toEqual([
      'Withdrawal',
      'troops',
      'troops',
      'withdrawal',
    ]);
  });
});

describe('operators and fields', () => {
  test('AND joins title and text, OR takes either, NOT looks in both', () => {
    expect(holds('a1 AND b1', 'b1', { title: 'a1' })).toBe(true);
    expect(holds('a1 AND b1', 'a1')).toBe(false);
    expect(holds('a1 OR b1', 'b1')).toBe(true);
    expect(holds('a1 AND NOT b1', 'a1')).toBe(true);
    expect(holds('a1 AND NOT b1', 'a1', { title: 'b1' })).toBe(false);
    expect(holds('a1 AND NOT (b1 AND c1)', 'a1 b1')).toBe(true);
  });
  test('title: looks in the title alone', () => {
    expect(holds('title:انسحاب', 'انسحاب القوات')).toBe(false);
    expect(holds('title:انسحاب', '', { title: 'انسحاب القوات' })).toBe(true);
    expect(holds('title:(انسحاب AND NOT لاعب)', 'لاعب', { title: 'انسحاب القوات' })).toBe(true);
  });
  test('source: and language: narrow', () => {
    expect(holds('انسحاب source:AlMasalah', 'انسحاب', { source: 'almasalah' })).toBe(true);
    expect(holds('انسحاب source:almasalah', 'انسحاب', { source: 'other' })).toBe(false);
    expect(holds('انسحاب NOT source:almasalah', 'انسحاب', { source: 'almasalah' })).toBe(false);
    expect(holds('هەرێم language:ku', 'هەرێم', { language: 'ckb' })).toBe(true);
    expect(holds('انسحاب language:ar', 'انسحاب', { language: 'fa' })).toBe(false);
    expect(holds('انسحاب language:ar', 'انسحاب', { language: null })).toBe(false);
  });
  test('a prefix takes every word that begins so, behind proclitics too', () => {
    expect(holds('انسحاب*', 'انسحابات')).toBe(true);
    expect(holds('withdr*', 'they withdrew')).toBe(true);
    expect(holds('سحاب*', 'انسحاب')).toBe(false);
  });
});

describe('a rule', () => {
  test('holds by one of its queries, unless one of its not holds', () => {
    const matcher = matcherOf(rule('w', ['انسحاب', 'withdrawal'], { not: ['انسحاب لاعب', 'source:sport'] }));
    expect(matcher.match(article('withdrawal'))).toHaveLength(1);
    expect(matcher.match(article('انسحاب القوات'))).toHaveLength(1);
    expect(matcher.match(article('انسحاب لاعب'))).toHaveLength(0);
    expect(matcher.match(article('withdrawal', { source: 'sport' }))).toHaveLength(0);
  });
  test('listens to its feeds', () => {
    const matcher = matcherOf(rule('w', 'انسحاب', { feeds: ['almasalah'] }));
    expect(matcher.match(article('انسحاب', { feed: 'almasalah' }))).toHaveLength(1);
    expect(matcher.match(article('انسحاب', { feed: 'other' }))).toHaveLength(0);
    expect(matcher.match(article('انسحاب', { feed: null }))).toHaveLength(1);
  });
  test('listens to its languages, and is not deaf where the language could not be told', () => {
    const matcher = matcherOf(rule('w', 'انسحاب', { languages: ['ar'] }));
    expect(matcher.match(article('انسحاب', { language: 'ar-IQ' }))).toHaveLength(1);
    expect(matcher.match(article('انسحاب', { language: 'fa' }))).toHaveLength(0);
    expect(matcher.match(article('انسحاب', { language: null }))).toHaveLength(1);
  });
  test('that is off finds nothing, but must be readable', () => {
    expect(matcherOf(rule('w', 'انسحاب', { enabled: false })).match(article('انسحاب'))).toEqual([]);
    expect(compileRules([rule('w', '(انسحاب', { enabled: false })]).ok).toBe(false);
  });
  test('takes forms and spellings of its words, however they are vocalised', () => {
    const forms = { اِنسحاب: ['جلاء'] };
    expect(matchOf('انسحاب القوات', article('جلاء القوات'), { forms })).toBeDefined();
    expect(
      matchOf('مسعود بارزاني', article('مسعود البرزاني'), { spellings: { بارزاني: ['برزاني', 'البرزاني'] } }),
    ).toBeDefined();
  });
  test('that cannot be read is an error that names rule, list, place and column', () => {
    const compiled = compileRules([
      rule('good', 'انسحاب'),
      rule('bad', ['انسحاب', 'انسحاب AND'], { not: ['(a'] }),
      rule('worse', 'NOT a'),
    ]);
    expect(compiled).toEqual({
      ok: false,
      errors: [
        {
          rule: 'bad',
          where: 'match',
          index: 1,
          error: { column: 11, message: 'expected a word, found the end of the query' },
        },
        {
          rule: 'bad',
          where: 'not',
          index: 0,
          error: { column: 1, message: 'this ( is not closed: write ) where it ends' },
        },
        {
          rule: 'worse',
          where: 'match',
          index: 0,
          error: {
            column: 1,
            message: 'NOT alone finds nothing: say with a word what to look for, and AND NOT to narrow it',
          },
        },
      ],
    });
  });
  test('that shares words with others leaves them apart', () => {
    const matcher = matcherOf(
      rule('phrase', 'انسحاب القوات'),
      rule('word', 'القوات'),
      rule('title', 'title:القوات'),
      rule('spelt', 'القوات', { spellings: { القوات: ['الجيش'] } }),
    );
    const ids = (text: string, title = '') =>
      matcher.match(article(text, { title })).map((match) => match.rule);
    expect(ids('انسحاب القوات')).toEqual(['phrase', 'word', 'spelt']);
    expect(ids('الجيش')).toEqual(['spelt']);
    expect(ids('', 'القوات')).toEqual(['word', 'title', 'spelt']);
    expect(ids('nothing of it')).toEqual([]);
  });
  test('keeps nothing from one article to the next', () => {
    const matcher = matcherOf(rule('both', 'a1 AND b1'), rule('not', 'a1 NOT b1'));
    expect(matcher.match(article('a1 b1')).map((match) => match.rule)).toEqual(['both']);
    expect(matcher.match(article('a1')).map((match) => match.rule)).toEqual(['not']);
    expect(matcher.match(article('b1'))).toEqual([]);
  });
});

describe('a match', () => {
  test('marks neighbours of a phrase in one span, words apart each on its own', () => {
    const text = 'أكّد بدء انسحاب جميع القوات الأجنبية.';
    expect(marked('انسحاب القوات الأجنبية', text)).toEqual(['انسحاب', 'القوات الأجنبية']);
  });
  test('marks the original text, whatever was folded away', () => {
    const text = 'بـدأ الاِنْسِحَــابُ\u200f اليوم 😀 والانسحاب';
    expect(marked('الانسحاب', text)).toContain('الاِنْسِحَــابُ');
  });
  test('marks title and text apart', () => {
    const match = matchOf('القوات', article('دخلت القوات', { title: 'القوات تدخل' }));
    expect(match?.titleSpans).toEqual([[0, 6]]);
    expect(match?.spans).toEqual([[5, 11]]);
  });
  test('marks only what made it hold', () => {
    expect(marked('(a1 AND b1) OR c1', 'a1 c1')).toEqual(['c1']);
    expect(marked('a1 AND NOT title:b1', 'a1 b1')).toEqual(['a1']);
  });
  test('says why', () => {
    const match = matchOf('انسحاب القوات', article('انسحاب جميع القوات ثم انسحاب جميع القوات'));
    expect(match?.reasons).toEqual([
      { word: 'انسحاب القوات', form: 'انسحاب جميع القوات', how: 'one word between' },
    ]);
    expect(matchOf('القوات', article('القوات'))?.reasons).toEqual([
      { word: 'القوات', form: 'القوات', how: 'as written' },
    ]);
  });
});

describe('the sentence of a match', () => {
  test('is the one around the first span, with its own closing marks', () => {
    const text = 'عقد المجلس جلسة. وقال الناطق: «انسحاب القوات بدأ». ولم يحدد موعدا.';
    const match = matchOf('انسحاب القوات', article(text));
    expect(match?.sentence).toBe('وقال الناطق: «انسحاب القوات بدأ».');
    expect(match?.sentenceSpans.map(([from, to]) => match.sentence.slice(from, to))).toEqual([
      'انسحاب القوات',
    ]);
  });
  test('takes its opening marks along, and is one line', () => {
    const text = 'Talks ended.\n\n“The withdrawal\nhas begun,” he said. More later.';
    expect(matchOf('withdrawal', article(text))?.sentence).toBe('“The withdrawal has begun,” he said.');
  });
  test('is the title where the rule holds there alone', () => {
    const match = matchOf('انسحاب', article('لا شيء هنا', { title: 'بدء انسحاب القوات' }));
    expect(match?.sentence).toBe('بدء انسحاب القوات');
    expect(match?.sentenceSpans).toEqual([[4, 10]]);
    expect(match?.spans).toEqual([]);
  });
  test('is cut between words around the match where a feed has no full stops', () => {
    const filler = 'كلام طويل بلا نقطة '.repeat(100);
    const match = matchOf('انسحاب القوات', article(`${filler}انسحاب القوات ${filler}`));
    expect(match?.sentence.length).toBeLessThan(420);
    expect(match?.sentence).toMatch(/^… .* …$/);
    expect(match?.sentenceSpans.map(([from, to]) => match?.sentence.slice(from, to))).toEqual([
      'انسحاب القوات',
    ]);
  });
});

describe('a hostile text', () => {
  const times = 20_000;
  test('of one phrase over and over is read in one walk', () => {
    const match = matchOf('انسحاب القوات', article('انسحاب القوات ثم '.repeat(times)));
    expect(match?.spans).toHaveLength(times);
    expect(match?.reasons).toHaveLength(1);
  });
  test('of phrases that are always broken is read in one walk', () => {
    expect(holds('انسحاب القوات', 'انسحاب. القوات! '.repeat(times))).toBe(false);
    expect(holds('انسحاب القوات حكومة', 'انسحاب القوات. حكومة! '.repeat(times))).toBe(false);
  });
  test('of words that stand for one another costs no more than a bounded search', () => {
    expect(holds('قوات* قوات =قوات ~3', 'قوات. هنا هنا هنا هنا هنا '.repeat(times))).toBe(false);
    expect(holds('قوات* قوات =قوات ~3', 'قوات قوات قوات')).toBe(true);
  });
  test('without spaces, full stops or sense is quoted in a line', () => {
    const match = matchOf('انسحاب', article(`${'ابت'.repeat(50_000)} انسحاب ${'«'.repeat(50_000)}`));
    expect(match?.sentence).toMatch(/انسحاب/);
    expect(match?.sentence.length).toBeLessThan(1_000);
  });
});

describe('further sentences', () => {
  const text =
    'بدأ انسحاب القوات من القاعدة. وقال قائد العمليات إن القوات سلمت المدرج. وأعلنت كتلة انسحاب نوابها من اللجنة. ونفى متحدث ذلك.';
  const further = (query: string) => matchOf(query, article(text))?.further ?? [];

  test('are those behind the first that match by themselves, and where', () => {
    expect(matchOf('انسحاب', article(text))?.sentence).toBe('بدأ انسحاب القوات من القاعدة.');
    expect(further('انسحاب').map((one) => one.text)).toEqual(['وأعلنت كتلة انسحاب نوابها من اللجنة.']);
    const [one] = further('انسحاب');
    expect(one?.spans.map(([from, to]) => one.text.slice(from, to))).toEqual(['انسحاب']);
  });
  test('reach to the end of a text that comes back to its subject again and again', () => {
    const often = Array.from({ length: 20 }, (_, at) => `تحدث النائب رقم ${at} عن انسحاب القوات.`).join(' ');
    const match = matchOf('انسحاب', article(`${often} وأعلنت كتلة انسحاب نوابها.`));
    expect(match?.further.at(-1)?.text).toBe('وأعلنت كتلة انسحاب نوابها.');
    expect(match?.further).toHaveLength(20);
  });
  test('must have all that the query asks for', () => {
    expect(further('انسحاب AND القوات')).toEqual([]);
    expect(further('انسحاب OR القوات')).toHaveLength(2);
  });
  test('are none where the rule holds in the title alone, and are not printed', () => {
    const match = matchOf('title:بيان', article(text, { title: 'بيان' }));
    expect(match?.further).toEqual([]);
    expect(JSON.parse(JSON.stringify(match))).not.toHaveProperty('further');
  });
});
