/**
 * Where a word of a query ends. One regular expression says the same (it stands in the test), but its classes of letters
 * take some twenty milliseconds to compile, at each start of a function: so characters are asked about one by one.
 */
const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const FORMAT = /\p{Cf}/u;
const JOINERS = new Set(['-', '‐', '‑', "'", '’', '.', '&']);
/** Within a number: of thousands, and the Arabic decimal one. */
const SEPARATORS = new Set([',', '٫', '٬']);
const DIGIT = /[\d٠-٩۰-۹]/;

const KIND = { unknown: 0, letter: 1, mark: 2, format: 3, other: 4 } as const;

/** By UTF-16 unit, as far as they were asked about. */
const kinds = new Uint8Array(0x1_0000);

function kindOf(character: string): number {
  if (LETTER.test(character)) return KIND.letter;
  if (MARK.test(character)) return KIND.mark;
  return FORMAT.test(character) ? KIND.format : KIND.other;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** The kind of the character at `at`; at the end of the text it is another. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return KIND.other;
  const unit = text.charCodeAt(at);
  if (isSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at) as number));
  if (kinds[unit] === KIND.unknown) kinds[unit] = kindOf(text[at] as string);
  return kinds[unit] as number;
}

/** UTF-16 units of the character at `at`. */
const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const isWordy = (kind: number): boolean => kind === KIND.letter || kind === KIND.mark;

/** Whether a letter or a digit stands at `at`. */
export const isLetterAt = (text: string, at: number): boolean => kindAt(text, at) === KIND.letter;

/**
 * A word is letters, digits and marks, with format characters inside (such as ZWNJ), and what joins them: a hyphen, an
 * apostrophe, a full stop or an ampersand before another letter, and the separators of a number between its digits.
 *
 * @param at UTF-16 offset.
 * @returns the offset behind the word that begins at `at`, or `at` where none does.
 */
export function wordEnd(text: string, at: number): number {
  if (!isWordy(kindAt(text, at))) return at;
  let end = at;
  while (true) {
    for (let kind = kindAt(text, end); isWordy(kind) || kind === KIND.format; kind = kindAt(text, end))
      end += sizeAt(text, end);
    const sign = text[end] ?? '';
    if (SEPARATORS.has(sign) && DIGIT.test(text[end - 1] ?? '') && DIGIT.test(text[end + 1] ?? '')) {
      end += 1;
      continue;
    }
    if (!JOINERS.has(sign)) return end;
    let behind = end + 1;
    while (kindAt(text, behind) === KIND.format) behind += sizeAt(text, behind);
    if (!isLetterAt(text, behind)) return end;
    end = behind;
  }
}
