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

type Kind = 'letter' | 'mark' | 'format' | 'other';
const kinds = new Map<string, Kind>();

function kindOf(character: string): Kind {
  let kind = kinds.get(character);
  if (kind === undefined) {
    if (LETTER.test(character)) kind = 'letter';
    else if (MARK.test(character)) kind = 'mark';
    else kind = FORMAT.test(character) ? 'format' : 'other';
    kinds.set(character, kind);
  }
  return kind;
}

/**
 * A word is letters, digits and marks, with format characters inside (such as ZWNJ), and what joins them: a hyphen, an
 * apostrophe, a full stop or an ampersand before another letter, and the separators of a number between its digits.
 *
 * @param at UTF-16 offset.
 * @returns the offset behind the word that begins at `at`, or `at` where none does.
 */
export function wordEnd(text: string, at: number): number {
  const first = characterAt(text, at);
  if (first === '' || !isWordy(kindOf(first))) return at;
  let end = at;
  while (true) {
    for (let next = characterAt(text, end); next !== ''; next = characterAt(text, end)) {
      const kind = kindOf(next);
      if (!isWordy(kind) && kind !== 'format') break;
      end += next.length;
    }
    const sign = text[end] ?? '';
    if (SEPARATORS.has(sign) && DIGIT.test(text[end - 1] ?? '') && DIGIT.test(text[end + 1] ?? '')) {
      end += 1;
      continue;
    }
    if (!JOINERS.has(sign)) return end;
    let behind = end + 1;
    while (kindOf(characterAt(text, behind)) === 'format') behind += characterAt(text, behind).length;
    if (kindOf(characterAt(text, behind)) !== 'letter') return end;
    end = behind;
  }
}

const isWordy = (kind: Kind): boolean => kind === 'letter' || kind === 'mark';

/** A whole code point; empty at the end of the text. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
