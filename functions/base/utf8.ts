/** UTF-8 bytes → text. */
import { type Buffer, isAscii, transcode } from 'node:buffer';

/** Below this the call itself costs more than the characters, bytes. */
const SHORT = 512;
/** Above this the copy in UTF-16 that is made on the way takes more memory than the time is worth, bytes. */
const LONG = 1_000_000;

/**
 * Decodes valid UTF-8, from `from` to `to` (bytes, half-open). Node 20's own `toString` reads Arabic letter by letter;
 * by way of UTF-16 it is five times as fast, and on Node 24 no slower. Bytes that are no UTF-8 become U+FFFD.
 */
export function textOf(bytes: Buffer, from = 0, to = bytes.length): string {
  if (to - from < SHORT || to - from > LONG) return bytes.toString('utf8', from, to);
  const part = bytes.subarray(from, to);
  if (isAscii(part)) return part.toString('latin1');
  try {
    return transcode(part, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return part.toString('utf8');
  }
}
