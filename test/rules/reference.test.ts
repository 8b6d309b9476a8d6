import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuery } from '../../functions/rules/format.ts';
import type { Document, Match } from '../../functions/rules/match.ts';
import type { QueryNode, QueryWord } from '../../functions/rules/node.ts';
import { positiveQuery, QUERY_WORDS } from './queries.ts';
import { referenceHolds } from './reference.ts';
import { article, matcherOf, rule } from './rule.ts';

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

/** Many queries in one matcher and many articles for it: building one is most of what a case costs. */
test('the matcher finds what the slow reading of a query finds, and nothing else', () => {
  let held = 0;
  let tried = 0;
  const queries = fc.array(positiveQuery, { minLength: 5, maxLength: 15 });
  fc.assert(
    fc.property(queries, fc.array(anyArticle, { minLength: 4, maxLength: 8 }), (drawn, documents) => {
      const matcher = matcherOf(...drawn.map((query, index) => rule(String(index), formatQuery(query))));
      for (const document of documents) {
        const found = matcher.match(document).map((match) => Number(match.rule));
        const expected = [...drawn.keys()].filter((index) => referenceHolds(drawn[index]!, document));
        held += expected.length;
        tried += drawn.length;
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: 40 },
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
  const queries = fc.array(query, { minLength: 10, maxLength: 20 });
  let held = 0;
  fc.assert(
    fc.property(queries, fc.array(text, { minLength: 10, maxLength: 15 }), (drawn, texts) => {
      const matcher = matcherOf(...drawn.map((each, index) => rule(String(index), formatQuery(each))));
      for (const document of texts.map((each) => article(each, { language: 'ar' }))) {
        const expected = [...drawn.keys()].filter((index) => referenceHolds(drawn[index]!, document));
        held += expected.length;
        expect(matcher.match(document).map((match) => Number(match.rule))).toEqual(expected);
      }
    }),
    { numRuns: 30 },
  );
  expect(held).toBeGreaterThan(200);
});

test('every span of a match is a place in its text, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.array(positiveQuery, { minLength: 15, maxLength: 15 }),
      anyArticle,
      (queries, document) => {
        const matcher = matcherOf(...queries.map((query, index) => rule(String(index), formatQuery(query))));
        for (const match of matcher.match(document)) checkSpans(document, match);
      },
    ),
    { numRuns: 80 },
  );
});

function checkSpans(document: Document, match: Match): void {
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
}
