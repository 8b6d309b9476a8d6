/** Files and stdin as lines or whole texts. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { fail } from './output.ts';

/** The name that stands for stdin. */
export const STDIN = '-';

/** The bytes of a file, or of stdin for `-`; a failure is one line that names the file. */
export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return good(file === STDIN ? await buffer(process.stdin) : await readFile(file));
  } catch (error) {
    return bad(whyUnread(file, error));
  }
}

export interface NumberedLine {
  readonly file: string;
  readonly number: number;
  readonly value: unknown;
}

/** JSON lines of files one after another, of stdin where none is named; a line that is no JSON ends it. */
export async function* jsonLines(files: readonly string[]): AsyncGenerator<NumberedLine> {
  for (const file of files.length > 0 ? files : [STDIN]) {
    const input = file === STDIN ? process.stdin : createReadStream(file);
    let broken: unknown = null;
    // Without a listener of its own the stream's error would end the process before the loop sees it.
    input.on('error', (error: unknown) => {
      broken = error;
    });
    let number = 0;
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const line = number === 1 ? text.replace(/^\ufeff/, '') : text;
      if (line.trim() !== '') yield { file, number, value: parseLine(line, file, number) };
    }
    if (broken) fail(whyUnread(file, broken));
  }
}

function parseLine(text: string, file: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail(`${place(file, number)} is no JSON: write one object a line.`);
  }
}

export const place = (file: string, number: number): string =>
  `Line ${number} of ${file === STDIN ? 'the input' : file}`;

function whyUnread(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return `${file} does not exist: check the name.`;
  if (code === 'EISDIR') return `${file} is a folder: name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${file} may not be read: give yourself permission to read it.`;
  return `${file} cannot be read (${error instanceof Error ? error.message : String(error)}): check the file.`;
}
