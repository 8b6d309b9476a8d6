/** `marsad check`: whether the watch file is right, how each rule is understood, and with --network each feed. */
import { Command } from 'commander';
import type { Config, Feed, Rule } from '../../functions/base/config.ts';
import type { RuleReport } from '../../functions/rules/lint.ts';
import { plain, unmarked } from '../layout.ts';
import { fileOption, jsonOption } from '../options.ts';
import { bold, counted, dim, fail, flush, green, jsonLine, line, red, yellow } from '../output.ts';

interface CheckOptions {
  readonly file: string;
  readonly json?: boolean;
  readonly network?: boolean;
}

/** Feeds that are fetched at once; the network itself waits between two of a host. */
const AT_ONCE = 16;

export function checkCommand(): Command {
  return new Command('check')
    .description('checks the watch file, and says how each rule is understood')
    .addOption(fileOption())
    .option('--network', 'fetch and read each feed too')
    .addOption(jsonOption().conflicts([]))
    .action(run);
}

async function run(options: CheckOptions): Promise<void> {
  const { loadWatchFile } = await import('../../infra/watchfile/load.ts');
  const { formatProblem } = await import('../../infra/watchfile/problem.ts');
  const loaded = await loadWatchFile(options.file);
  if (!loaded.ok) {
    const problems = loaded.problems;
    for (const problem of problems) {
      if (options.json) await jsonLine({ kind: 'error', ...problem });
      else await line(formatProblem(problem));
    }
    fail(
      `${options.file} has ${problems.length === 1 ? 'an error' : `${problems.length} errors`}: see above.`,
    );
  }
  const { config, warnings } = loaded;
  for (const warning of warnings) {
    if (options.json) await jsonLine({ kind: 'warning', ...warning });
    else await line(yellow(formatProblem(warning)));
  }
  const { languagesWatched, lintRules } = await import('../../functions/rules/lint.ts');
  const sources = config.feeds.map(({ source }) => source);
  const lint = lintRules(config.rules, (rule) => languagesWatched(config.feeds, rule), 'en', sources);
  if (!lint.ok)
    fail(
      `${options.file}: the rule ${lint.errors[0]?.rule} cannot be read: ${lint.errors[0]?.error.message}.`,
    );
  for (const report of lint.reports) await showRule(config, report, options);
  await showCrowds(config, options);
  if (!options.json) await line(`${bold(`${options.file} is right`)}: ${summary(config)}.`);
  if (options.network) await checkFeeds(config, options);
}

function summary({ feeds, rules, subscribers }: Config): string {
  return [
    counted(feeds.length, 'feed'),
    counted(rules.length, 'rule'),
    counted(subscribers.length, 'subscriber'),
  ].join(', ');
}

async function showRule(config: Config, report: RuleReport, { json }: CheckOptions): Promise<void> {
  const rule = config.rules.find(({ id }) => id === report.rule)!;
  const { feeds, languages, severity, enabled } = rule;
  if (json) {
    const said = { understood: report.understood.map(unmarked), warnings: report.warnings.map(unmarked) };
    const more = { feeds, languages, severity, enabled, subscribers: subscribersOf(config, rule) };
    return jsonLine({ kind: 'rule', ...report, ...said, ...more });
  }
  await line(
    `${bold(report.rule)}${rule.name !== rule.id ? `  ${plain(rule.name)}` : ''}${enabled ? '' : dim('  (off)')}`,
  );
  for (const understood of report.understood) await line(`  ${understood}`);
  for (const where of narrowing(rule)) await line(`  ${where}`);
  await line(`  ${mailedTo(subscribersOf(config, rule))}`);
  const { describeWord } = await import('../../functions/rules/understood.ts');
  for (const word of report.words) await line(dim(`    ${describeWord(word)}`));
  for (const warning of report.warnings) await line(yellow(`  ! ${warning}`));
  await line('');
}

/** What a rule hears besides its queries, and how it tells, where the watch file says it. */
function narrowing({ feeds, languages, severity, deliver, quiet }: Rule): readonly string[] {
  const when = deliver.kind === 'daily' ? `daily at ${deliver.at}` : deliver.kind;
  return [
    ...(feeds === null ? [] : [`only from ${feeds.join(', ')}`]),
    ...(languages === null ? [] : [`only in ${languages.join(', ')}`]),
    ...(severity === 'normal' ? [] : [`of ${severity} severity`]),
    ...(deliver.kind === 'now' ? [] : [`told ${when}`]),
    ...(quiet === null ? [] : [`quiet from ${quiet.from} to ${quiet.to}`]),
  ];
}

