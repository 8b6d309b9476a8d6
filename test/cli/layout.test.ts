import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../cli/csv.ts';
import { cut, plain, table, width, wrap } from '../../cli/layout.ts';

const FSI = '\u2068';
const PDI = '\u2069';
const columns = [{ title: 'published', width: 16 }, { title: 'source', width: 12 }, { title: 'title' }];
const rows = [
  [
    '2026-11-24 18:05',
    'الرافدين',
    'بدء المرحلة الثانية من انسحاب التحالف الدولي من قاعدة الوادي غربي الأنبار',
  ],
  ['2026-11-24 17:40', 'The Levant Desk', 'Coalition withdrawal enters second phase'],
  ['2026-11-24 17:12', 'زاگرۆس', '新華社：伊拉克'],
];

describe('A table', () => {
  it('isolates every cell, so that Arabic and Latin cells keep their places', () => {
    for (const line of table(columns, rows, { cells: 80 })) {
      expect(line.split(FSI)).toHaveLength(4);
      expect(line.split(PDI)).toHaveLength(4);
      // What is not inside an isolate is the space between: the line's own direction never turns.
      expect(line.replace(/\u2068[^\u2069]*\u2069/g, '')).toMatch(/^ *$/);
    }
  });

  it.each([60, 80, 120, 200])('fits a terminal of %i cells', (cells) => {
    for (const line of table(columns, rows, { cells })) expect(width(line)).toBeLessThanOrEqual(cells);
  });

  it('starts every column at the same cell', () => {
    const starts = table(columns, rows, { cells: 100 }).map((line) => {
      const cells = line.split(FSI);
      return [width(cells.slice(0, 2).join('')), width(cells.slice(0, 3).join(''))];
    });
    expect(new Set(starts.map(String)).size).toBe(1);
  });

  it('has notes below a row, over the whole width', () => {
    const below = [
      [],
      ['it answers 404: see whether the outlet has another feed, and correct its address'],
      [],
    ];
    const lines = table(columns, rows, { cells: 60, below });
    expect(lines).toHaveLength(6);
    expect(lines[3]).toMatch(/^ {4}\u2068it answers 404/);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(60);
  });

  it('cuts what is too long with a mark, and wraps what is to be read whole', () => {
    const lines = table(
      [
        { title: 'id', width: 4 },
        { title: 'notes', wrap: true },
      ],
      [['a', 'one two three four five six seven eight']],
      { cells: 30 },
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(1).join(' ')).not.toContain('…');
    expect(cut('انسحاب القوات', 8)).toBe('انسحاب…');
  });
});

describe('Text from outside', () => {
  it('cannot steer the terminal, nor turn the line around', () => {
    expect(plain('a\u001b[31mred\u001b]0;title\u0007\r\nb\u202ec\u2066d\u009b31m')).toBe(
      'a [31mred ]0;title bcd 31m',
    );
  });

  it('is cut and wrapped between graphemes, within the width, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 40 }),
        (text, cells) => {
          const clean = plain(text);
          expect(width(cut(clean, cells))).toBeLessThanOrEqual(cells);
          const lines = wrap(clean, cells);
          expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(' ', ''));
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        },
      ),
    );
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+964 770', "'+964 770"],
    ['-1', "'-1"],
    ['@import', "'@import"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['\u200e=1', "'\u200e=1"],
    ['بغداد، «نص»', 'بغداد، «نص»'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['', ''],
  ])('is text in a spreadsheet: %j', (cell, line) => {
    expect(csvLine([cell])).toBe(line);
  });
});
