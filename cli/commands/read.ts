/** `marsad read`: what Marsad makes of feed documents, from files, stdin or the network. */
import { Command } from 'commander';
import type { CleanItem } from '../../functions/articles/article.ts';
import type { Feed } from '../../functions/base/config.ts';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';
import type { FeedFormat, FeedHead, Item, Markup, ReadItem, ReadResult } from '../../functions/feeds/item.ts';
import { readBytes, STDIN } from '../input.ts';
import { plain, wrap } from '../layout.ts';
import { jsonOption, timezone } from '../options.ts';
import { bold, counted, dim, fail, flush, jsonLine, line, note, terminalWidth, yellow } from '../output.ts';
import { localTime } from '../when.ts';

interface ReadCommandOptions {
  readonly json?: boolean;
  readonly contentType?: string;
  readonly base?: string;
  readonly timezone: string;
  readonly private?: boolean;
}

interface Document {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly base: string | null;
}

type Article = Pick<
  CleanItem,
  'title' | 'url' | 'dateText' | 'author' | 'language' | 'summary' | 'text' | 'tags' | 'credit'
> & { readonly id: string | null; readonly date: string | null };

/** What is printed of a document, with `--json` as it stands. */
type Report =
  | {
      readonly file: string;
      readonly ok: true;
      readonly error: null;
      readonly format: FeedFormat;
      /** The most forgiving reader that was needed. */
      readonly reader: 'strict' | 'loose' | 'json';
      readonly feed: Pick<FeedHead, 'title' | 'link' | 'language'>;
      readonly articles: readonly Article[];
      readonly flaws: readonly string[];
    }
  | { readonly file: string; readonly ok: false; readonly error: string };

export function readCommand(): Command {
  return new Command('read')
    .description('reads feed documents and prints their articles')
    .argument('<file-or-url...>', '- is standard input')
    .addOption(jsonOption())
    .option('--content-type <type>', 'the Content-Type with which a file came')
    .option('--base <url>', 'the address of a file, to complete its links')
    .option('--timezone <zone>', 'the zone of dates that name none', timezone, 'UTC')
    .option('--private', 'allow addresses of this machine and of private networks')
    .action(run);
}

async function run(sources: readonly string[], options: ReadCommandOptions): Promise<void> {
  let failed = 0;
  const network = await networkFor(sources, options);
  try {
    for (const source of sources) {
      const document = await open(source, options, network);
      const report = document.ok
        ? await reportOn(source, document.value, options)
        : ({ file: source, ok: false, error: document.message } as const);
      if (!report.ok) failed++;
      if (options.json) await jsonLine(report);
      else if (report.ok) await show(report, options.timezone);
      else note(`marsad: ${report.error.includes(source) ? '' : `${source}: `}${plain(report.error)}`);
      await flush();
    }
  } finally {
    await network?.close();
  }
  if (failed > 0 && options.json)
    fail(`${failed} of ${sources.length} could not be read: see "error" in their lines.`);
  if (failed > 0) process.exitCode = 1;
}

