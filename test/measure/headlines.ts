/**
 * How much goes of the lines that are headlines of other articles of the same source, under labels that the code does not
 * know, and whether anything goes that only looks like them. `npm run measure:headlines` prints the table.
 *
 * The files are written as those in `tails/`, with the headlines that the source published before them at the top (`O`) and
 * an article's own headline under its name (`T`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { learn, NO_MEMORY } from '../../functions/articles/memory.ts';
import { titled } from '../support/item.ts';
import { judge, type Labelled, parse, print, type Result } from './tails.ts';

const FOLDER = new URL('./headlines/', import.meta.url);

interface Outlet {
  /** Headlines of its other articles. */
  readonly others: readonly string[];
  readonly articles: readonly Labelled[];
}

export function outlets(): readonly Outlet[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(file, FOLDER), 'utf8');
      const others = [...source.matchAll(/^O (.+)$/gm)].map(([, headline]) => headline!);
      return { others, articles: parse(source.slice(source.indexOf('# ')), /^[a-z]+/.exec(file)![0]) };
    });
}

export const results = (): readonly Result[] =>
  outlets().flatMap(({ others, articles }) => {
    const memory = learn(NO_MEMORY, others.map(titled));
    return articles.map((article) => judge(article, memory));
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  print(results(), process.argv.includes('--misses'));
