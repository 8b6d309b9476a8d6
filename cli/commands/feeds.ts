/** `marsad feeds`: how each feed of the watch file fares. */
import { Command } from 'commander';
import type { Feed } from '../../functions/base/config.ts';
import type { Health } from '../../functions/feeds/health.ts';
import type { FeedState } from '../../functions/feeds/state.ts';
import {
  csvOption,
  type FormatOptions,
  formatOf,
  jsonOption,
  type PlaceOptions,
  placed,
} from '../options.ts';
import { list } from '../output.ts';
import { requireConfig, withStore } from '../place.ts';
import { localTime } from '../when.ts';

interface FeedsOptions extends PlaceOptions, FormatOptions {
  readonly source?: string;
}

interface Shown {
  readonly feed: Feed;
  readonly state: FeedState;
  readonly health: Health;
}

export function feedsCommand(): Command {
  return placed(new Command('feeds').description('lists the feeds and how they fare'))
    .option('--source <id>', 'only those of this source')
    .addOption(jsonOption())
    .addOption(csvOption())
    .action(run);
}

async function run(options: FeedsOptions): Promise<void> {
  const { health } = await import('../../functions/feeds/health.ts');
  const { parseState, stateKey } = await import('../../functions/feeds/staterow.ts');
  const config = await requireConfig(options.file);
  const zone = config.settings.timezone;
  const feeds = config.feeds.filter(
    ({ source }) => options.source === undefined || source === options.source,
  );
  const now = Date.now();
  const shown = await withStore(options, async (store): Promise<Shown[]> => {
    const rows = await store.getMany(
      'state',
      feeds.map(({ id }) => stateKey(id)),
    );
    return feeds.map((feed, at) => {
      const state = parseState(rows[at], feed);
      return { feed, state, health: health(feed, state, now) };
    });
  });
  await list(shown, formatOf(options), {
    columns: [
      { title: 'feed' },
      { title: 'name' },
      { title: 'status', width: 8 },
      { title: 'last new', width: 16 },
    ],
    cells: ({ feed, state, health: { status } }) => [
      feed.id,
      feed.name,
      status,
      localTime(state.lastChange, zone),
    ],
    below: ({ feed, state, health: { notes } }) => [
      ...notes,
      ...(state.summaryOnly && !feed.fullText ? [SUMMARIES] : []),
    ],
    record: ({ feed, state, health: { status, notes } }) => ({
      id: feed.id,
      source: feed.source,
      name: feed.name,
      url: feed.url,
      status,
      lastRead: state.lastRead,
      lastChange: state.lastChange,
      every: feed.every,
      interval: state.interval,
      failures: state.failures,
      summaryOnly: state.summaryOnly,
      notes,
    }),
    fields: FIELDS,
    none: 'The watch file names no such feed.',
  });
}

const SUMMARIES = 'its feed carries summaries only: set fullText: true to fetch the articles';

const FIELDS = [
  'id',
  'source',
  'name',
  'url',
  'status',
  'lastRead',
  'lastChange',
  'every',
  'interval',
  'failures',
  'summaryOnly',
  'notes',
];
