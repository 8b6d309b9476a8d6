/** Hygiene of plain text: what cannot be seen, or would turn what can be seen around, goes. */

/**
 * Removed without a trace: control characters, soft hyphen, byte order mark, zero-width space and word joiner,
 * object replacement, interlinear and tag characters, and every bidi control (embeddings, overrides, isolates and
 * marks: a title that holds U+202E turns the rest of a mail's line around). ZWNJ and ZWJ stay: Persian needs them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_BREAK = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const SPACES = /[\t\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
/** Joiners have a meaning between letters only. */
const STRAY_JOINER = /(?<=^|\s)[\u200c\u200d]|[\u200c\u200d](?=$|\s)/g;

/** Anything but what needs no cleaning: printable ASCII, Arabic, Persian and Sorani letters and digits, common marks, single blanks. */
const UNCLEAN =
  /[^ !-~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u066c\u0671-\u06d5\u06f0-\u06f9«»–—‘’“”…]| {2}|^ | $/;

/** Text in Unicode form C with visible characters, single spaces and `\n` line breaks; lines are trimmed. */
export function cleanLines(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  const visible = text
    .normalize('NFC')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(JOINERS, '$1')
    .replace(STRAY_JOINER, '');
  return visible
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\n+/g, ' ');
}
