/** The page for analysts, held to its word: every example in it is run. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagesWatched, lintRules } from '../../functions/rules/lint.ts';
import { QUERY_LIMITS } from '../../functions/rules/node.ts';
import { parseQuery } from '../../functions/rules/query.ts';
import { tryQuery } from '../../functions/rules/try.ts';
import { parseWatchFile } from '../../infra/watchfile/load.ts';
import { formatProblem } from '../../infra/watchfile/problem.ts';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

function blocks(kind: string): readonly (readonly string[])[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, 'gms'))].map((block) =>
    block[1]!.trimEnd().split('\n'),
  );
}

const examples = blocks('diff').flatMap(([query, ...lines]) =>
  lines.map((line) => ({ query: query!, text: line.slice(2), found: line.startsWith('+ ') })),
);

describe('in the page on rules', () => {
  test('there are examples of both kinds', () => {
    expect(examples.filter((example) => example.found).length).toBeGreaterThan(20);
    expect(examples.filter((example) => !example.found).length).toBeGreaterThan(15);
    expect(blocks('error').length).toBeGreaterThan(3);
  });
  test.each(examples)('$query in «$text»: $found', ({ query, text, found }) => {
    const titled = /^title: (.*)$/.exec(text);
    const tried = tryQuery(query, titled === null ? { text } : { title: titled[1]!, text: '' });
    expect(tried.ok && tried.match !== null).toBe(found);
  });
  test.each(blocks('error'))('%s is refused as it says', (query, message) => {
    const parsed = parseQuery(query!);
    expect(parsed.ok || `${parsed.errors[0]?.column}: ${parsed.errors[0]?.message}`).toBe(message);
  });
  test('the rules can stand in a watch file, and nothing is to be warned of', () => {
    const [rules] = blocks('yaml').map((lines) => lines.join('\n'));
    const file = parseWatchFile(
      `feeds:\n  bbc: {url: https://example.org/feed, name: BBC}\n${rules}`,
      'watch.yaml',
    );
    if (!file.ok) throw new Error(file.problems.map(formatProblem).join('\n'));
    expect(file.config.rules.map(({ id }) => id)).toEqual(['withdrawal', 'nato', 'barzani']);
    expect(lintRules(file.config.rules)).toMatchObject({
      ok: true,
      reports: file.config.rules.map(({ id }) => ({ rule: id, warnings: [] })),
    });
  });
  test('the limits are those of the parser', () => {
    const { length, words, depth, within } = QUERY_LIMITS;
    expect(page).toContain(
      `Limits of one query: ${length.toLocaleString('en')} characters, ${words.toLocaleString('en')} words, brackets ${depth} deep.`,
    );
    expect(page).toContain(`up to \`~${within}\``);
  });
});

test('the rules that come with the project give nothing to warn of', () => {
  const path = new URL('../../watch.yaml', import.meta.url);
  const file = parseWatchFile(readFileSync(path, 'utf8'), 'watch.yaml');
  if (!file.ok) throw new Error(file.problems.map(formatProblem).join('\n'));
  const { feeds, rules } = file.config;
  const sources = feeds.map(({ source }) => source);
  const lint = lintRules(rules, (rule) => languagesWatched(feeds, rule), 'en', sources);
  expect(lint.ok && lint.reports.flatMap(({ warnings }) => warnings)).toEqual([]);
});
