/** An untrusted item → a clean article. Pure: the same item in the same context gives the same article. */
import type { Feed } from '../base/config.ts';
import { bad, good, type Outcome } from '../base/outcome.ts';
import type { Millis } from '../base/ports.ts';
import type { FeedHead, Item, Markup } from '../feeds/item.ts';
import type { CleanItem } from './article.ts';
import { cleanLine } from './clean.ts';
import { readDateline } from './dateline.ts';
import { readDate } from './dates.ts';
import { detectLanguage, primaryTag } from './detect.ts';
import { type Block, textOf, toBlocks, toLine } from './html.ts';
import {
  AUTHOR_BYTES,
  CREDIT_BYTES,
  cutAtSentence,
  DATE_TEXT_BYTES,
  prefixOf,
  SUMMARY_BYTES,
  TEXT_BYTES,
  TITLE_BYTES,
} from './limits.ts';
import { absoluteLink, canonicalLink } from './links.ts';
import type { Memory } from './memory.ts';
import { contentHash } from './rows.ts';
import { foldTags } from './tags.ts';
import { type Cut, cutTail } from './tails.ts';

export interface NormalizeContext {
  readonly feed: Feed;
  readonly head: FeedHead;
  /** Of the feed; null or absent where nothing is remembered. */
  readonly memory?: Memory | null;
  readonly now: Millis;
}

/** Bytes of a headline that is made of the text's first words. */
const MADE_TITLE_BYTES = 240;
/** Bytes of a summary that is made of the text's first paragraph. */
const MADE_SUMMARY_BYTES = 900;
/** Characters below which a feed's only text is called a summary. */
const SHORT = 1_200;

/** Characters of an author or a category that are looked at. */
const SHORT_FIELD = 600;
const CATEGORIES = 200;

/** The article in an item, or why there is none: it has neither a title nor a text. */
export function normalize(item: Item, context: NormalizeContext): Outcome<CleanItem> {
  const ownTitle = item.title ? cutAtSentence(toLine(item.title), TITLE_BYTES) : '';
  const cut = (markup: Markup | null): Cut =>
    cutTail(markup ? toBlocks(markup) : [], ownTitle, context.memory ?? null);
  const summaryCut = cut(item.summary);
  const contentCut = cut(item.content);
  const told = contentOf(ownTitle, contentCut.body, summaryCut.body);
  const { title, text } = told;
  if (title === '') return bad('The item has neither a title nor a text; the outlet must fix its feed.');
  const { published, dateText } = dateOf(
    item,
    contentCut.body.length > 0 ? contentCut.body : summaryCut.body,
    context,
  );
  const hint =
    primaryTag(item.language) ?? primaryTag(context.feed.language) ?? primaryTag(context.head.language);
  return good({
    title,
    url: item.link ? canonicalLink(item.link) : null,
    originalUrl: item.link ? absoluteLink(item.link) : null,
    published,
    dateText,
    author: authorOf(item.author),
    language: detectLanguage(`${title}\n${text}`, hint),
    summary: told.summary,
    text,
    tags: foldTags([
      ...contentCut.tags,
      ...summaryCut.tags,
      ...item.categories.slice(0, CATEGORIES).map(plainCategory),
    ]),
    credit: creditOf(contentCut.credit ?? summaryCut.credit),
    summaryOnly: contentCut.body.length === 0 && text.length < SHORT,
    contentHash: contentHash(contentOf(ownTitle, contentCut.unaided, summaryCut.unaided)),
  });
}

/** What is said, of the blocks of the content and of the summary. */
function contentOf(
  ownTitle: string,
  content: readonly Block[],
  summary: readonly Block[],
): Pick<CleanItem, 'title' | 'summary' | 'text'> {
  const body = longer(content, summary);
  return {
    title: ownTitle || cutAtSentence(firstWords(body), MADE_TITLE_BYTES),
    summary: cutAtSentence(
      textOf(summary) || cutAtSentence(firstWords(body), MADE_SUMMARY_BYTES),
      SUMMARY_BYTES,
    ),
    text: cutAtSentence(textOf(body), TEXT_BYTES),
  };
}

function longer(content: readonly Block[], summary: readonly Block[]): readonly Block[] {
  return textOf(content).length * 2 >= textOf(summary).length ? content : summary;
}

function firstWords(blocks: readonly Block[]): string {
  return blocks[0]?.text ?? '';
}

/** The date of publication; where the feed gives none, the one over the text, else that of the last change. */
function dateOf(
  item: Item,
  body: readonly Block[],
  { feed, now }: NormalizeContext,
): Pick<CleanItem, 'published' | 'dateText'> {
  const options = { timezone: feed.timezone, now };
  const published = item.published ? readDate(item.published, options) : null;
  const own = dateText(item.published ?? item.updated ?? '');
  if (published) return { published, dateText: own };
  const line = readDateline(
    body.slice(0, 2).map((block) => block.text),
    options,
  );
  if (line) return { published: line.date, dateText: own ?? dateText(line.text) };
  const updated = item.updated ? readDate(item.updated, options) : null;
  return { published: updated, dateText: own };
}

function dateText(text: string): string | null {
  return prefixOf(cleanLine(text), DATE_TEXT_BYTES) || null;
}

const creditOf = (credit: string | null): string | null => (credit ? prefixOf(credit, CREDIT_BYTES) : null);

const plainCategory = (category: string): string =>
  toLine({ kind: 'html', value: category.slice(0, SHORT_FIELD) });

/** `desk@example.org (Desk)` is the desk. */
function authorOf(author: string | null): string | null {
  if (!author) return null;
  const line = toLine({ kind: 'html', value: author.slice(0, SHORT_FIELD) });
  const named = /^\S+@\S+\s*\((.+)\)$/.exec(line)?.[1] ?? /^(.+?)\s*<?\S+@\S+>?$/.exec(line)?.[1] ?? line;
  return prefixOf(named.trim(), AUTHOR_BYTES) || null;
}
