/** YAML text → plain values, with the way back from a value to its line and column. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { quote } from './problem.ts';

/** A mapping of a hundred thousand feeds is about 15 MB; more is a mistake or an attack. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Anchors may save typing, but a file of a few lines must not become gigabytes. */
const MAX_ALIASES = 100;
const TOO_DEEP = 'the file is nested too deeply; a watch file needs no more than five levels';

export type Path = readonly (string | number)[];

export interface Tree {
  readonly value: unknown;
  /** The value at the path, or the nearest thing around it that the file holds. */
  at(path: Path, message: string): Problem;
  /** The key itself that the path ends with. */
  atKey(path: Path, message: string): Problem;
  /** A place inside the scalar at the path: `offset` counts UTF-16 units of its value. */
  inside(path: Path, offset: number, message: string): Problem;
}

export type TreeResult =
  | { readonly ok: true; readonly tree: Tree; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function readTree(text: string, file: string): TreeResult {
  const lines = new LineCounter();
  const place = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const failed = (message: string): TreeResult => ({
    ok: false,
    problems: [{ file, line: 1, column: 1, message }],
  });

  if (Buffer.byteLength(text) > MAX_BYTES) {
    return failed(
      `the file is larger than ${MAX_BYTES / 1024 / 1024} MB; split the feeds over several stacks`,
    );
  }
  try {
    // Duplicate keys are looked for below, in linear time: the library compares every pair of keys.
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: true,
    });
    const errors = [...document.errors, ...document.warnings];
    if (errors.length > 0) {
      return {
        ok: false,
        problems: firstOfEachLine(errors.map((e) => place(e.pos[0], explain(e.code, e.message)))),
      };
    }
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const tree = locator(document, value, place);
    return { ok: true, tree, problems: keyProblems(document, place) };
  } catch (error) {
    // Brackets nested ten thousand deep end the stack; too many aliases end in a ReferenceError.
    return error instanceof RangeError
      ? failed(TOO_DEEP)
      : failed(`the file cannot be read as YAML (${(error as Error).message}); write repeated parts out`);
  }
}

type Place = (offset: number, message: string) => Problem;

function locator(document: Document.Parsed, value: unknown, place: Place): Tree {
  const find = (path: Path) => {
    let node: unknown = document.contents;
    let key: Node | null = null;
    let keyIsLast = false;
    let offset = start(node) ?? 0;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      keyIsLast = false;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        key = isScalar(pair.key) ? pair.key : null;
        keyIsLast = true;
        node = pair.value;
        // `url:` with nothing after it: the key is the only place to point to.
        const empty = isScalar(node) && node.source === '' && node.type === 'PLAIN';
        offset = (node === null || empty ? start(key) : start(node)) ?? offset;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)];
        if (item === undefined) break;
        node = item;
        offset = start(node) ?? offset;
      } else break;
    }
    return { node, key: keyIsLast ? key : null, offset };
  };
  return {
    value,
    at: (path, message) => place(find(path).offset, message),
    atKey: (path, message) => {
      const { key, offset } = find(path);
      return place(start(key) ?? offset, message);
    },
    inside: (path, offset, message) => {
      const { node, offset: begin } = find(path);
      return place(begin + shiftInside(node, offset), message);
    },
  };
}

/** Where a place in a scalar's value stands in its source: exact where the source is the value, else its start. */
function shiftInside(node: unknown, offset: number): number {
  if (!isScalar(node) || typeof node.value !== 'string') return 0;
  const { source, type, value } = node;
  if (source !== value || value.includes('\n')) return 0;
  if (type === 'PLAIN') return offset;
  // Written with an escape or folded over lines, the source is longer than the value plus its two quotes.
  const written = node.range ? node.range[1] - node.range[0] : 0;
  return type?.startsWith('QUOTE') && written === value.length + 2 ? offset + 1 : 0;
}

const start = (node: unknown): number | undefined =>
  node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;

/** Keys that stand twice, and names that mean something else to JavaScript: silence would lose one of the two. */
function keyProblems(document: Document.Parsed, place: Place): Problem[] {
  const problems: Problem[] = [];
  const walk = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(walk);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const offset = start(key) ?? 0;
      if (name === '__proto__')
        problems.push(place(offset, 'the name «__proto__» cannot be used; choose another'));
      if (seen.has(name)) problems.push(place(offset, `${quote(name)} stands twice; keep one of them`));
      seen.add(name);
      walk(value);
    }
  };
  walk(document.contents);
  return problems;
}

/** One slip breaks everything after it on its line. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** The library's words are for those who know YAML; these are for those who do not. */
function explain(code: string, message: string): string {
  const known: Record<string, string> = {
    TAB_AS_INDENT: 'a tab stands before the text; indent with spaces',
    MULTIPLE_DOCS: 'a second document begins here (---); keep everything in one',
    BAD_INDENT:
      'the line is not indented as its neighbours are; give lines of one level the same number of spaces',
    MISSING_CHAR: 'a closing quote or bracket, or the space after a colon, is missing; add it',
    BLOCK_AS_IMPLICIT_KEY:
      'the colons of this line contradict each other; put text that holds ": " in single quotes',
    UNEXPECTED_TOKEN: 'something stands here that YAML does not expect; put the whole text in single quotes',
    BAD_SCALAR_START: 'this character cannot begin plain text; put the whole text in single quotes',
    BAD_ALIAS:
      'a word that begins with * points to an anchor that is not there; put the text in single quotes',
    TAG_RESOLVE_FAILED: 'a word that begins with ! is a YAML tag; put the text in single quotes',
    MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; check that each key ends with a colon',
    NON_STRING_KEY: 'a name must be text; put it in quotes',
  };
  if (message.includes('call stack')) return TOO_DEEP;
  if (code === 'BAD_INDENT' && /flow/i.test(message))
    return 'a bracket before this line is not closed; add ] or }';
  return known[code] ?? `${message.replace(/ at line \d+.*$/s, '')}; correct the YAML here`;
}
