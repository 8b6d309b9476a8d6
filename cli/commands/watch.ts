/** `marsad watch`: the whole pipeline on this machine. */
import { relative } from 'node:path';
import { Command, Option } from 'commander';
import type { Message, PublishOutcome } from '../../functions/alerts/publish.ts';
import type { Config, Feed } from '../../functions/base/config.ts';
import type { FeedReport } from '../../functions/jobs/poll.ts';
import { followWatchFile } from '../follow.ts';
import { plain } from '../layout.ts';
import { showMessage, smtpUrl } from '../mail.ts';
import { dataOption, fileOption, jsonOption, port } from '../options.ts';
import { bold, counted, dim, fail, flush, green, note, red, yellow } from '../output.ts';
import { requireConfig } from '../place.ts';
import { localTime } from '../when.ts';

interface WatchCommandOptions {
  readonly once?: boolean;
  readonly sample?: boolean;
  readonly file: string;
  readonly data: string;
  readonly json?: boolean;
  readonly port?: number;
}

/** Rounds of the samples: what appears is told within seconds. */
const SAMPLE_ROUND_MS = 2_000;
const INTERRUPTED = 130;
/** Ctrl-C ends a run within two seconds, whatever hangs. */
const LONGEST_END_MS = 1_900;

export function watchCommand(): Command {
  return new Command('watch')
    .description('polls the feeds, stores what is new, and tells what matches a rule, until Ctrl-C')
    .option('--once', 'poll every feed once, tell all that is due, and end')
    .addOption(new Option('--sample', 'watch bundled sample feeds; needs no network'))
    .addOption(fileOption())
    .addOption(dataOption())
    .addOption(jsonOption().conflicts([]))
    .addOption(
      new Option('--port <n>', 'serve a page for a browser on this machine; 0: any free port')
        .argParser(port)
        .conflicts('once'),
    )
    .action(run);
}

async function run(options: WatchCommandOptions, command: Command): Promise<void> {
  const ending = endOnSignals();
  const { runPipeline } = await import('../../local/pipeline.ts');
  const sample = options.sample ? await startSample(options, command) : null;
  const config = sample?.config ?? (await requireConfig(options.file));
  const show = createShow(config, options);
  // The samples bring their own file, and one round is over before anybody edits.
  const followed = sample || options.once ? null : followWatchFile(options.file, config, show);
  try {
    const ended = await runPipeline({
      config,
      ...(followed && { latest: followed.latest }),
      data: sample?.data ?? options.data,
      once: options.once ?? false,
      hurry: sample ? SAMPLE_ROUND_MS : null,
      pace: sample?.pace ?? null,
      smtpUrl: sample ? null : smtpUrl(),
      port: options.port ?? null,
      signal: ending,
      onOpen: (folder) => {
        sample?.keepWatchFile(folder);
        show.begin(folder);
      },
      onPage: show.page,
      onMessage: show.message,
      onPublished: show.published,
      onPolled: show.polled,
      warn: (text) => note(yellow(plain(text))),
    });
    if (!ended.ok) fail(ended.message);
    show.end(ending.aborted);
  } finally {
    followed?.close();
    await sample?.close();
    await flush();
  }
}

/** Ctrl-C, and what an init system or a closed terminal sends, end it cleanly; a second one ends it at once. */
function endOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(INTERRUPTED);
      note(dim('Ending …'));
      controller.abort();
      // Every step can be repeated, so an end by force costs nothing but what is done twice.
      setTimeout(() => process.exit(), LONGEST_END_MS).unref();
    });
  }
  return controller.signal;
}

async function startSample(options: WatchCommandOptions, command: Command) {
  const { startSamples } = await import('../../local/sample/start.ts');
  const given = command.getOptionValueSource('data') !== 'default';
  const started = await startSamples(given ? options.data : null);
  if (!started.ok) fail(started.message);
  return started.value;
}

const enabledIn = ({ feeds }: Config): number => feeds.filter((feed) => feed.enabled).length;

function whatIn(config: Config): string {
  return `${counted(enabledIn(config), 'feed')}, ${counted(config.rules.length, 'rule')}`;
}

