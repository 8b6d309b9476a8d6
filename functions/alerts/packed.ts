/** Sets of 32-bit hashes as they are stored: sorted, big-endian, without repeats. */

/** Sorted, each once. */
export const distinct = (hashes: readonly number[]): number[] =>
  [...new Set(hashes)].sort((one, other) => one - other);

/** The set of these hashes. */
export function pack(hashes: readonly number[]): Uint8Array {
  const sorted = distinct(hashes);
  const bytes = new Uint8Array(sorted.length * 4);
  const view = new DataView(bytes.buffer);
  sorted.forEach((hash, at) => {
    view.setUint32(at * 4, hash);
  });
  return bytes;
}

/** How many hashes a set holds. */
export const sizeOf = (packed: Uint8Array): number => Math.floor(packed.byteLength / 4);
const viewOf = (packed: Uint8Array): DataView =>
  new DataView(packed.buffer, packed.byteOffset, packed.byteLength);

/** How many hashes two packed sets share: one walk over both. */
export function shared(one: Uint8Array, other: Uint8Array): number {
  const [left, right] = [viewOf(one), viewOf(other)];
  const [leftEnd, rightEnd] = [sizeOf(one) * 4, sizeOf(other) * 4];
  let count = 0;
  for (let at = 0, to = 0; at < leftEnd && to < rightEnd; ) {
    const difference = left.getUint32(at) - right.getUint32(to);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 4;
    if (difference >= 0) to += 4;
  }
  return count;
}

/** The set of what is in either. */
export function union(one: Uint8Array, other: Uint8Array): Uint8Array {
  const [left, right] = [viewOf(one), viewOf(other)];
  const hashes = Array.from({ length: sizeOf(one) }, (_, at) => left.getUint32(at * 4));
  for (let at = 0; at < sizeOf(other); at += 1) hashes.push(right.getUint32(at * 4));
  return pack(hashes);
}

/** Whether a packed set holds a hash: by halves. */
export function holds(packed: Uint8Array, hash: number): boolean {
  const view = viewOf(packed);
  let [low, high] = [0, sizeOf(packed)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (view.getUint32(middle * 4) < hash) low = middle + 1;
    else high = middle;
  }
  return low < sizeOf(packed) && view.getUint32(low * 4) === hash;
}
