import { describe, expect, test } from 'vitest';
import { explain, reasonLine, segments } from '../../functions/rules/explain.ts';
import { createTries, lineOf, prepareTrial, tryQuery } from '../../functions/rules/try.ts';

describe('a query tried on text', () => {
  test('gives its match with spans of title and text', () => {
    const tried = tryQuery('القوات', { title: 'القوات تدخل', text: 'دخلت القوات' });
    expect(tried.ok && lineOf(tried.match)).toEqual({ match: true, spans: [[5, 11]], titleSpans: [[0, 6]] });
  });
  test('gives no spans where it does not hold', () => {
    const tried = tryQuery('القوات', { text: 'لا شيء' });
    expect(tried.ok && lineOf(tried.match)).toEqual({ match: false, spans: [], titleSpans: [] });
  });
  test('that cannot be read gives errors with columns', () => {
    expect(tryQuery('a OR', { text: 'a' })).toEqual({
      ok: false,
      errors: [{ query: 'a OR', column: 5, message: 'expected a word, found the end of the query' }],
    });
    expect(tryQuery('a', { text: 'a' }, { not: ['b', '(c'] })).toEqual({
      ok: false,
      errors: [{ query: '(c', column: 1, message: 'this ( is not closed: write ) where it ends' }],
    });
    expect(prepareTrial('(').ok).toBe(false);
  });
  test('takes what a rule may say of its words', () => {
    const options = { spellings: { بارزاني: ['برزاني'] } };
    expect(tryQuery('بارزاني', { text: 'برزاني' }, options)).toMatchObject({ match: { rule: 'query' } });
    expect(tryQuery('بارزاني', { text: 'برزاني' })).toMatchObject({ match: null });
  });
  test('in a file of pairs is answered each by its own query', () => {
    const tryPair = createTries();
    const answers = ['a1', 'b1', 'a1'].map((query) => tryPair(query, { text: 'only a1' }));
    expect(answers.map((answer) => answer.ok && answer.match !== null)).toEqual([true, false, true]);
  });
});

describe('an explanation', () => {
  test('marks the title and the sentence, and counts the places that it does not show', () => {
    const title = 'القوات تدخل';
    const tried = tryQuery('القوات', { title, text: 'دخلت القوات. ثم خرجت القوات.' });
    if (!tried.ok || tried.match === null) throw new Error('no match');
    expect(explain(tried.match, title)).toMatchObject({
      title: [
        { text: 'القوات', marked: true },
        { text: ' تدخل', marked: false },
      ],
      sentence: [
        { text: 'دخلت ', marked: false },
        { text: 'القوات', marked: true },
        { text: '.', marked: false },
      ],
      more: 1,
    });
  });
  test('shows the title once where the rule holds there alone', () => {
    const tried = tryQuery('القوات', { title: 'القوات', text: 'لا شيء' });
    expect(tried.ok && tried.match !== null && explain(tried.match, 'القوات').sentence).toEqual([]);
  });
  test('is made of pieces that join to the whole', () => {
    const text = 'one two three';
    expect(
      segments(text, [
        [0, 3],
        [4, 7],
      ])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(segments(text, [])).toEqual([{ text, marked: false }]);
  });
  test('keeps Arabic from turning the line around', () => {
    expect(reasonLine({ word: 'انسحاب', form: 'والانسحاب', how: 'with the proclitic وال' })).toBe(
      '\u2068انسحاب\u2069 ← \u2068والانسحاب\u2069 (with the proclitic وال)',
    );
  });
});
