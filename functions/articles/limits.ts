/**
 * How much of an article is kept. A DynamoDB row holds at most 400 KB (409,600 bytes, names and values in UTF-8);
 * the limits below leave about 60 KB of it for the fields that grow later, such as the other outlets.
 */

/** Bytes of UTF-8. About 130,000 Arabic letters, or 20,000 words: longer than any news text that was met. */
export const TEXT_BYTES = 260_000;
export const SUMMARY_BYTES = 8_000;
/** Headlines run to 150 characters; what is longer is a text in the wrong place. */
export const TITLE_BYTES = 1_000;
export const AUTHOR_BYTES = 400;
export const CREDIT_BYTES = 400;
export const DATE_TEXT_BYTES = 200;
/** What browsers and mail programs still follow. A longer one is no link. */
export const URL_BYTES = 8_000;
export const TAGS = 50;
export const TAG_BYTES = 160;

/** Characters of one field of an item that are looked at: what lies behind could not be kept anyway. */
export const MARKUP_CHARS = 2_000_000;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest prefix of whole characters that takes at most `bytes` of UTF-8. */
export function prefixOf(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}

const ELLIPSIS = '…';
const SENTENCE_END = /[.!?؟…۔。][»"”’')\]]*(?=\s)|\n/gu;

/**
 * Cuts a text that is too long: at the end of a sentence where one stands in the last third of what fits, else
 * between words, else between characters; never inside one. A cut text ends in «…» and cutting it again changes
 * nothing.
 */
export function cutAtSentence(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || bytesOf(text) <= bytes) return text;
  const room = prefixOf(text, bytes - bytesOf(` ${ELLIPSIS}`));
  let end = -1;
  for (const found of room.matchAll(SENTENCE_END)) end = found.index + found[0].length;
  if (end < room.length * (2 / 3)) end = room.lastIndexOf(' ');
  if (end < room.length / 2) return dropHalfCharacter(room) + ELLIPSIS;
  return `${room.slice(0, end).trimEnd()} ${ELLIPSIS}`;
}

const HANGS = /[\u200c\u200d\p{M}]/u;

/** A joiner or a combining mark at the cut would hang on the ellipsis. */
function dropHalfCharacter(text: string): string {
  let end = text.length;
  while (end > 0 && HANGS.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
