/** The UTF-16 units of a text as an array: a native copy, since a string's units are slow to read one by one. */

const SPACE = 0x20;

/** Units at first: a long article. */
const SPARE = 1 << 13;
/** Units that are kept from one text to the next; few pages are longer. */
const MOST_KEPT = 1 << 17;

let buffer = Buffer.alloc(SPARE * 2);
let units = new Uint16Array(buffer.buffer, buffer.byteOffset, SPARE);

/** The units of the text and a space behind it, so that every word has an end; until the next call. */
export function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length || units.length > MOST_KEPT) {
    const size = Math.max(SPARE, text.length * 2);
    // Not from the pool, whose parts may lie at odd bytes.
    buffer = Buffer.alloc(size * 2);
    units = new Uint16Array(buffer.buffer, buffer.byteOffset, size);
  }
  buffer.write(text, 'utf16le');
  units[text.length] = SPACE;
  return units;
}
