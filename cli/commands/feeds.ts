/** `marsad feeds`: how each feed of the watch file fares. */
import { Command } from 'commander';
import {
  csvOption,
  type FormatOptions,
  formatOf,
  jsonOption,
  type PlaceOptions,
  placed,
} from '../options.ts';
import { list } from '../output.ts';
import { requireConfig, unknownSource, withStore } from '../place.ts';
import { localTime } from '../when.ts';

interface FeedsOptions extends PlaceOptions, FormatOptions {
  readonly source?: string;
}

export function feedsCommand(): Command {
  return placed(new Command('feeds').description('lists the feeds and how they fare'))
    .option('--source <id>', 'only those of this source')
    .addOption(jsonOption())
    .addOption(csvOption())
    .action(run);
}

async function run(options: FeedsOptions): Promise<void> {
  const { remarks, survey } = await import('../../functions/feeds/survey.ts');
  const config = await requireConfig(options.file);
  const zone = config.settings.timezone;
  const feeds = config.feeds.filter(
    ({ source }) => options.source === undefined || source === options.source,
  );
  const shown = await withStore(options, (store) => survey(store, feeds, Date.now()));
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
    below: remarks,
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
    none: `Nothing is listed: ${unknownSource(config, options.source ?? '')}`,
  });
}

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
