/** `marsad backtest`: what a rule would have caught in the stored articles, by the code that runs live. */
import { Command, Option } from 'commander';
import type { Rule } from '../../functions/base/config.ts';
import type { Backtest, Count } from '../../functions/rules/backtest.ts';
import { plain } from '../layout.ts';
import { painted } from '../marked.ts';
import { count, jsonOption, notOption, type PlaceOptions, placed } from '../options.ts';
import { bold, counted, dim, fail, jsonLine, line, note } from '../output.ts';
import { configIfAny, noneOf, requireConfig, withStore, zoneOf } from '../place.ts';
import { progressOn } from '../progress.ts';
import { warnOfSlips } from '../slips.ts';
import { localTime, parseRange } from '../when.ts';
import { queryFault } from './match.ts';

interface BacktestCommandOptions extends PlaceOptions {
  readonly since?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rule?: string;
  readonly source?: string;
  readonly not: readonly string[];
  readonly examples: number;
  readonly json?: boolean;
}

const DEFAULT_SINCE = '7d';
const EXAMPLES = 10;
const REACH_MS = 500 * 86_400_000;
/** Cells of the longest bar. */
const BAR = 30;

export function backtestCommand(): Command {
  return placed(
    new Command('backtest').description('says what a query would have caught in the stored articles'),
  )
    .argument('[query]', 'as in the watch file; or name one of its rules with --rule')
    .option('--since <time>', `how far back: 7d, 12h, a day (${DEFAULT_SINCE} unless told otherwise)`)
    .addOption(new Option('--from <time>', 'as for articles').conflicts('since'))
    .option('--to <time>', 'as for articles')
    .option('--rule <id>', 'a rule of the watch file, in place of a query')
    .option('--source <id>', 'only articles of this source')
    .addOption(notOption())
    .addOption(new Option('--examples <n>', 'how many articles to show').argParser(count).default(EXAMPLES))
    .addOption(jsonOption().conflicts([]))
    .action(run);
}

async function run(
  query: string | undefined,
  options: BacktestCommandOptions,
  command: Command,
): Promise<void> {
  if ((query === undefined) === (options.rule === undefined))
    command.error('name either a query or one of the rules with --rule');
  const { backtest } = await import('../../functions/rules/backtest.ts');
  const { history } = await import('../../functions/articles/history.ts');
  const rule = await ruleFor(query, options);
  const config = await configIfAny(options);
  const zone = zoneOf(config);
  const now = Date.now();
  const range = parseRange(
    { from: options.from ?? options.since ?? DEFAULT_SINCE, to: options.to },
    zone,
    now,
  );
  if (!range.ok)
    fail(range.message.replace('--from cannot', options.from ? '--from cannot' : '--since cannot'));
  // Articles come newest first, so the time that was reached is how far it is.
  const [newest, oldest] = [range.value.to ?? now, range.value.from ?? now - REACH_MS];
  const progress = progressOn(process.stderr);
  progress.show(0, 'looking for articles');
  const result = await withStore(options, (store) =>
    backtest(
      rule,
      history(store, {
        ...range.value,
        ...(options.source !== undefined && { source: options.source }),
        reach: REACH_MS,
        now,
      }),
      {
        dayOf: ({ published }) => localTime(published, zone).slice(0, 10),
        examples: options.examples,
        onProgress: ({ articles, matches, reached }) =>
          progress.show(
            reached === null ? 1 : (newest - Date.parse(reached)) / (newest - oldest),
            `${counted(articles, 'article')}, ${matches} match`,
          ),
      },
    ),
  ).finally(progress.end);
  if (!result.ok) {
    const { trialErrors } = await import('../../functions/rules/try.ts');
    fail(queryFault(trialErrors(rule, result.errors)));
  }
  if (query !== undefined || options.not.length > 0) await warnOfSlips(rule, config);
  if (options.json) await jsonLine({ query: query ?? null, rule: options.rule ?? null, ...result.backtest });
  else if (result.backtest.articles === 0) note(noneOf('article', config, { source: options.source }));
  else await show(result.backtest, zone);
}

async function ruleFor(query: string | undefined, options: BacktestCommandOptions): Promise<Rule> {
  if (query !== undefined) {
    const { ruleOf } = await import('../../functions/rules/try.ts');
    return ruleOf(query, { not: options.not });
  }
  const config = await requireConfig(options.file);
  const rule = config.rules.find(({ id }) => id === options.rule);
  if (rule === undefined)
    fail(
      `${options.file} has no rule ${options.rule}: it has ${config.rules.map(({ id }) => id).join(', ')}.`,
    );
  return { ...rule, not: [...rule.not, ...options.not] };
}

async function show(found: Backtest, zone: string): Promise<void> {
  const { segments } = await import('../../functions/rules/explain.ts');
  await line(`${bold(`${found.matches} of ${found.articles} articles`)} match.`);
  if (found.matches === 0) return;
  await line('');
  await bars(found.byDay, ({ key }) => key);
  await line('');
  await bars(
    found.bySource.filter(({ matches }) => matches > 0),
    ({ key }) => key,
  );
  for (const { published, sourceName, title, match } of found.examples) {
    await line('');
    await line(dim(`${localTime(published, zone)} · ${plain(sourceName)}`));
    await line(painted(segments(title, match.titleSpans)));
    if (match.spans.length > 0) await line(`  ${painted(segments(match.sentence, match.sentenceSpans))}`);
  }
}

async function bars(counts: readonly Count[], name: (count: Count) => string): Promise<void> {
  const most = Math.max(...counts.map(({ matches }) => matches));
  const widest = Math.max(...counts.map((each) => name(each).length));
  for (const each of counts) {
    const bar = '█'.repeat(Math.ceil((each.matches / most) * BAR));
    await line(
      `${name(each).padEnd(widest)}  ${String(each.matches).padStart(6)} of ${String(each.articles).padEnd(6)}  ${bar}`.trimEnd(),
    );
  }
}
