/** What the YAML library refuses, in the words of people who do not know YAML, and where they should look. */
import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { codeOf } from './problem.ts';

export const TOO_DEEP = 'the file is nested too deeply; a watch file needs no more than five levels';

export interface YamlFault {
  /** UTF-16 offset in the file. */
  readonly offset: number;
  readonly message: string;
}

const SAID: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands before the text; indent with spaces',
  MULTIPLE_DOCS: 'a second document begins here (---); keep everything in one',
  BAD_INDENT:
    'the line is not indented as its neighbours are; give lines of one level the same number of spaces',
  MISSING_CHAR: 'a closing bracket, or the space after a colon, is missing; add it',
  BLOCK_AS_IMPLICIT_KEY:
    'the colons of this line contradict each other; put text that holds ": " in single quotes',
  BLOCK_IN_FLOW:
    'this line has a second colon inside of brackets; put text that holds ": " in single quotes, or write each key in a line of its own',
  UNEXPECTED_TOKEN: 'something stands here that YAML does not expect; put the whole text in single quotes',
  BAD_SCALAR_START: 'this character cannot begin plain text; put the whole text in single quotes',
  BAD_ALIAS: 'a * that begins a text is a sign of YAML; put the whole text in single quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins a code, and this is none; use single quotes',
  TAG_RESOLVE_FAILED: 'a word that begins with ! is a YAML tag; put the text in single quotes',
  MULTILINE_IMPLICIT_KEY:
    'the line has no key that ends with a colon and a space; write one, such as match: …',
  NON_STRING_KEY: 'a name must be text; put it in quotes',
};

const IMPLICIT: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/** One for each error of the library; a slip often makes several on its line. */
export function yamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  const errors = [...document.errors, ...document.warnings];
  const faults = errors.map((error) => faultOf(error, errors, document, text));
  const blanks = faults.length > 0 ? foreignBlanks(text) : [];
  if (!blanks[0]) return faults;
  // What the library says from this line on comes of them, and names places where nothing can be seen to be wrong.
  const line = text.lastIndexOf('\n', blanks[0].offset);
  return [...faults.filter(({ offset }) => offset <= line), ...blanks];
}

/** Spaces other than that of the space bar where YAML asks for one: before a line's text, or behind its key. */
function foreignBlanks(text: string): readonly YamlFault[] {
  return [...text.matchAll(/^[ -]*(?:[\w.@+-]+:)?(?! )(\p{Zs})/gmu)].map(({ index, 0: all, 1: blank }) => ({
    offset: index + all.length - 1,
    message: `a space stands here that YAML does not know (${codeOf(blank!)}); write it anew with the space bar`,
  }));
}

function faultOf(
  { code, message, pos: [at, end] }: YAMLError,
  errors: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): YamlFault {
  const said = (offset: number, words: string): YamlFault => ({ offset, message: words });
  if (message.includes('call stack')) return said(at, TOO_DEEP);
  if (code === 'BAD_INDENT' && /flow/i.test(message))
    return said(at, 'a bracket before this line is not closed; add ] or }');
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return said(
      quoteBefore(document, at) ?? at,
      'the quote that opens here is not closed; close it in its line',
    );
  if (code === 'MISSING_CHAR' && message.includes('map values'))
    return said(at, 'this key has no colon; write a colon and a space behind it');
  if (code === 'MISSING_CHAR' && text[at - 1] === '!') return said(at - 1, SAID.TAG_RESOLVE_FAILED!);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('block sequence'))
    return said(firstInLine(text, at), SAID.BAD_INDENT!);
  if (!IMPLICIT.has(code)) return said(at, SAID[code] ?? unknownFault(message));
  // What the library takes for a key that runs over lines is a text, and the key of a later line.
  if (code === 'MULTILINE_IMPLICIT_KEY' && /["']/.test(text[at] ?? ''))
    return said(at, 'the quote that opens here is closed lines below; close it in its line');
  const last = Math.max(end, ...errors.flatMap(({ pos }) => (pos[0] === at ? [pos[1]] : [])));
  if (text.slice(at, last).includes('\n') && firstInLine(text, at) < at)
    return said(
      firstInLine(text, last - 1),
      'the line is indented as if it went on with the text above; give lines of one level the same number of spaces',
    );
  return said(at, SAID[code]!);
}

const unknownFault = (message: string): string =>
  `${message.replace(/ at line \d+.*$/s, '')}; correct the YAML here`;

/** The first character that is no blank of the line in which `offset` stands. */
function firstInLine(text: string, offset: number): number {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  return begin + Math.max(0, text.slice(begin).search(/\S/));
}

/** Where the last quoted text begins that does before `offset`. */
function quoteBefore(document: Document.Parsed, offset: number): number | null {
  let found: number | null = null;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.type?.startsWith('QUOTE') || !node.range) return;
    const [from] = node.range;
    if (from < offset && (found === null || from > found)) found = from;
  });
  return found;
}
