/** Arbitrary queries in canonical form, for property tests. */
import fc from 'fast-check';
import type { QueryNode, QueryWord } from '../../functions/rules/node.ts';

export const QUERY_WORDS = [
  'انسحاب',
  'القوات',
  'التحالف',
  'حكومة',
  'الولايات',
  'المتحدة',
  '2231',
  '100,000',
  'نیروهای',
  'بین‌المللی',
  'هاوپەیمانی',
  'withdrawal',
  'U.S.',
  'cease-fire',
  "Iraq's",
  'AT&T',
  'AND',
  'OR',
  'NOT',
  'title',
  'أو',
  'and',
];

/** Exact words come last, as `=` holds for all that follows. */
const words = (text: fc.Arbitrary<string>, min: number) =>
  fc
    .tuple(fc.array(fc.tuple(text, fc.boolean()), { minLength: min, maxLength: 3 }), fc.nat(4), fc.boolean())
    .map(([drawn, exactFrom, anyExact]): QueryWord[] =>
      drawn.map(([word, prefix], index) => {
        if (anyExact && index >= exactFrom % drawn.length) return { text: word, mode: 'exact' };
        return { text: word, mode: prefix && !word.endsWith('.') ? 'prefix' : 'inflected' };
      }),
    );

const filter = fc.oneof(
  fc
    .constantFrom('almasalah', 'bbc-arabic', 'المسلة', 'The Times', 'a "b" c', 'a » “b', 'a « » b')
    .map((value): QueryNode => ({ kind: 'source', value })),
  fc.constantFrom('ar', 'fa', 'ckb', 'en', 'ar-iq').map((value): QueryNode => ({ kind: 'language', value })),
);

function flat(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode {
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

/** Queries that hold only with a word, of the given words. */
function queriesOf(text: fc.Arbitrary<string>): fc.Arbitrary<QueryNode> {
  const phrase = words(text, 1).map((list): QueryNode => ({ kind: 'phrase', words: list }));
  const near = fc
    .tuple(words(text, 2), fc.integer({ min: 0, max: 100 }))
    .map(([list, within]): QueryNode => ({ kind: 'near', words: list, within }));
  return fc.letrec<{ positive: QueryNode; any: QueryNode }>((tie) => ({
    positive: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      phrase,
      near,
      fc.array(tie('positive'), { minLength: 2, maxLength: 3 }).map((parts) => flat('or', parts)),
      fc
        .tuple(tie('positive'), fc.array(tie('any'), { minLength: 1, maxLength: 2 }), fc.boolean())
        .map(([first, rest, last]) => flat('and', last ? [...rest, first] : [first, ...rest])),
      tie('positive').map((part): QueryNode => (part.kind === 'title' ? part : { kind: 'title', part })),
    ),
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      filter,
      tie('positive'),
      tie('any').map((part): QueryNode => ({ kind: 'not', part })),
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('any'), { minLength: 2, maxLength: 3 }))
        .map(([kind, parts]) => flat(kind, parts)),
    ),
  })).positive;
}

/** Of few words, so that texts of the same words often have what they look for. */
export const positiveQuery = queriesOf(fc.constantFrom(...QUERY_WORDS));

/** Of any words, for what concerns the writing alone. */
export const writtenQuery = queriesOf(
  fc.oneof(fc.constantFrom(...QUERY_WORDS), fc.stringMatching(/^[a-zبتثجحخدذ]{2,8}$/)),
);

/** Of so few words that most texts of them are found by some. */
export const queryOf = (...words: readonly string[]): fc.Arbitrary<QueryNode> =>
  queriesOf(fc.constantFrom(...words));
