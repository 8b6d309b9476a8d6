/** Files and stdin as lines or whole texts. */
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { fail, note } from './output.ts';

/** The name that stands for stdin. */
export const STDIN = '-';

/** The bytes of a file, or of stdin for `-`; a failure is one line that names the file. */
export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return good(file === STDIN ? await buffer(standardInput()) : await readFile(file));
  } catch (error) {
    return bad(whyUnread(file, error));
  }
}

/** A file, or stdin for `-`, as text in UTF-8, without a byte order mark. */
export async function readText(file: string): Promise<Outcome<string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return good(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return bad(`${file === STDIN ? 'The input' : file} is not UTF-8: save it as UTF-8 first.`);
  }
}

export interface NumberedLine {
  /** «line 3 of pairs.jsonl», for messages. */
  readonly place: string;
  /** What the line says, or why it says nothing. */
  readonly content: Outcome<Readonly<Record<string, unknown>>>;
}

/** JSON lines of files one after another, of stdin where none is named. Empty lines are passed over. */
export async function* jsonLines(files: readonly string[]): AsyncGenerator<NumberedLine> {
  for (const file of files.length > 0 ? files : [STDIN]) {
    const opened = await openInput(file);
    if (!opened.ok) fail(opened.message);
    let number = 0;
    for await (const text of createInterface({ input: opened.value, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const line = number === 1 ? text.replace(/^\ufeff/, '') : text;
      const place = `line ${number} of ${file === STDIN ? 'the input' : file}`;
      if (line.trim() !== '') yield { place, content: parseLine(line) };
    }
  }
}

/** Opened before it is read: an error of opening is then an answer, not an event that ends the process. */
async function openInput(file: string): Promise<Outcome<Readable>> {
  if (file === STDIN) return good(standardInput());
  try {
    const handle = await open(file);
    if (!(await handle.stat()).isDirectory()) return good(handle.createReadStream());
    await handle.close();
    return bad(`${file} is a folder: name a file in it.`);
  } catch (error) {
    return bad(whyUnread(file, error));
  }
}

/** Where it is a keyboard, a person who named no file would wait for an answer that does not come. */
function standardInput(): Readable {
  if (process.stdin.isTTY)
    note(
      `Write or paste it here; end it with ${process.platform === 'win32' ? 'Ctrl-Z and Enter' : 'Ctrl-D'}.`,
    );
  return process.stdin;
}

function parseLine(text: string): Outcome<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return good(value as Readonly<Record<string, unknown>>);
  } catch {
    // Said below: the parser's own words name offsets, not what to do.
  }
  return bad('it is no JSON object: write one object a line');
}

function whyUnread(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return `${file} does not exist: check the name.`;
  if (code === 'EISDIR') return `${file} is a folder: name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${file} may not be read: give yourself permission to read it.`;
  return `${file} cannot be read (${error instanceof Error ? error.message : String(error)}): check the file.`;
}