/** Two slashes: `C:\\feed.xml` is a file. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i;
const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

async function networkFor(sources: readonly string[], options: ReadCommandOptions) {
  if (!sources.some(isUrl)) return null;
  const { createNetwork } = await import('../../functions/feeds/fetch.ts');
  return createNetwork({ allowPrivateAddresses: options.private ?? false });
}

async function open(
  source: string,
  options: ReadCommandOptions,
  network: Awaited<ReturnType<typeof networkFor>>,
): Promise<Outcome<Document>> {
  if (OTHER_SCHEME.test(source))
    return bad('Only http and https addresses are fetched: name one, or a file.');
  if (!network || !isUrl(source)) {
    const bytes = await readBytes(source);
    if (!bytes.ok) return bytes;
    return good({ bytes: bytes.value, contentType: options.contentType ?? null, base: options.base ?? null });
  }
  const fetched = await network.fetch({
    url: source,
    etag: null,
    lastModified: null,
    userAgent: null,
    accept: 'feed',
  });
  // No watch file is read here, so its key would not help.
  if (fetched.kind === 'failed')
    return bad(fetched.message.replace('set allowPrivateAddresses', 'say --private'));
  if (fetched.kind === 'unchanged')
    return bad('The server says that nothing changed, though nothing was read before.');
  return good({
    bytes: fetched.bytes,
    contentType: options.contentType ?? fetched.contentType,
    base: options.base ?? fetched.finalUrl,
  });
}

async function reportOn(file: string, document: Document, options: ReadCommandOptions): Promise<Report> {
  const { read } = await import('../../functions/feeds/read.ts');
  const { normalize } = await import('../../functions/articles/normalize.ts');
  const { learn, NO_MEMORY } = await import('../../functions/articles/memory.ts');
  const result: ReadResult = await read(document.bytes, {
    contentType: document.contentType,
    base: document.base,
  });
  if (result.kind === 'unreadable') return { file, ok: false, error: result.message };
  const feed = madeUpFeed(file, document.base, options.timezone);
  const now = Date.now();
  const articles: Article[] = [];
  const flaws = [...result.flaws];
  const items = result.items.flatMap(({ item }) => (item ? [item] : []));
  const memory = learn(NO_MEMORY, items);
  for (const item of items) {
    const clean = normalize(item, { feed, head: result.head, now, memory });
    if (!clean.ok) flaws.push(clean.message);
    articles.push(clean.ok ? articleOf(clean.value, item.guid) : await bareArticle(item, feed, now));
  }
  return {
    file,
    ok: true,
    error: null,
    format: result.format,
    reader: readerOf(result.items, result.format),
    feed: { title: result.head.title, link: result.head.link, language: result.head.language },
    articles,
    flaws,
  };
}

/** A feed as a watch file would have it, for a document that belongs to none. */
function madeUpFeed(file: string, base: string | null, zone: string): Feed {
  return {
    id: 'document',
    url: base ?? file,
    name: file,
    source: 'document',
    language: null,
    timezone: zone,
    every: 5,
    everyIsGiven: false,
    fullText: false,
    userAgent: null,
    enabled: true,
  };
}

function readerOf(items: readonly ReadItem[], format: FeedFormat): 'strict' | 'loose' | 'json' {
  if (items.some(({ reader }) => reader === 'loose')) return 'loose';
  return format === 'json' ? 'json' : 'strict';
}

function articleOf(clean: CleanItem, guid: string | null): Article {
  const { title, url, published, dateText, author, language, summary, text, tags, credit } = clean;
  return {
    id: guid ?? url,
    title,
    url,
    date: published,
    dateText,
    author,
    language,
    summary,
    text,
    tags,
    credit,
  };
}

/** An item that says too little for an article; whoever looks into a document wants to see what is there all the same. */
async function bareArticle(item: Item, feed: Feed, now: number): Promise<Article> {
  const { readDate } = await import('../../functions/articles/dates.ts');
  const { toLine } = await import('../../functions/articles/html.ts');
  // Where the markup leaves nothing, the markup is what the item says.
  const lineOf = (markup: Markup | null): string => (markup === null ? '' : toLine(markup) || markup.value);
  const url = item.link;
  const dateText = item.published ?? item.updated;
  return {
    id: item.guid ?? url,
    title: lineOf(item.title),
    url,
    date: dateText === null ? null : readDate(dateText, { timezone: feed.timezone, now }),
    dateText,
    author: item.author,
    language: item.language,
    summary: lineOf(item.summary),
    text: lineOf(item.content),
    tags: item.categories,
    credit: null,
  };
}

const READ_AS = { strict: 'well-formed', loose: 'broken, read loosely', json: 'well-formed' } as const;

async function show(report: Extract<Report, { ok: true }>, zone: string): Promise<void> {
  const width = terminalWidth();
  const name = report.file === STDIN ? 'standard input' : report.file;
  await line(bold(plain(report.feed.title ?? name)));
  const facts = [
    `${report.format}, ${READ_AS[report.reader]}`,
    counted(report.articles.length, 'article'),
    report.feed.language,
  ];
  await line(dim(facts.filter(Boolean).join(' · ')));
  for (const flaw of report.flaws) note(yellow(`${name}: ${plain(flaw)}`));
  for (const article of report.articles) {
    await line('');
    for (const text of wrap(plain(article.title), width)) await line(bold(text));
    const when = article.date ? localTime(article.date, zone) : 'no date';
    await line(
      dim(
        [when, article.language, article.author, article.credit]
          .filter(Boolean)
          .map((fact) => plain(fact ?? ''))
          .join(' · '),
      ),
    );
    if (article.url) await line(dim(plain(article.url)));
    for (const paragraph of (article.text || article.summary).split(/\n+/)) {
      for (const text of wrap(plain(paragraph), width)) await line(`  ${text}`);
    }
    if (article.tags.length > 0) await line(dim(`  # ${article.tags.map(plain).join(' · ')}`));
  }
  await line('');
}