/** Who gets its mails, in the order of the watch file. */
const subscribersOf = ({ subscribers }: Config, { id }: Rule): readonly string[] =>
  subscribers.filter(({ rules }) => rules === 'all' || rules.includes(id)).map(({ email }) => email);

/** More addresses than these would hide what else is said of the rule. */
const ADDRESSES = 5;

function mailedTo(addresses: readonly string[]): string {
  if (addresses.length === 0) return 'mailed to nobody: no subscriber names it';
  const more = addresses.length - ADDRESSES;
  return `mailed to ${plain(addresses.slice(0, ADDRESSES).join(', '))}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Hosts that cannot be visited as often as the watch file asks. */
async function showCrowds(config: Config, { json }: CheckOptions): Promise<void> {
  const { crowdedHosts } = await import('../../functions/feeds/schedule.ts');
  for (const { host, feeds, visitsPerMinute } of crowdedHosts(config.feeds)) {
    const message = `${host} has ${feeds} feeds that ask for ${Math.round(visitsPerMinute)} visits a minute, more than is polite: give them a longer every`;
    if (json) await jsonLine({ kind: 'warning', message });
    else await line(yellow(message));
  }
}

interface Tried {
  readonly ok: boolean;
  readonly message: string;
}

async function checkFeeds(config: Config, options: CheckOptions): Promise<void> {
  const { createNetwork } = await import('../../functions/feeds/fetch.ts');
  const network = createNetwork({ allowPrivateAddresses: config.settings.allowPrivateAddresses });
  const waiting = config.feeds.filter(({ enabled }) => enabled);
  const all = waiting.length;
  let broken = 0;
  const worker = async () => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      const { ok, message } = await tryFeed(feed, network);
      if (!ok) broken++;
      if (options.json) await jsonLine({ kind: 'feed', id: feed.id, url: feed.url, ok, message });
      else await line(`${ok ? green('ok    ') : red('failed')}  ${feed.id}: ${plain(message)}`);
      await flush();
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    await network.close();
  }
  if (broken > 0) fail(`${broken} of ${all} feeds cannot be read: see above.`);
}

async function tryFeed(
  feed: Feed,
  network: import('../../functions/feeds/network.ts').Network,
): Promise<Tried> {
  const { read } = await import('../../functions/feeds/read.ts');
  const { endsEarly, NOTHING_WHOLE } = await import('../../functions/feeds/flaws.ts');
  const request = {
    url: feed.url,
    etag: null,
    lastModified: null,
    userAgent: feed.userAgent,
    accept: 'feed',
  } as const;
  const fetched = await network.fetch(request);
  if (fetched.kind === 'failed') return { ok: false, message: fetched.message };
  if (fetched.kind === 'unchanged')
    return { ok: false, message: 'it answers “unchanged” to a first request.' };
  const document = await read(fetched.bytes, { contentType: fetched.contentType, base: fetched.finalUrl });
  if (document.kind === 'unreadable') return { ok: false, message: document.message };
  const whole = document.items.filter(({ partial }) => !partial);
  const isCut = endsEarly(document.flaws);
  if (isCut && whole.length === 0) return { ok: false, message: NOTHING_WHOLE };
  const facts = [`${document.format}, ${counted(whole.length, 'item')}`];
  if (isCut) facts.push('breaks off within the next one, which waits until it comes whole');
  if (fetched.permanentUrl) facts.push(`moved for good: write ${fetched.permanentUrl} into the watch file`);
  const isBroken = document.items.some(({ reader }) => reader === 'loose');
  if (isBroken) facts.push('not well-formed, read all the same');
  const items = whole.flatMap(({ item }) => (item ? [item] : []));
  if (
    !feed.fullText &&
    items.length > 0 &&
    items.filter(({ content }) => content === null).length > items.length / 2
  )
    facts.push('summaries only: fullText: true fetches the articles');
  return { ok: true, message: facts.join('; ') };
}
