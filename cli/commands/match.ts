/** `marsad match`: tries a query on text, by the same matcher that runs live. */
import { Command, Option } from 'commander';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';
import type { PairOptions, TrialError, TriedText, TryOptions } from '../../functions/rules/try.ts';
import { jsonLines, readText, STDIN } from '../input.ts';
import { isolate, plain, unmarked } from '../layout.ts';
import { painted } from '../marked.ts';
import { jsonOption, language, notOption } from '../options.ts';
import { bold, dim, fail, jsonLine, line } from '../output.ts';
import { warnOfSlips } from '../slips.ts';

interface MatchOptions {
  readonly jsonl?: boolean;
  readonly json?: boolean;
  readonly title?: string;
  readonly language?: string;
  readonly not: readonly string[];
  readonly verbs?: boolean;
  readonly nisba?: boolean;
  readonly explain?: boolean;
}

/** Characters of a query that an error repeats: enough to know it by. */
const SHOWN = 80;

export function matchCommand(): Command {
  return new Command('match')
    .description('tries a query on text from files or standard input')
    .argument('[query]', 'as in the watch file; with --jsonl the lines bring it')
    .argument('[file...]', '- is standard input')
    .option('--jsonl', 'read lines {"query","text","title"?,"language"?}; print a line for each')
    .addOption(jsonOption())
    .option('--title <text>', 'a title above the text')
    .addOption(
      new Option('--language <tag>', 'the language of the text: ar, fa, ckb, en, …').argParser(language),
    )
    .addOption(notOption())
    .option('--verbs', 'nouns also match their verbs')
    .option('--no-verbs', 'nouns do not match their verbs')
    .option('--explain', 'say for each word which form matched, and why')
    .option('--nisba', 'names also match their adjectives')
    .action(run);
}

async function run(
  query: string | undefined,
  files: readonly string[],
  options: MatchOptions,
  command: Command,
): Promise<void> {
  if (options.jsonl) return tryLines([...(query === undefined ? [] : [query]), ...files], options);
  if (query === undefined) command.error('name a query, or give lines with --jsonl');
  const { prepareTrial, ruleOf } = await import('../../functions/rules/try.ts');
  const trial = prepareTrial(query, wordOptions(options));
  if (!trial.ok) fail(queryFault(trial.errors));
  await warnOfSlips(ruleOf(query, wordOptions(options)));
  for (const file of files.length > 0 ? files : [STDIN]) {
    const read = await readText(file);
    if (!read.ok) fail(read.message);
    const text = read.value;
    const title = options.title ?? '';
    const match = trial.try({ title, text, ...(options.language && { language: options.language }) });
    if (options.json) {
      const { lineOf } = await import('../../functions/rules/try.ts');
      await jsonLine({
        file,
        ...lineOf(match),
        ...(match && { sentence: match.sentence, reasons: match.reasons }),
      });
      continue;
    }
    const name = file === STDIN ? 'the text' : file;
    if (!match) {
      await line(`${bold('no match')} in ${name}`);
      continue;
    }
    const { explain, reasonLine } = await import('../../functions/rules/explain.ts');
    const shown = explain(match, title);
    await line(`${bold('match')} in ${name}`);
    if (title !== '') await line(`  ${painted(shown.title)}`);
    if (shown.sentence.length > 0) await line(`  ${painted(shown.sentence)}`);
    if (shown.more > 0)
      await line(dim(`  and at ${shown.more} more ${shown.more === 1 ? 'place' : 'places'}`));
    if (options.explain)
      for (const reason of new Set(shown.reasons.map((reason) => reasonLine(reason))))
        await line(dim(`  ${reason}`));
  }
}

/** One answer a line, in order: a line that cannot be tried has its answer too, with the reason in `error`. */
async function tryLines(files: readonly string[], options: MatchOptions): Promise<void> {
  const { createTries, lineOf } = await import('../../functions/rules/try.ts');
  const tryPair = createTries(wordOptions(options));
  const faults: string[] = [];
  for await (const { place, content } of jsonLines(files)) {
    const pair = content.ok ? pairOf(content.value) : content;
    const tried = pair.ok ? tryPair(pair.value.query, pair.value.text, pair.value.own) : null;
    const fault = !pair.ok ? pair.message : tried?.ok === false ? queryFault(tried.errors) : null;
    if (fault !== null) faults.push(`${place}: ${fault}`);
    await jsonLine({
      ...lineOf(tried?.ok ? tried.match : null),
      ...(fault !== null && { error: unmarked(fault) }),
    });
  }
  if (faults.length === 1) fail(`It could not be tried: ${faults[0]}`);
  if (faults.length > 1) fail(`${faults.length} lines could not be tried, the first ${faults[0]}`);
}

interface TriedPair {
  readonly query: string;
  readonly text: TriedText;
  readonly own: PairOptions;
}

function pairOf(value: Readonly<Record<string, unknown>>): Outcome<TriedPair> {
  const { query, text, title, language, source, verbs, nisba } = value;
  if (typeof query !== 'string') return bad('it has no "query": write the query as a string');
  if (typeof text !== 'string') return bad('it has no "text": write the text as a string');
  if (!isStringOrAbsent(title)) return bad('its "title" is no string');
  if (!isStringOrAbsent(language)) return bad('its "language" is no string');
  if (!isStringOrAbsent(source)) return bad('its "source" is no string');
  if (!isSwitchOrAbsent(verbs)) return bad('its "verbs" is neither true nor false');
  if (!isSwitchOrAbsent(nisba)) return bad('its "nisba" is neither true nor false');
  return good({
    query,
    text: { text, ...(title && { title }), ...(language && { language }), ...(source && { source }) },
    own: { ...(typeof verbs === 'boolean' && { verbs }), ...(typeof nisba === 'boolean' && { nisba }) },
  });
}

const isStringOrAbsent = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

const isSwitchOrAbsent = (value: unknown): value is boolean | null | undefined =>
  value === undefined || value === null || typeof value === 'boolean';

function wordOptions({ verbs, nisba, not }: MatchOptions): TryOptions {
  return { not, ...(verbs !== undefined && { verbs }), ...(nisba && { nisba }) };
}

/** The first of the errors in a line; there is one at least. */
export function queryFault([first]: readonly TrialError[]): string {
  const { query, column, message } = first!;
  const shown = query.length > SHOWN ? `${query.slice(0, SHOWN)}…` : query;
  return `the query ${isolate(`«${plain(shown)}»`)} cannot be read at column ${column}: ${message}`;
}
