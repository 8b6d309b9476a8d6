/** Texts of watch files for tests, and what a person is told of them. */
import { parseWatchFile } from '../../../infra/watchfile/load.ts';
import { formatProblem } from '../../../infra/watchfile/problem.ts';

export const feed = (lines: string) => `feeds:\n  one:\n    url: https://one.example/feed\n    ${lines}\n`;
export const settings = (line: string) =>
  `settings:\n  ${line}\nfeeds:\n  one: {url: https://one.example/feed}\n`;
/** The first of its lines is line 7, indented by four. */
export const rule = (lines: string) => `${feed('name: One')}rules:\n  r:\n    ${lines}\n`;

/** The problems of a text as a person would see them. */
export function problemsOf(text: string): string[] {
  const result = parseWatchFile(text, 'watch.yaml');
  return result.ok ? [] : result.problems.map(formatProblem);
}
