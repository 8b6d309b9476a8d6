/** Short, stable names for things: the same input gives the same name on every machine and in every release. */
import { createHash, hash } from 'node:crypto';

/** First `length` characters of the SHA-1 in base64url: 6 bits each. Not for secrets, only for telling apart. */
export function shortHash(data: string | Uint8Array, length: number): string {
  return hash('sha1', data, 'base64url').slice(0, length);
}

/** A 32-bit unsigned hash (the first four bytes of SHA-1), for slots, lanes and queues. */
export function hash32(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}
