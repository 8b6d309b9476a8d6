/** YAML text → plain values, with the way back from a value to its line and column. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { offsetInside } from './inside.ts';
import type { Problem } from './problem.ts';
import { quote } from './problem.ts';
import { TOO_DEEP, yamlFaults } from './yaml-errors.ts';

/** A mapping of a hundred thousand feeds is about 15 MB; more is a mistake or an attack. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Anchors may save typing, but a file of a few lines must not become gigabytes. */
const MAX_ALIASES = 100;

export type Path = readonly (string | number)[];

export interface Tree {
  readonly value: unknown;
  /** The value at the path, or the nearest thing around it that the file holds. */
  at(path: Path, message: string): Problem;
  /** The key itself that the path ends with. */
  atKey(path: Path, message: string): Problem;
  /** A place inside the scalar at the path: `offset` counts UTF-16 units of its value. */
  inside(path: Path, offset: number, message: string): Problem;
  /** True where nothing stands at the path but a comment in the same line. */
  isComment(path: Path): boolean;
}

export type TreeResult =
  | { readonly ok: true; readonly tree: Tree; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function readTree(source: string, file: string): TreeResult {
  // Editors do not count a byte order mark.
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const place = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const failed = (message: string): TreeResult => ({
    ok: false,
    problems: [{ file, line: 1, column: 1, message }],
  });

  const unfit = whyUnfit(text);
  if (unfit) return failed(unfit);
  try {
    // Duplicate keys are looked for below, in linear time: the library compares every pair of keys.
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: true,
    });
    const faults = yamlFaults(document, text);
    if (faults.length > 0) {
      return {
        ok: false,
        problems: firstOfEachLine(faults.map(({ offset, message }) => place(offset, message))),
      };
    }
    const names = nameProblems(document, text, place);
    if (!names.ok) return names;
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { ok: true, tree: locator(document, value, text, place), problems: names.problems };
  } catch (error) {
    // Brackets nested ten thousand deep end the stack; too many aliases end in a ReferenceError.
    if (error instanceof RangeError) return failed(TOO_DEEP);
    if (error instanceof ReferenceError)
      return failed(`aliases (*) repeat more than ${MAX_ALIASES} parts; write repeated parts out`);
    return failed(`the file cannot be read as YAML (${(error as Error).message}); make it simpler`);
  }
}

/** Of a text that no reader of YAML can make sense of. */
function whyUnfit(text: string): string | null {
  if (Buffer.byteLength(text) > MAX_BYTES)
    return `the file is larger than ${MAX_BYTES / 1024 / 1024} MB; split the feeds over several stacks`;
  if (text.includes('\0'))
    return 'the file holds zero bytes, as UTF-16 does; save it as UTF-8 in your editor';
  if (text.includes('\r') && !text.includes('\n'))
    return 'the lines end with carriage returns alone; save the file with the line ends of Unix or Windows';
  return null;
}

type Place = (offset: number, message: string) => Problem;

function locator(document: Document.Parsed, value: unknown, text: string, place: Place): Tree {
  const pairOf = pairFinder();
  const find = (path: Path) => {
    let node: unknown = document.contents;
    let key: Node | null = null;
    let keyIsLast = false;
    let offset = start(node) ?? 0;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      keyIsLast = false;
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (!pair) break;
        key = isScalar(pair.key) ? pair.key : null;
        keyIsLast = true;
        node = pair.value;
        // `url:` with nothing after it: the key is the only place to point to.
        offset = (node === null || isEmpty(node) ? start(key) : start(node)) ?? offset;
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
      return place(
        isScalar(node) && node.range ? offsetInside(node as Scalar.Parsed, text, offset) : begin,
        message,
      );
    },
    isComment: (path) => {
      const { node } = find(path);
      return isEmpty(node) && /^[ \t]*#/.test(text.slice(start(node), text.indexOf('\n', start(node))));
    },
  };
}

/** A watch file may have ten thousand feeds, each with something to point to: a map is looked through once. */
function pairFinder() {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map: YAMLMap, name: string): Pair | undefined => {
    let pairs = known.get(map);
    if (!pairs) {
      // Of a name that stands twice the first counts, as `reverse` has it.
      const named = map.items.flatMap((pair) =>
        isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
      );
      pairs = new Map(named.reverse());
      known.set(map, pairs);
    }
    return pairs.get(name);
  };
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.source === '' && node.type === 'PLAIN';

const start = (node: unknown): number | undefined =>
  node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;

type Names =
  | { readonly ok: true; readonly problems: readonly Problem[] }
  /** Some of the values are not known. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Keys that stand twice, names that mean something else to JavaScript, words that YAML takes for its anchors and
 * aliases, entries that it reads as one: silence would lose what was written.
 */
function nameProblems(document: Document.Parsed, text: string, place: Place): Names {
  const problems: Problem[] = [];
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  let ok = true;
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      used.add(node.source);
      if (anchors.has(node.source)) return;
      ok = false;
      const taken = 'is an alias to YAML, of an anchor that is not there';
      problems.push(
        place(start(node) ?? 0, `${quote(`*${node.source}`)} ${taken}; put the whole text in single quotes`),
      );
    }
    if (!isNode(node)) return;
    if ('anchor' in node && node.anchor)
      anchors.set(node.anchor, text.lastIndexOf(`&${node.anchor}`, start(node) ?? 0));
    const dash = dashInside(node, text);
    if (dash !== null)
      problems.push(
        place(
          dash,
          'the dash goes on with the text above; give lines of one level the same number of spaces',
        ),
      );
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
  for (const [anchor, offset] of anchors) {
    if (used.has(anchor)) continue;
    const taken = 'is an anchor to YAML, which nothing refers to';
    problems.push(
      place(offset, `${quote(`&${anchor}`)} ${taken}; put the whole text in single quotes, or remove it`),
    );
  }
  return { ok, problems };
}

/** The second entry of a list, swallowed by the first since it is indented further. */
function dashInside(node: unknown, text: string): number | null {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return null;
  const [from, to] = node.range;
  const found = /\n[ \t]*-[ \t]/.exec(text.slice(from, to));
  return found && from + found.index + found[0].length - 2;
}

/** One slip breaks everything after it on its line. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}
