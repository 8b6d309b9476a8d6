/**
 * The outlets of a simulation. Some feeds carry what others have: a source's second feed, and an aggregator. Some
 * carry summaries, of which the text stands on pages. Some move to another address.
 */
import { slot } from '../../functions/feeds/schedule.ts';
import { LINKED, type Naming, type SimItem } from './items.ts';
import type { Dice } from './random.ts';

const NAMINGS: readonly Naming[] = [
  'sound',
  'sound',
  'no-guid',
  'changing-guid',
  'shared-guid',
  'shared-link',
  'shared-both',
  'flips',
];

interface Place {
  readonly item: SimItem;
  hiddenUntil: number;
}

export interface Breakage {
  readonly until: number;
  readonly how: 'down' | 'html' | 'cut' | 'stale';
  /** Of a document that is cut: whether between two entries, and where, as a share of its length. */
  readonly between: boolean;
  readonly share: number;
}

export interface Outlet {
  readonly id: string;
  /** Where it is now. */
  url: string;
  /** Where it was, and what is answered there. */
  readonly former: Map<string, 'redirect' | 'gone' | 'not-found'>;
  /** Where people believe it to be: in the watch file. */
  watched: string;
  /** A mirror is its source's second feed; an aggregator carries what all have under its own name. */
  readonly kind: 'home' | 'mirror' | 'aggregator';
  readonly source: string;
  readonly naming: Naming;
  readonly size: number;
  readonly etags: boolean;
  /** True where it carries summaries, and the watch file asks for the pages. */
  readonly fullText: boolean;
  /** Milliseconds that its site wants between two pages; null where it wants none of them read. */
  readonly pause: number | null;
  /** The newest first. */
  readonly places: Place[];
  broken: Breakage | null;
  /** What it served some time ago, for a cache that serves it again. */
  old: Page | null;
}

/** A document of the feed. */
export interface Page {
  readonly at: number;
  readonly text: string;
  readonly shown: readonly Shown[];
}

/** One version of an item, as a document carries it. */
export interface Shown {
  readonly item: SimItem;
  readonly version: number;
}

/** Minutes of the shortest interval: ids are chosen by their slot in it. */
const SLOTS = 5;

export function createOutlets(dice: Dice): Outlet[] {
  // In some simulations all feeds are read in the same minute, so that they meet over every item.
  const together = dice.chance(0.4) ? dice.int(0, SLOTS - 1) : null;
  const named = (name: string): string => {
    if (together === null) return name;
    for (let at = 0; ; at += 1) if (slot(`${name}-${at}`, SLOTS) === together) return `${name}-${at}`;
  };
  const homes = Array.from({ length: dice.int(2, 3) }, (_, at) =>
    outlet(dice, named(`feed${at}`), 'home', null, dice.pick(NAMINGS)),
  );
  const linked = homes.filter(({ naming }) => LINKED.includes(naming));
  return [
    ...homes,
    ...(linked.length > 0 && dice.chance(0.4)
      ? [outlet(dice, named('mirror'), 'mirror', dice.pick(linked).id, 'sound')]
      : []),
    ...(dice.chance(0.4) ? [outlet(dice, named('aggregator'), 'aggregator', null, 'sound')] : []),
  ];
}

function outlet(dice: Dice, id: string, kind: Outlet['kind'], source: string | null, naming: Naming): Outlet {
  const url = `https://${id}.example/rss`;
  return {
    id,
    url,
    former: new Map(),
    watched: url,
    kind,
    source: source ?? id,
    naming,
    size: dice.int(3, 6),
    etags: dice.chance(0.4),
    fullText: kind === 'home' && LINKED.includes(naming) && dice.chance(0.4),
    pause: dice.pick([0, 0, 0, 1_000, 15_000, null]),
    places: [],
    broken: null,
    old: null,
  };
}

export const placesShown = (one: Outlet, now: number): readonly Place[] =>
  one.places.filter(({ hiddenUntil }) => hiddenUntil <= now).slice(0, one.size);

/** The feeds that may carry what an outlet publishes. */
export const copiesOf = (one: Outlet, outlets: readonly Outlet[]): readonly Outlet[] =>
  outlets.filter(({ kind, source }) => (kind === 'mirror' && source === one.id) || kind === 'aggregator');

/**
 * The outlet goes to another address, of the same host or of another. The old one leads there, or says that the feed
 * is gone for good; then people must hear of it.
 */
export function move(dice: Dice, one: Outlet): void {
  const name = `${one.id}.example/rss${one.former.size + 2}`;
  one.former.set(one.url, dice.chance(0.6) ? 'redirect' : 'gone');
  one.url = `https://${dice.chance(0.5) ? '' : 'new.'}${name}`;
  one.former.delete(one.url);
}

/** The move was a mistake: the outlet is back where it was, and its new address is nobody's. */
export function moveBack(one: Outlet): void {
  const [before] = [...one.former].filter(([, answer]) => answer === 'redirect').at(-1) ?? [];
  if (before === undefined) return;
  one.former.set(one.url, 'not-found');
  one.former.delete(before);
  one.url = before;
}

/** People write the address of now into the watch file. */
export function correct(one: Outlet): void {
  one.watched = one.url;
}
