/**
 * How much of the tails goes and whether any of the bodies does, on the labelled articles beside this file.
 * `npm run measure:tails` prints the table; `--misses` names what went wrong.
 *
 * A file is named by its language; those with `-shapes` hold shapes that no rule was written for.
 *
 * An article begins with `# name | shape`, and perhaps `T` with its headline. Each line is one block: `B` body, `X` tail;
 * with `H` a heading, `I` a list item, `L` a paragraph that is one link (an `XI` is a linked item). `K` is a keyword and
 * `C` a credit that must come out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { textOf, toBlocks } from '../../functions/articles/html.ts';
import type { Memory } from '../../functions/articles/memory.ts';
import { normalize } from '../../functions/articles/normalize.ts';
import { cutTail } from '../../functions/articles/tails.ts';
import type { Markup } from '../../functions/feeds/item.ts';
import { foldHard } from '../../functions/language/fold.ts';
import { anItem } from '../support/item.ts';
import { aFeed } from '../support/watch.ts';

interface Block {
  readonly tail: boolean;
  readonly shape: 'H' | 'I' | 'L' | '';
  readonly text: string;
}

export interface Labelled {
  readonly language: string;
  readonly name: string;
  readonly shape: string;
  /** Null where its first words are its headline. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly tags: readonly string[];
  readonly credit: string | null;
}

export interface Result {
  readonly article: Labelled;
  readonly lost: readonly string[];
  readonly left: readonly string[];
  readonly missingTags: readonly string[];
  readonly creditRight: boolean;
}

const FOLDER = new URL('./tails/', import.meta.url);

export function labelled(): readonly Labelled[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parse(readFileSync(new URL(file, FOLDER), 'utf8'), /^[a-z]+/.exec(file)![0]));
}

/** The articles of one file. */
export function parse(source: string, language: string): Labelled[] {
  return source
    .split(/^# /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head, ...lines] = part.trim().split('\n');
      const [name, shape] = head!.split('|').map((field) => field.trim());
      const blocks: Block[] = [];
      const tags: string[] = [];
      let credit: string | null = null;
      let title: string | null = null;
      for (const line of lines) {
        const found = /^([BXKCT])([HIL]?) (.+)$/.exec(line);
        if (!found) throw new Error(`${language}: cannot read «${line}»; begin it with B, X, K, C or T.`);
        const [, role, form, text] = found;
        if (role === 'T') title = text!;
        else if (role === 'K') tags.push(text!);
        else if (role === 'C') credit = text!;
        else blocks.push({ tail: role === 'X', shape: form as Block['shape'], text: text! });
      }
      return { language, name: name!, shape: shape!, title, blocks, tags, credit };
    });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const link = (text: string): string => `<a href="https://example.org/a/1">${escaped(text)}</a>`;

/** The article as a feed of its shape would carry it. */
export function render({ blocks, shape }: Labelled): Markup {
  if (shape === 'text') return { kind: 'text', value: blocks.map((block) => block.text).join('\n\n') };
  if (shape === 'flat')
    return { kind: 'html', value: `<p>${blocks.map((block) => escaped(block.text)).join(' ')}</p>` };
  if (shape === 'br' || shape === 'br2') {
    const between = shape === 'br' ? '<br>\n' : '<br/><br/>';
    return { kind: 'html', value: blocks.map((block) => inner(block)).join(between) };
  }
  const element = shape === 'div' ? 'div' : 'p';
  let html = '';
  let inList = false;
  for (const block of blocks) {
    if (inList !== (block.shape === 'I')) html += inList ? '</ul>' : '<ul>';
    inList = block.shape === 'I';
    if (block.shape === 'H') html += `<h3>${escaped(block.text)}</h3>\n`;
    else if (block.shape === 'I') html += `<li>${inner(block)}</li>`;
    else html += `<${element}>${inner(block)}</${element}>\n`;
  }
  return { kind: 'html', value: html + (inList ? '</ul>' : '') };
}

function inner(block: Block): string {
  return block.shape === 'L' || (block.shape === 'I' && block.tail) ? link(block.text) : escaped(block.text);
}

const times = (text: string, part: string): number => text.split(` ${part} `).length - 1;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What comes of an article; `memory` is that of its feed. */
export function judge(article: Labelled, memory: Memory | null = null): Result {
  const feed = aFeed({
    id: 'sample',
    url: 'https://example.org/feed',
    name: 'Sample',
    language: article.language,
  });
  const head = { title: null, link: null, language: null, ttl: null, skipHours: [], skipDays: [] };
  const item = anItem({
    link: 'https://example.org/a/1',
    title: { kind: 'text', value: article.title ?? squeeze(article.blocks[0]!.text).slice(0, 60) },
    content: render(article),
  });
  const read = normalize(item, { feed, head, now: Date.UTC(2026, 10, 24), memory });
  const text = read.ok ? ` ${squeeze(read.value.text)} ` : '';
  const has = (block: Block): boolean => text.includes(` ${squeeze(block.text)} `);
  // A keyword may also stand in the body: what counts is whether it stands there once more.
  const body = ` ${article.blocks
    .filter((block) => !block.tail)
    .map((block) => squeeze(block.text))
    .join('  ')} `;
  const stays = (block: Block): boolean =>
    times(text, squeeze(block.text)) > times(body, squeeze(block.text));
  const tags = new Set(read.ok ? read.value.tags.map(foldTag) : []);
  return {
    article,
    lost: article.blocks.filter((block) => !block.tail && !has(block)).map((block) => block.text),
    left: article.blocks.filter((block) => block.tail && stays(block)).map((block) => block.text),
    missingTags: article.tags.filter((tag) => !tags.has(foldTag(tag))),
    creditRight: article.credit === null || (read.ok && (read.value.credit ?? '').includes(article.credit)),
  };
}

