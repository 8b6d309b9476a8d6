/** `marsad export`, `marsad import`: the whole archive as JSON lines. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { jsonLines } from '../input.ts';
import { dataOption, type PlaceOptions, stackOption } from '../options.ts';
import { fail, line, note } from '../output.ts';
import { withPlace } from '../place.ts';

type TransferOptions = Pick<PlaceOptions, 'data' | 'stack'>;

/** Rows that are on their way at once: what a laptop's store takes without queueing. */
const AT_ONCE = 16;

export function exportCommand(): Command {
  return new Command('export')
    .description('writes all tables as JSON lines')
    .argument('[file]', 'standard output unless named')
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
  const sink = file === undefined ? null : createWriteStream(file, { mode: 0o600 });
  let rows = 0;
  await withPlace(options, async ({ tables }) => {
    if (sink) sink.write(`${exportHead()}\n`);
    else await line(exportHead());
    for await (const row of exportRows(tables)) {
      rows++;
      if (!sink) await line(formatRow(row));
      else if (!sink.write(`${formatRow(row)}\n`)) await once(sink, 'drain');
    }
  });
  if (sink) {
    sink.end();
    await finished(sink);
  }
  note(`${rows} rows written${file === undefined ? '' : ` to ${file}`}.`);
}

async function runImport(file: string, options: TransferOptions): Promise<void> {
  const { importRow, parseRow, readHead } = await import('../../local/transfer.ts');
  let put = 0;
  let kept = 0;
  await withPlace(
    options,
    async ({ tables }) => {
      const underWay = new Set<Promise<void>>();
      for await (const { place, content } of jsonLines([file])) {
        const head = content.ok ? readHead(content.value) : null;
        if (head && !head.ok) fail(`${file} cannot be imported: ${head.message}.`);
        if (head) continue;
        const row = content.ok ? parseRow(content.value) : content;
        if (!row.ok)
          fail(`${place} cannot be imported: ${row.message}. The ${put + kept} rows before it are in.`);
        const work = importRow(tables, row.value).then((done) => {
          if (done) put++;
          else kept++;
        });
        const tracked = work.finally(() => underWay.delete(tracked));
        underWay.add(tracked);
        if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      }
      await Promise.all(underWay);
    },
    true,
  );
  note(`${put} rows put; ${kept} were there already and stay as they are.`);
}