function sentOf(mails: ReadonlyMap<string, boolean>): string {
  const sent = [...mails.values()].filter(Boolean).length;
  const left = mails.size - sent;
  return counted(sent, 'mail') + (left > 0 ? `, ${left} not sent: see above, and npx marsad alerts` : '');
}

/** What a person sees of a run: mails on stdout, the rest on stderr. */
function createShow(atStart: Config, { once, json, sample, file }: WatchCommandOptions) {
  let config = atStart;
  const failing = new Map<string, string>();
  const visited = new Set<string>();
  let enabled = enabledIn(config);
  const time = () => dim(localTime(new Date().toISOString(), config.settings.timezone).slice(11));
  let data = '';
  let sums = { articles: 0, alerts: 0 };
  /** Whether each message that was to reach somebody was sent, by its id. */
  const mails = new Map<string, boolean>();

  function hintWithoutNetwork(): void {
    if (sample || once || visited.size < enabled || failing.size < visited.size) return;
    note(yellow('No feed could be reached. Check the network; without one, try: npm start -- --sample'));
  }

  return {
    begin(folder: string): void {
      data = folder;
      note(
        `${bold('Marsad')} watches ${whatIn(config)} (${sample ? 'samples' : file}); data in ${folder}${once ? '' : '; Ctrl-C ends it'}.`,
      );
    },

    page(address: string): void {
      note(`The page: ${address}`);
    },

    changed(next: Config): void {
      const guardChanged = next.settings.allowPrivateAddresses !== config.settings.allowPrivateAddresses;
      config = next;
      enabled = enabledIn(config);
      note(`${time()} ${file} was read again: ${whatIn(config)}.`);
      if (guardChanged) note(yellow('allowPrivateAddresses takes effect when Marsad is started again.'));
    },

    wrong(problems: readonly string[]): void {
      for (const problem of problems) note(red(plain(problem)));
      note(`${time()} ${file} is wrong, so what it said before still holds: correct it, and save it again.`);
    },

    polled(feed: Feed, report: FeedReport): void {
      const name = plain(feed.id);
      const isFirstRound = !visited.has(feed.id) && visited.size === enabled - 1;
      if (report.kind !== 'skipped') visited.add(feed.id);
      if (report.kind === 'failed' && failing.get(feed.id) !== report.message) {
        // Said once, and again only when something else is wrong: a dead feed would fill the screen.
        note(`${time()} ${red(name)}: ${plain(report.message ?? '')}`);
        failing.set(feed.id, report.message ?? '');
      } else if ((report.kind === 'read' || report.kind === 'unchanged') && failing.delete(feed.id)) {
        note(`${time()} ${green(name)} can be read again.`);
      }
      const { articles, edits, alerts } = report;
      sums = { articles: sums.articles + articles, alerts: sums.alerts + alerts };
      const facts = [
        ...(articles > 0 ? [`${articles} new`] : []),
        ...(edits > 0 ? [`${edits} edited`] : []),
        ...(alerts > 0 ? [counted(alerts, 'alert')] : []),
      ];
      if (facts.length > 0) note(`${time()} ${name}: ${facts.join(', ')}`);
      // Where the feed failed, what operators hear is what was said above.
      if (report.notice && report.kind !== 'failed') note(yellow(plain(report.notice)));
      if (isFirstRound) hintWithoutNetwork();
    },

    async message(message: Message, recipients: readonly string[]): Promise<void> {
      mails.set(message.id, false);
      await showMessage(message, recipients, json ?? false);
    },

    published({ id }: Message, { kind }: PublishOutcome): void {
      // One whose readers all had it by another rule is done without being shown.
      if (kind !== 'sent' || mails.has(id)) mails.set(id, kind === 'sent');
    },

    end(interrupted: boolean): void {
      if (once && enabled > 0 && failing.size === enabled && !interrupted)
        fail('No feed could be reached: check the network; without one, try: npm start -- --sample');
      const { articles, alerts } = sums;
      note(`${counted(articles, 'new article')}, ${counted(alerts, 'alert')}, ${sentOf(mails)}.`);
      if (sample) note(dim(`Look at them with: npx marsad articles --data ${relative('', data) || '.'}`));
    },
  };
}
