/** What outlets publish: items that are edited, copied by other feeds, taken away and brought back. */
import { copiesOf, type Outlet, placesShown } from './outlets.ts';
import type { Dice } from './random.ts';
import { type Lead, markOf, newLead, type Story, sentence } from './stories.ts';

/** How a feed names its items. In each at least one identity holds, or the item never changes. */
export type Naming =
  | 'sound'
  | 'no-guid'
  | 'changing-guid'
  | 'shared-guid'
  | 'shared-link'
  | 'shared-both'
  | 'flips';

/** Items of these have a link of their own, by which other feeds can carry them, and a page. */
export const LINKED: readonly Naming[] = ['sound', 'no-guid', 'changing-guid', 'shared-guid', 'flips'];
/** Items of these are known by themselves, so that they may go and come back, alone. */
const OWN: readonly Naming[] = ['sound', 'no-guid', 'changing-guid', 'flips'];

/** What an item says from one edit to the next. */
export interface Version {
  /** Since when. */
  readonly since: number;
  readonly title: string;
  /** In the feed. */
  readonly text: string;
  /** On its page, which begins with what stands in the feed; null where its feed carries the whole text. */
  readonly page: string | null;
  /** When the feed says that it was published. */
  readonly date: number;
  readonly leads: readonly Lead[];
  /** Those that stand on its page alone. */
  readonly pageLeads: readonly Lead[];
}

export interface SimItem {
  readonly mark: string;
  readonly story: string;
  /** Id of the outlet that published it. */
  readonly home: string;
  readonly naming: Naming;
  readonly born: number;
  readonly dated: boolean;
  /** Since when its page is there. */
  pageFrom: number;
  /** True where its page says no more than the feed does. */
  readonly pageIsBare: boolean;
  /** The last one holds. */
  readonly versions: Version[];
  copied: boolean;
}

/** All that a version says to rules, wherever it says it. */
export const leadsOf = ({ leads, pageLeads }: Version): readonly Lead[] => [...leads, ...pageLeads];

/** Minutes after which another feed carries an item, at most. */
const COPY_MINUTES = 40;
/** Minutes after which a page is there: at once, soon, or after its reader has given up. */
const PAGE_MINUTES = [0, 0, 0, 15, 70, 420];

export interface Publication {
  readonly outlets: readonly Outlet[];
  readonly story: Story;
  readonly number: number;
  readonly now: number;
  /** How much slower everything is than in a simulation of hours. */
  readonly unit: number;
  /** Does something later. */
  readonly later: (ms: number, happen: () => void) => void;
}

/** An outlet publishes a story under a headline of its own; others may carry the item at once or later. */
export function publish(dice: Dice, one: Outlet, publication: Publication): void {
  const { outlets, story, number, now, unit, later } = publication;
  const mark = markOf(number);
  const lead = dice.chance(0.12) ? newLead(dice, story) : dice.pick(story.leads);
  const item: SimItem = {
    mark,
    story: story.id,
    home: one.id,
    naming: one.naming,
    born: now,
    dated: dice.chance(0.8),
    pageFrom: now + dice.pick(PAGE_MINUTES) * unit * 60_000,
    pageIsBare: dice.chance(0.1),
    versions: [
      { since: now, date: now, title: `${sentence(dice, 5)} ${mark}`, ...said(dice, one, story, lead, mark) },
    ],
    copied: false,
  };
  one.places.unshift({ item, hiddenUntil: 0 });
  if (!LINKED.includes(one.naming)) return;
  for (const other of copiesOf(one, outlets)) {
    if (!dice.chance(other.kind === 'mirror' ? 0.7 : 0.5)) continue;
    item.copied = true;
    later(dice.chance(0.4) ? 0 : dice.int(1, COPY_MINUTES) * 60_000, () => {
      other.places.unshift({ item, hiddenUntil: 0 });
    });
  }
}

/** The text of a new item: whole in the feed, or its beginning there and the rest on a page. */
function said(
  dice: Dice,
  one: Outlet,
  story: Story,
  lead: Lead,
  mark: string,
): Pick<Version, 'text' | 'page' | 'leads' | 'pageLeads'> {
  if (!one.fullText)
    return {
      text: `${lead.text} ${story.body.join(' ')} ${mark}.`,
      page: null,
      leads: [lead],
      pageLeads: [],
    };
  // Half of the body stands in the feed whatever the page adds, so that all that is told of a story looks like it.
  const [first, second] = story.body;
  if (dice.chance(0.4)) {
    const text = `${lead.text} ${first} ${mark}.`;
    return { text, page: `${text}\n\n${second}`, leads: [lead], pageLeads: [] };
  }
  const text = `${first} ${mark}.`;
  return { text, page: `${text}\n\n${lead.text} ${second}`, leads: [], pageLeads: [lead] };
}

/** The outlet changes one of the items that it shows. */
export function edit(dice: Dice, one: Outlet, story: (id: string) => Story, now: number): void {
  const shown = placesShown(one, now).filter(({ item }) => item.home === one.id);
  // What has no identity but its words would be another item once they change.
  if (shown.length === 0 || one.naming === 'shared-both') return;
  const { item } = dice.pick(shown);
  const last = { ...item.versions.at(-1)!, since: now };
  const { versions } = item;
  const change = dice.int(0, 3);
  if (change === 0) versions.push({ ...last, title: `${sentence(dice, 5)} ${item.mark}` });
  if (change === 1) versions.push(withMore(last, `${sentence(dice, 8)}.`));
  if (change === 2) versions.push({ ...last, date: now });
  // A copy's edit tells nothing, and whose copy was first is open.
  if (change === 3 && !item.copied) {
    const lead = newLead(dice, story(item.story));
    if (last.page === null || dice.chance(0.5))
      versions.push({ ...withMore(last, lead.text), leads: [...last.leads, lead] });
    else {
      const longer = withMore(last, `${sentence(dice, 4)}.`);
      versions.push({ ...longer, page: `${longer.page} ${lead.text}`, pageLeads: [...last.pageLeads, lead] });
    }
  }
}

/** More at the end of what the feed carries; a page begins with that. */
function withMore(last: Version, more: string): Version {
  const text = `${last.text} ${more}`;
  return { ...last, text, page: last.page === null ? null : text + last.page.slice(last.text.length) };
}

/** The outlet takes an item away; some come back. */
export function takeAway(dice: Dice, one: Outlet, now: number): void {
  const shown = placesShown(one, now).filter(({ item }) => OWN.includes(item.naming));
  if (shown.length < 2) return;
  const chosen = dice.pick(shown);
  chosen.hiddenUntil = dice.chance(0.3) ? Number.POSITIVE_INFINITY : now + dice.int(5, 60) * 60_000;
}
