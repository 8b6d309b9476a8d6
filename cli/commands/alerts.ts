/** `marsad alerts`: which rules found what, and what became of it. */
import { Command } from 'commander';
import type { ListedAlert, SentAlert } from '../../functions/alerts/listed.ts';
import { formatOf, type ListOptions, listing } from '../options.ts';
import { fail, list } from '../output.ts';
import { configIfAny, noneOf, withStore, zoneOf } from '../place.ts';
import { localTime, parseRange } from '../when.ts';
import { retryCommand } from './retry.ts';
import { testCommand } from './test.ts';

export function alertsCommand(): Command {
  return listing(new Command('alerts').description('lists alerts, the newest first'))
    .option('--failed', 'only what could not be told, with the reason')
    .enablePositionalOptions()
    .addCommand(retryCommand())
    .addCommand(testCommand())
    .action(run);
}

interface AlertsOptions extends ListOptions {
  readonly failed?: boolean;
}

async function run(options: AlertsOptions): Promise<void> {
  if (options.failed) return listFailed(options);
  const { alertsOfRule, newestFirst, withMessages } = await import('../../functions/alerts/listed.ts');
  const config = await configIfAny(options);
  const zone = zoneOf(config);
  const range = parseRange(options, zone, Date.now());
  if (!range.ok) fail(range.message);
  const rules = options.rule !== undefined ? [options.rule] : (config?.rules ?? []).map(({ id }) => id);
  if (rules.length === 0) fail('Name a rule with --rule, or the watch file that has them with --file.');
  await withStore(options, (store) =>
    list(
      withMessages(
        store,
        ofSource(newestFirst(rules.map((rule) => alertsOfRule(store, rule, range.value))), options.source),
      ),
      formatOf(options),
      {
        limit: options.limit,
        columns: [
          { title: 'published', width: 16 },
          ...(options.rule === undefined ? [{ title: 'rule', width: 14 }] : []),
          { title: 'source', width: 14 },
          { title: 'outcome', width: 20 },
          { title: 'title' },
        ],
        cells: (alert) => [
          localTime(alert.published, zone),
          ...(options.rule === undefined ? [alert.rule] : []),
          alert.sourceName ?? alert.source,
          outcomeOf(alert, zone),
          alert.title ?? '',
        ],
        record: recordOf,
        fields: FIELDS,
        none: noneOf('alert', config, options),
      },
    ),
  );
}

async function listFailed(options: AlertsOptions): Promise<void> {
  const { failures } = await import('../../functions/alerts/failed.ts');
  const zone = zoneOf(await configIfAny(options));
  await withStore(options, (store) =>
    list(failures(store), formatOf(options), {
      limit: options.limit,
      columns: [
        { title: 'since', width: 16 },
        { title: 'id', width: 48 },
        { title: 'title' },
        { title: 'reason', wrap: true },
      ],
      cells: ({ since, id, title, reason }) => [localTime(since, zone), id, title, reason],
      record: (failed) => ({ ...failed }),
      fields: ['kind', 'id', 'since', 'title', 'reason'],
      none: 'Nothing failed.',
    }),
  );
}

async function* ofSource(
  alerts: AsyncIterable<ListedAlert>,
  source: string | undefined,
): AsyncGenerator<ListedAlert> {
  for await (const alert of alerts) if (source === undefined || alert.source === source) yield alert;
}

function outcomeOf(alert: SentAlert, zone: string): string {
  switch (alert.outcome) {
    case 'told':
      return alert.isUnsent ? 'not sent yet' : 'told';
    case 'joined':
      return 'joined';
    case 'set-aside':
      return `set aside: ${alert.reason ?? ''}`;
    default:
      return alert.dueAt ? `due ${localTime(alert.dueAt, zone)}` : 'waiting';
  }
}

const FIELDS = [
  'published',
  'rule',
  'severity',
  'source',
  'sourceName',
  'feed',
  'title',
  'url',
  'language',
  'sentence',
  'edit',
  'createdAt',
  'dueAt',
  'outcome',
  'reason',
  'message',
  'story',
  'doneAt',
  'sentAt',
] as const;

function recordOf(alert: SentAlert): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FIELDS.map((field) => [field, alert[field]]));
}
