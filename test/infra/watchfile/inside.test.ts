import { describe, expect, it } from 'vitest';
import { problemsOf, rule } from './texts.ts';

/** Where the fault is expected; it is taken out before the text is read. */
const HERE = '‸';

/** The line and column of the mark, both from 1. */
function placeOf(marked: string): string {
  const before = marked.slice(0, marked.indexOf(HERE)).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

describe('a fault of a query is shown at its own line and column', () => {
  it.each([
    ['in plain text', 'match: انسحاب AND ‸(x'],
    ['in plain text that goes on below', 'match: انسحاب AND\n      القوات AND\n\n      ‸(x'],
    ['in plain text behind wide spaces', 'match: [a OR b,   c AND    ‸(x]'],
    ['in single quotes', "match: 'انسحاب AND ‸(x'"],
    ['in single quotes with one inside', "match: 'Iraq''s AND ‸(x'"],
    ['in single quotes over two lines', "match: 'Iraq''s AND\n      ‸(x'"],
    ['in double quotes', 'match: "انسحاب AND ‸(x"'],
    ['behind escapes of letters', 'match: "\\u0627\\x6e\\U0001F600 x AND ‸(x"'],
    ['behind escaped quotes', 'match: "\\"a b\\" AND ‸(x"'],
    ['behind an escaped blank', 'match: "a\\tAND\\n\\ ‸(x"'],
    ['at an escaped sign', 'match: "a AND ‸\\u0028x"'],
    ['in double quotes over two lines', 'match: "انسحاب\n      AND ‸(x"'],
    ['behind an escaped line end', 'match: "ab\\\n      cd AND ‸(x"'],
    ['in a block of lines', 'match: |\n      انسحاب\n      AND القوات\n      AND ‸(x'],
    ['in a block with a comment at its head', 'match: |-  # ours (and more\n      انسحاب AND\n      ‸(x'],
    ['in a block whose indent is given', 'match: |2\n       انسحاب AND\n      ‸(x'],
    ['in folded lines', 'match: >\n      انسحاب AND\n      القوات AND\n      ‸(x'],
    ['in folded lines with a paragraph', 'match: >-\n\n      انسحاب AND\n\n\n         ‸(x\n      AND y'],
    ['in a list', 'match:\n      - x y\n      - |\n        a AND\n        ‸(x'],
    ['under not', 'match: x y\n    not: >\n      انسحاب AND\n      ‸(x'],
    ['in a text that an anchor names', 'name: &text a AND ‸(x\n    match: *text'],
  ])('%s', (_, lines) => {
    const marked = rule(lines);
    const [problem = '', ...more] = problemsOf(marked.replace(HERE, ''));
    expect(more).toEqual([]);
    expect(problem).toContain(`watch.yaml:${placeOf(marked)}: rule r: `);
  });

  it.each([
    ['plain text', 'match: a AND‸'],
    ['quotes', 'match: "\\u0061 AND‸"'],
    ['quotes behind blanks', "match: 'a AND  ‸'"],
    ['a block', 'match: |\n      a\n      AND‸'],
    ['folded lines', 'match: >-\n      a\n      AND‸'],
    ['nothing', "match: '‸'"],
  ])('at the end of %s where something is missing there', (_, lines) => {
    const marked = rule(lines);
    expect(problemsOf(marked.replace(HERE, ''))[0]).toContain(`watch.yaml:${placeOf(marked)}: rule r: `);
  });

  it('with the line ends of Windows as well', () => {
    const marked = rule('match: |\n      انسحاب\n      AND ‸(x').replaceAll('\n', '\r\n');
    expect(problemsOf(marked.replace(HERE, ''))[0]).toContain(`watch.yaml:${placeOf(marked)}: `);
  });
});
