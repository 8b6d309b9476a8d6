/** `marsad export`, `marsad import`: the whole archive as JSON lines. */
import { Command } from 'commander';
import { bad, type Outcome } from '../../functions/base/outcome.ts';
import type { ExportedRow } from '../../local/transfer.ts';
import { jsonLines, STDIN } from '../input.ts';
import { dataOption, type PlaceOptions, stackOption } from '../options.ts';
import { counted, fail, line, note } from '../output.ts';
import { withPlace } from '../place.ts';
import { openSink, type Sink, whyNotWritten } from '../sink.ts';

type TransferOptions = Pick<PlaceOptions, 'data' | 'stack'>;

/** Rows that are on their way at once: what a laptop's store takes without queueing. */
const AT_ONCE = 16;

export function exportCommand(): Command {
  return new Command('export')
    .description('writes all tables as JSON lines')
    .argument('[file]', '- is standard output, as is none')
    .addOption(dataOption())
    .addOption(stackOption())
    .action(runExport);
}

export function importCommand(): Command {
  return new Command('import')
    .description('puts rows that export wrote; what is there already stays as it is')
    .argument('<file>', '- is standard input')
    .addOption(dataOption())
    .addOption(stackOption())
    .action(runImport);
}

async function runExport(file: string | undefined, options: TransferOptions): Promise<void> {
  const { exportHead, exportRows, formatRow } = await import('../../local/transfer.ts');
  let rows = 0;
  await withPlace(options, async ({ tables }) => {
    const sink = file === undefined || file === STDIN ? null : await sinkFor(file);
    const write = (text: string) => (sink ? written(sink, file ?? '', `${text}\n`) : line(text));
    try {
      await write(exportHead());
      for await (const row of exportRows(tables)) {
        rows++;
        await write(formatRow(row));
      }
      const kept = await sink?.keep();
      if (kept && !kept.ok) fail(kept.message);
    } catch (error) {
      await sink?.drop();
      throw error;
    }
  });
  note(`${counted(rows, 'row')} written${file === undefined || file === STDIN ? '' : ` to ${file}`}.`);
}

async function sinkFor(file: string): Promise<Sink> {
  const opened = await openSink(file);
  return opened.ok ? opened.value : fail(opened.message);
}

/** Faults of the file are told from those of the store, which is read at the same time. */
async function written(sink: Sink, file: string, text: string): Promise<void> {
  try {
    await sink.write(text);
  } catch (error) {
    fail(whyNotWritten(file, error));
  }
}

async function runImport(file: string, options: TransferOptions): Promise<void> {
  const { importRow } = await import('../../local/transfer.ts');
  let put = 0;
  let kept = 0;
  let wrong: string | null = null;
  await withPlace(
    options,
    async ({ tables }) => {
      const rows = rowsOf(file);
      const worker = async () => {
        try {
          for (let next = await rows.next(); !next.done; next = await rows.next()) {
            if (!next.value.ok) wrong = next.value.message;
            else if (await importRow(tables, next.value.value)) put++;
            else kept++;
          }
        } catch (error) {
          await rows.return(undefined);
          throw error;
        }
      };
      // What is on its way arrives before the store is closed, and is counted, whatever became of the others.
      const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      if (wrong) fail(`${wrong} The ${put + kept} rows before it are in.`);
    },
    true,
  );
  note(`${counted(put, 'row')} put; ${kept} were there already and stay as they are.`);
}

/** The rows of an export, up to the first line that is none. */
async function* rowsOf(file: string): AsyncGenerator<Outcome<ExportedRow>> {
  const { parseRow, readHead } = await import('../../local/transfer.ts');
  for await (const { place, content } of jsonLines([file])) {
    const head = content.ok ? readHead(content.value) : null;
    if (head && !head.ok) fail(`${file} cannot be imported: ${head.message}.`);
    if (head) continue;
    const row = content.ok ? parseRow(content.value) : content;
    yield row.ok ? row : bad(`${place} cannot be imported: ${row.message}.`);
    if (!row.ok) return;
  }
}
