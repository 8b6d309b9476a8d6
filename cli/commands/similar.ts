/** `marsad similar`: how near two articles are, by the same measure that joins stories. */
import { Command } from 'commander';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';
import { jsonLines } from '../input.ts';
import { fail, jsonLine } from '../output.ts';

interface Side {
  readonly title: string;
  readonly text: string;
}

export function similarCommand(): Command {
  return new Command('similar')
    .description('compares pairs of articles')
    .argument('[file...]', '- is standard input')
    .requiredOption(
      '--jsonl',
      'read lines {"a":{"title","text"},"b":{…}}; print {"similarity","verdict"} for each',
    )
    .action(run);
}

async function run(files: readonly string[]): Promise<void> {
  const { similarity } = await import('../../functions/alerts/similar.ts');
  const faults: string[] = [];
  for await (const { place, content } of jsonLines(files)) {
    const pair = content.ok ? pairOf(content.value) : content;
    if (!pair.ok) faults.push(`${place}: ${pair.message}`);
    await jsonLine(
      pair.ok
        ? similarity(pair.value.a, pair.value.b)
        : { similarity: null, verdict: null, error: pair.message },
    );
  }
  if (faults.length === 1) fail(`It could not be compared: ${faults[0]}`);
  if (faults.length > 1) fail(`${faults.length} lines could not be compared, the first ${faults[0]}`);
}

function pairOf({ a, b }: Readonly<Record<string, unknown>>): Outcome<{ a: Side; b: Side }> {
  const [left, right] = [sideOf(a), sideOf(b)];
  return left && right
    ? good({ a: left, b: right })
    : bad('it needs "a" and "b", each with "title" and "text"');
}

function sideOf(value: unknown): Side | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, text } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || (title !== undefined && typeof title !== 'string')) return null;
  return { title: title ?? '', text };
}
