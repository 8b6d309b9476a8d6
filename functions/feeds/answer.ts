/** The body of an answer, taken in within a limit. */
import type { Readable } from 'node:stream';
import { size } from './decompress.ts';
import { TooLarge } from './failures.ts';
import type { Headers } from './headers.ts';

/** An answer, read to its end; of errors, the beginning of the page that came with them. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As they came over the wire, still compressed. */
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a body, counted while they stream.
 *
 * @param announced the Content-Length, if there is one
 * @throws TooLarge once more than `limit` bytes came, or are said to come: the rest is not waited for.
 */
export async function collect(body: Readable, announced: string | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (Number(announced) > limit) {
    body.destroy();
    throw tooLarge(limit);
  }
  for await (const chunk of body) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > limit) {
      throw new TooLarge(
        `The document is larger than ${size(limit)}: look for a shorter feed of this outlet.`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(limit: number): TooLarge {
  return new TooLarge(`The document is larger than ${size(limit)}: look for a shorter feed of this outlet.`);
}

/** The first bytes of a body, whatever becomes of the rest. */
export async function peek(body: Readable, bytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      const part: Uint8Array = chunk;
      length += part.length;
      chunks.push(part);
      if (length >= bytes) break;
    }
  } catch {
    // What came is enough to tell what kind of page it is.
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
