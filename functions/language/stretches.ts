/**
 * Values under keys that are looked up by stretches of a text, such as the pieces of a token: by hashes that are put
 * together from those of the text's beginnings, so that a stretch that is no key costs no string.
 */

export interface Stretches<Value> {
  file(key: string, value: Value): void;
  /** Takes the text whose stretches are looked up from now on. */
  open(text: string): void;
  /** The values under `text[from, to)`, or null. */
  at(from: number, to: number): readonly Value[] | null;
}

/**
 * The hash of a stretch is that of a polynomial over its units, of which beginnings can be subtracted (Karp and Rabin 1987),
 * here modulo 2³². The keys are compared as well, so that it need not be a good one.
 */
const BASE = 0x01000193;

/** Letters of a text at first: nearly all words are shorter. */
const FEW_LETTERS = 64;
const FEW_SLOTS = 64;

/** By length of a stretch: what the hash of the beginning before it is multiplied with to be subtracted. */
let powers = powersUpTo(FEW_LETTERS);

function powersUpTo(length: number): Int32Array {
  const made = new Int32Array(length + 1).fill(1);
  for (let at = 1; at <= length; at++) made[at] = Math.imul(made[at - 1] as number, BASE);
  return made;
}

/** The low bits of such a hash hang on the last letters alone. */
const mixed = (hash: number): number => hash ^ (hash >>> 15);

export function createStretches<Value>(): Stretches<Value> {
  const keys: string[] = [];
  const hashes: number[] = [];
  const values: Value[][] = [];
  /** Numbers of keys from 1 on, or 0; at most a quarter full, since most searches are for what is not there. */
  let slots = new Int32Array(FEW_SLOTS);
  let opened = '';
  /** By length: the hashes of its beginnings. */
  let beginnings = new Int32Array(FEW_LETTERS + 1);

  /** The number of the key, or 0. */
  function find(hash: number, text: string, from: number, length: number): number {
    const mask = slots.length - 1;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number === 0) return 0;
      if (hashes[number - 1] !== hash) continue;
      const key = keys[number - 1] as string;
      if (key.length === length && text.startsWith(key, from)) return number;
    }
  }

  function occupy(number: number): void {
    const hash = hashes[number - 1] as number;
    const mask = slots.length - 1;
    let slot = mixed(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  }

  return {
    file(key, value) {
      let hash = 0;
      for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, BASE) + key.charCodeAt(at)) | 0;
      const known = find(hash, key, 0, key.length);
      if (known !== 0) {
        (values[known - 1] as Value[]).push(value);
        return;
      }
      hashes.push(hash);
      values.push([value]);
      const number = keys.push(key);
      if (number * 4 <= slots.length) occupy(number);
      else {
        slots = new Int32Array(slots.length * 2);
        for (let each = 1; each <= number; each++) occupy(each);
      }
    },

    open(text) {
      opened = text;
      const { length } = text;
      if (length >= powers.length) powers = powersUpTo(length * 2);
      if (length >= beginnings.length) beginnings = new Int32Array(length * 2);
      let hash = 0;
      for (let at = 0; at < length; at++) {
        hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
        beginnings[at + 1] = hash;
      }
    },

    at(from, to) {
      const before = Math.imul(beginnings[from] as number, powers[to - from] as number);
      const number = find(((beginnings[to] as number) - before) | 0, opened, from, to - from);
      return number === 0 ? null : (values[number - 1] as Value[]);
    },
  };
}
