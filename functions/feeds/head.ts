/** What a feed says of itself, and what holds around its entries. */
import type { Decoder } from './entities.ts';
import { alternateOf, fieldsOf, firstText, peopleOf, type Surroundings, textOf } from './fields.ts';
import type { FeedFormat, FeedHead } from './item.ts';
import { baseWithin } from './links.ts';
import { declare, meaningOf, NO_NAMESPACES } from './namespaces.ts';
import type { Tree } from './tree.ts';

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Reads the head from the document without its entries. `url` is where it came from. */
export function headOf(
  tree: Tree,
  format: FeedFormat,
  url: string | null,
  decode: Decoder,
): { readonly head: FeedHead; readonly around: Surroundings } {
  const { root } = tree;
  const atom = format === 'atom';
  const outer = declare(NO_NAMESPACES, root.attributes);
  const channel = root.children.find((child) => meaningOf(child, outer).key === 'channel') ?? root;
  const namespaces = declare(outer, channel.attributes);
  const documentBase = baseWithin(root.attributes, url);
  const declaredBase = channel === root ? documentBase : baseWithin(channel.attributes, documentBase);
  const reading = { tree, namespaces, atom, base: declaredBase, author: null, decode };
  const fields = fieldsOf(channel, reading);

  const listOf = (key: string, part: string): readonly string[] =>
    (fields.get(key) ?? [])
      .flatMap(({ element }) => fieldsOf(element, reading).get(part) ?? [])
      .map(({ element }) => textOf(element, reading))
      .filter((text) => text !== '');

  const link = alternateOf(fields, reading);
  // RSS says nothing of relative links; feeds that have them mean the site, which may live elsewhere than the feed.
  const isDeclared = declaredBase !== url;
  const base = atom || isDeclared ? (declaredBase ?? link) : (link ?? declaredBase);
  const title = firstText(['title', 'dc:title'], fields, reading)?.text ?? null;
  const language =
    firstText(['language', 'dc:language'], fields, reading)?.text ??
    (channel.attributes.get('xml:lang') || root.attributes.get('xml:lang') || null);
  const head: FeedHead = {
    title:
      title === null
        ? null
        : decode(title.replace(/<[^<>]*>/g, ''))
            .replace(/\s+/g, ' ')
            .trim() || null,
    link,
    language,
    ttl: ttlOf(
      firstText(['ttl'], fields, reading)?.text,
      firstText(['sy:updateperiod'], fields, reading)?.text,
      firstText(['sy:updatefrequency'], fields, reading)?.text,
    ),
    skipHours: [...new Set(listOf('skiphours', 'hour').flatMap(hourOf))],
    skipDays: listOf('skipdays', 'day'),
  };
  const author = atom ? peopleOf(fields.get('author') ?? [], reading) : null;
  return { head, around: { namespaces, atom, base, author, decode } };
}

/** RSS counts hours from 0 to 23; some feeds count to 24. */
function hourOf(text: string): readonly number[] {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : 25;
  return hour <= 24 ? [hour % 24] : [];
}

/** Minutes between changes; null where neither `ttl` nor `sy:` says a number of them. */
function ttlOf(
  ttl: string | undefined,
  period: string | undefined,
  frequency: string | undefined,
): number | null {
  const minutes = Number.parseInt(ttl ?? '', 10);
  if (minutes > 0) return minutes;
  if (period === undefined && frequency === undefined) return null;
  const lower = (period ?? 'daily').toLowerCase();
  const every = Object.hasOwn(PERIODS, lower) ? PERIODS[lower]! : null;
  const times = Number.parseInt(frequency ?? '1', 10);
  return every === null ? null : Math.max(1, Math.round(every / (times > 0 ? times : 1)));
}