/** Tags are stored folded: what is the same tag on any keyboard is the same here. */
const foldTag = (tag: string): string => foldHard(tag).replace(/[_ ]+/g, '');

interface Row {
  name: string;
  articles: number;
  body: number;
  lost: number;
  tail: number;
  left: number;
  tags: number;
  missingTags: number;
}

export function rows(results: readonly Result[], by: (article: Labelled) => string): readonly Row[] {
  const table = new Map<string, Row>();
  for (const { article, lost, left, missingTags } of results) {
    const name = by(article);
    const row = table.get(name) ?? {
      name,
      articles: 0,
      body: 0,
      lost: 0,
      tail: 0,
      left: 0,
      tags: 0,
      missingTags: 0,
    };
    row.articles += 1;
    row.body += article.blocks.filter((block) => !block.tail).length;
    row.tail += article.blocks.filter((block) => block.tail).length;
    row.lost += lost.length;
    row.left += left.length;
    row.tags += article.tags.length;
    row.missingTags += missingTags.length;
    table.set(name, row);
  }
  return [...table.values()];
}

export interface Crossed {
  readonly pairs: number;
  /** Another article behind a marker and its headline was cut, and no more. */
  readonly cut: number;
  /** A box with the headline of another article stood in the middle, and all of the body stayed. */
  readonly kept: number;
}

const MARKERS: Readonly<Record<string, string>> = {
  ar: 'اقرأ أيضاً',
  fa: 'بیشتر بخوانید',
  ckb: 'زیاتر بخوێنەوە',
  en: 'Read also',
};

/**
 * Each article with each other one of its language behind a marker, and with the other's headline in a box in its
 * middle: only whether the text goes on tells the two apart.
 *
 * @param step takes every so manyth pair.
 */
export function crossed(step = 1): Crossed {
  const articles = labelled()
    .map(({ language, blocks }) => ({
      language,
      body: blocks.filter((block) => !block.tail && block.shape === '').map((block) => block.text),
    }))
    .filter(({ body }) => body.length >= 2 && body.join(' ').length > 150);
  const pairs = articles.flatMap((own) =>
    articles
      .filter((other) => other !== own && other.language === own.language)
      .map((other) => [own, other] as const),
  );
  const result = { pairs: 0, cut: 0, kept: 0 };
  for (const [own, other] of pairs.filter((_, index) => index % step === 0)) {
    const title = own.body[0]!.slice(0, 50);
    const headline = other.body[0]!.slice(0, 50)
      .replace(/[.!؟"»،:]+/g, ' ')
      .trim();
    const box = `<h3>${MARKERS[own.language]}</h3><p>${link(headline)}</p>`;
    const paragraphs = (texts: readonly string[]): string =>
      texts.map((text) => `<p>${escaped(text)}</p>`).join('');
    const textAfterCut = (value: string): string =>
      textOf(cutTail(toBlocks({ kind: 'html', value }), title, null).body);
    result.pairs += 1;
    if (textAfterCut(paragraphs(own.body) + box + paragraphs(other.body)) === own.body.join('\n\n'))
      result.cut += 1;
    const text = textAfterCut(paragraphs(own.body.slice(0, 1)) + box + paragraphs(own.body.slice(1)));
    if (own.body.every((paragraph) => text.includes(paragraph))) result.kept += 1;
  }
  return result;
}

/** The table; with `misses` what went wrong, by name. */
export function print(results: readonly Result[], misses: boolean): void {
  const hasTail = (article: Labelled): string =>
    article.blocks.some((block) => block.tail) ? 'with a tail' : 'without';
  const groups = [
    ...rows(results, (article) => `${article.language}, ${hasTail(article)}`),
    ...rows(results, (article) => `shape ${article.shape}`),
    ...rows(results, () => 'all'),
  ];
  console.log('group                articles   body   lost   tail   left    gone   tags missing');
  for (const row of groups) {
    const gone =
      row.tail === 0 ? '     –' : `${((100 * (row.tail - row.left)) / row.tail).toFixed(1).padStart(5)}%`;
    const cells = [row.articles, row.body, row.lost, row.tail, row.left].map((value) =>
      String(value).padStart(6),
    );
    console.log(
      `${row.name.padEnd(22)} ${cells.join(' ')}  ${gone} ${String(row.tags).padStart(6)} ${row.missingTags}`,
    );
  }
  if (!misses) return;
  for (const { article, lost, left, missingTags, creditRight } of results) {
    for (const text of lost) console.log(`LOST  ${article.language} ${article.name}: ${text}`);
    for (const text of left) console.log(`LEFT  ${article.language} ${article.name}: ${text}`);
    for (const tag of missingTags) console.log(`TAG   ${article.language} ${article.name}: ${tag}`);
    if (!creditRight) console.log(`CREDIT ${article.language} ${article.name}: ${article.credit}`);
  }
}

function printRest(results: readonly Result[]): void {
  const wrongCredits = results.filter((result) => !result.creditRight).length;
  console.log(
    `credit lines: ${results.filter((result) => result.article.credit).length}, wrong ${wrongCredits}`,
  );
  const { pairs, cut, kept } = crossed();
  const share = (count: number): string => `${((100 * count) / pairs).toFixed(1)}%`;
  console.log(`another article behind a marker: ${pairs} pairs, cut ${share(cut)}`);
  console.log(`a box of another headline in the middle: ${pairs} pairs, whole body kept ${share(kept)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const results = labelled().map((article) => judge(article));
  print(results, process.argv.includes('--misses'));
  printRest(results);
}
