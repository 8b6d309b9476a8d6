/** The pages for people, held to what there is: calls of the command, links, and the words of package.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../cli/commands/index.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What stands behind `npx marsad`, up to what is no longer of the call: its code's end, a comment, a pipe. */
const callsIn = (text: string) =>
  [...text.matchAll(/npx marsad (?!…)([^`\n]*?)(?=`|$| {3,}| > )/gm)].map(([, call = '']) => call);

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('shows only calls that the commands take', () => {
    for (const call of callsIn(text)) {
      const [name = '', ...rest] = [...call.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        (m) => m[1] ?? m[2] ?? m[3] ?? '',
      );
      const parent = commands().find((command) => command.name() === name);
      const inner = parent?.commands.find((command) => command.name() === rest[0]);
      expect(parent, call).toBeDefined();
      const parsed = (inner ?? parent)?.exitOverride().action(() => {});
      expect(() => parsed?.parse(inner ? rest.slice(1) : rest, { from: 'user' }), call).not.toThrow();
    }
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, script = ''] of text.matchAll(/npm run ([a-z0-9:]+)/g))
      expect(scripts).toHaveProperty([script]);
  });

  it('leads to pages and headings that there are', () => {
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : new URL(path, new URL(page, root)).href.slice(root.href.length);
      expect(existsSync(new URL(target, root)), link).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
      expect(headings, link).toContain(anchor);
    }
  });
});
