/** Where a place in a text's value stands in the file: past quotes, escapes, folds and indents. */
import type { Scalar } from 'yaml';

/** What YAML drops, adds or turns into one another between lines; everything else of a text stands in the file too. */
const BLANK = /^[ \t\r\n]$/;
const BLANKS = /[ \t\r\n]+/g;

/** A piece of the source and how many units of the value it makes, blanks not counted. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly makes: number;
}

/**
 * Blanks aside, the units of the value stand in the file in the same order, whatever the style: so they are counted
 * off there.
 *
 * @param text of the whole file
 * @param offset in UTF-16 units of the scalar's value; its length means the end
 * @returns the offset in `text`; the scalar's beginning where its source is not understood
 */
export function offsetInside(scalar: Scalar.Parsed, text: string, offset: number): number {
  const [begin] = scalar.range;
  if (typeof scalar.value !== 'string') return begin;
  const { value } = scalar;
  const pieces = piecesOf(scalar, text);
  const inFile = pieces.reduce((sum, { makes }) => sum + makes, 0);
  if (inFile !== solid(value)) return begin;
  const before = value.slice(0, offset);
  let left = solid(before);
  if (offset < value.length && !BLANK.test(value[offset]!)) {
    for (const { from, makes } of pieces) {
      if (left < makes) return from;
      left -= makes;
    }
  }
  // Between words and at the end: behind the word before, and as many blanks on as the line has there.
  let at = contentStart(scalar, text);
  for (const { to, makes } of pieces) {
    if (left === 0) break;
    left -= makes;
    at = to;
  }
  const blanks = before.length - before.trimEnd().length;
  for (let count = 0; count < blanks && text[at] === ' '; count++) at++;
  return at;
}

const solid = (text: string): number => text.replace(BLANKS, '').length;

function contentStart({ type, range }: Scalar.Parsed, text: string): number {
  if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') return range[0] + 1;
  // The first line of a block holds its sign, and perhaps a comment.
  return type === 'PLAIN' ? range[0] : text.indexOf('\n', range[0]) + 1;
}

function piecesOf(scalar: Scalar.Parsed, text: string): readonly Piece[] {
  const { type, range } = scalar;
  const quoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  const end = quoted ? range[1] - 1 : range[1];
  const pieces: Piece[] = [];
  let from = contentStart(scalar, text);
  while (from < end) {
    const [to, makes] =
      type === 'QUOTE_DOUBLE' && text[from] === '\\'
        ? escapeAt(text, from)
        : type === 'QUOTE_SINGLE' && text[from] === "'"
          ? [from + 2, 1]
          : [from + 1, BLANK.test(text[from]!) ? 0 : 1];
    if (makes > 0) pieces.push({ from, to, makes });
    from = to;
  }
  return pieces;
}

/** Digits behind `\x`, `\u` and `\U` (YAML 1.2.2, 5.7). */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The end of an escape, and how many units it makes. */
function escapeAt(text: string, from: number): readonly [to: number, makes: number] {
  const sign = text[from + 1] ?? '';
  const digits = DIGITS[sign];
  if (digits !== undefined) {
    const to = from + 2 + digits;
    const code = Number.parseInt(text.slice(from + 2, to), 16);
    return [to, code > 0xffff ? 2 : BLANK.test(String.fromCharCode(code)) ? 0 : 1];
  }
  // An escaped line end joins two lines; the blanks that may be escaped are blanks.
  return [from + 2, /[ \t\r\nntr]/.test(sign) ? 0 : 1];
}
