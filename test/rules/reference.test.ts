import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuery } from '../../functions/rules/format.ts';
import type { QueryNode, QueryWord } from '../../functions/rules/node.ts';
import { positiveQuery, QUERY_WORDS } from './queries.ts';
import { referenceHolds } from './reference.ts';
import { article, matcherOf, matchOf, rule } from './rule.ts';

const INFLECTED = ['الانسحاب', 'وقوات', 'حكومته', 'withdrawals', 'ceasefire', 'جميع'];
const MARKS = ['.', '،', '«', '؟'];
const prose = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...QUERY_WORDS) },
      { weight: 2, arbitrary: fc.constantFrom(...INFLECTED) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    ),
    { maxLength: 25 },
  )
  .map((list) => list.join(' '));
const anyArticle = fc.record({
  title: prose,
  text: prose,
  language: fc.constantFrom('ar', 'fa', 'en', 'ckb', null),
  source: fc.constantFrom('almasalah', 'bbc-arabic', null),
  feed: fc.constant(null),
});

test('the matcher finds what the slow reading of a query finds, and nothing else', () => {
  let held = 0;
  let tried = 0;
  fc.assert(
    fc.property(fc.array(positiveQuery, { minLength: 1, maxLength: 5 }), anyArticle, (queries, document) => {
      const matcher = matcherOf(...queries.map((query, index) => rule(String(index), formatQuery(query))));
      const found = matcher.match(document).map((match) => Number(match.rule));
      const expected = [...queries.keys()].filter((index) => referenceHolds(queries[index]!, document));
      held += expected.length;
      tried += queries.length;
      expect(found).toEqual(expected);
    }),
    { numRuns: 800 },
  );
  // A property over queries that never hold would say nothing.
  expect(held / tried).toBeGreaterThan(0.04);
});

test('phrases and near words are found over every gap and break that they may cross, and no other', () => {
  const few = ['قوات', 'حكومة', 'انسحاب'].map((text): QueryWord => ({ text, mode: 'inflected' }));
  const some = fc.array(fc.constantFrom(...few), { minLength: 2, maxLength: 3 });
  const query = fc.oneof(
    some.map((list): QueryNode => ({ kind: 'phrase', words: list })),
    fc.tuple(some, fc.nat(4)).map(([list, within]): QueryNode => ({ kind: 'near', words: list, within })),
  );
  const text = fc
    .array(fc.constantFrom('قوات', 'حكومة', 'انسحاب', 'هنا', 'ثم', 'ثم', '،', '.'), { maxLength: 12 })
    .map((list) => list.join(' '));
  let held = 0;
  fc.assert(
    fc.property(query, text, (drawn, drawnText) => {
      const document = article(drawnText, { language: 'ar' });
      const expected = referenceHolds(drawn, document);
      if (expected) held += 1;
      expect(matchOf(formatQuery(drawn), document) !== undefined).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
  expect(held).toBeGreaterThan(80);
});

test('every span of a match is a place in its text, in order and apart', () => {
  fc.assert(
    fc.property(positiveQuery, anyArticle, (query, document) => {
      const [match] = matcherOf(rule('rule', formatQuery(query))).match(document);
      if (match === undefined) return;
      for (const [text, spans] of [
        [document.text, match.spans],
        [document.title, match.titleSpans],
        [match.sentence, match.sentenceSpans],
      ] as const) {
        let before = 0;
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          before = to;
        }
      }
      expect(match.spans.length + match.titleSpans.length).toBeGreaterThan(0);
      expect(match.sentenceSpans.length).toBeGreaterThan(0);
      expect(match.sentenceSpans.map(([from, to]) => match.sentence.slice(from, to))).toEqual(
        (match.spans.length > 0 ? match.spans : match.titleSpans)
          .slice(0, match.sentenceSpans.length)
          .map(([from, to]) => (match.spans.length > 0 ? document.text : document.title).slice(from, to)),
      );
    }),
    { numRuns: 1_000 },
  );
});
