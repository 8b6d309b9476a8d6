/**
 * What stands before the stem of a Sorani verb: negation and mood (دە, نا, نە, ب, مە), یش (also), and the pronoun that
 * takes the first free place: دە‌یان‌کوژن, نە‌ی‌توانی. A preverb or the noun of a compound stands before all of them:
 * هەڵ‌یان‌نە‌بژارد. A key is looked up in one piece, so what stands inside of a verb is taken out of its token.
 */
import { type Endings, endingsOf } from './endings.ts';
import type { Bits } from './grammar.ts';
import { keysOf } from './sorani-bits.ts';

/** What a chain may stand before. */
export const CHAIN = { past: 1, present: 2 } as const;

const PRONOUNS = ['', 'م', 'ت', 'ی', 'مان', 'تان', 'یان'];

/** Each beginning with each ending. */
const joined = (beginnings: string, endings: readonly string[]): readonly string[] =>
  beginnings.split(' ').flatMap((beginning) => endings.map((ending) => beginning + ending));

interface Node {
  bits: Bits;
  readonly next: Map<number, Node>;
}

/** Beginnings of words, as a tree. */
function treeOf(lists: readonly (readonly [Bits, readonly string[]])[]): Node {
  const root: Node = { bits: 0, next: new Map() };
  for (const [bits, list] of lists)
    for (const beginning of list) {
      let node = root;
      for (let at = 0; at < beginning.length; at++) {
        const code = beginning.charCodeAt(at);
        const next = node.next.get(code) ?? { bits: 0, next: new Map() };
        node.next.set(code, next);
        node = next;
      }
      node.bits |= bits;
    }
  return root;
}

/** Visits the end of each beginning of the tree that stands in `text[from, to)`, unless nothing is left behind it. */
function walk(
  root: Node,
  text: string,
  from: number,
  to: number,
  visit: (end: number, bits: Bits) => void,
): void {
  let node: Node | undefined = root;
  for (let at = from; at < to - 1; at++) {
    node = node.next.get(text.charCodeAt(at));
    if (node === undefined) return;
    if (node.bits !== 0) visit(at + 1, node.bits);
  }
}

/** What any verb may have before it; what others there are stand before light verbs. */
const PREVERBS = 'هەڵ دا ڕا وەر دەر ڕۆ تێ پێ لێ تێک پێک لێک ڕێک بەر سەر پێش پاش دوا ڕوو هە';

/** How light verbs begin: to do, be, give, take, fall, carry, bring, throw, come, go; and their preverbs. */
const LIGHT_VERBS = 'کە کا کر بوو بێ بن بم دا دە در گر گیر کەو بر بە با هێن خس خە خا خر هات چ پێ لێ';

interface Tables {
  readonly atHead: Node;
  /** The longest first. */
  readonly preverbs: readonly string[];
  readonly atPreverb: Node;
  readonly afterPreverb: Node;
  readonly light: Node;
  readonly beforeLight: Endings;
}

function build(): Tables {
  const keys = (list: readonly string[]): readonly string[] => keysOf(list.join(' '));
  const pronouns = [...PRONOUNS, ...joined('ش', PRONOUNS)];
  // After a preverb or a noun the pronoun comes first.
  const inside = keys(
    [...pronouns, ...joined('یش', PRONOUNS)].flatMap((pronoun) =>
      ['', 'دە', 'ئە', 'نا', 'نە', 'ب', 'مە', 'نەدە', 'نەئە'].map((mood) => pronoun + mood),
    ),
  );
  const preverbs = keysOf(PREVERBS).toSorted((a, b) => b.length - a.length);
  return {
    atHead: treeOf([
      [CHAIN.past | CHAIN.present, keys(joined('دە ئە نە ب', pronouns))],
      [CHAIN.present, keys(joined('نا مە', pronouns))],
      [CHAIN.past, keys(joined('نە', pronouns).flatMap((chain) => [`${chain}دە`, `${chain}ئە`]))],
    ]),
    preverbs,
    atPreverb: treeOf([[1, preverbs]]),
    afterPreverb: treeOf([[1, inside]]),
    light: treeOf([[1, keysOf(LIGHT_VERBS)]]),
    beforeLight: endingsOf([[1, inside.join(' ')]]),
  };
}

let built: Tables | undefined;

/** Built when the first Sorani text comes. */
function tables(): Tables {
  built ??= build();
  return built;
}

export const preverbs = (): readonly string[] => tables().preverbs;

/** Visits the end of each chain that the token begins with. */
export const chainsOf = (key: string, length: number, visit: (to: number, bits: Bits) => void): void =>
  walk(tables().atHead, key, 0, length, visit);

/** Units of a compound's noun. */
const LEAST_HEAD = 2;
/** Readings of a token that are kept: more are guesses at short syllables. */
const MOST_READINGS = 6;

/** Stands before each reading of a token, `negated` where what was taken out ends in نە; no letters. */
export const READING = { plain: '+', negated: '-' } as const;
const NEGATION = 'نه';

/** Whether a reading begins behind this unit of a key. */
export const isReadingMark = (unit: string | undefined): boolean =>
  unit === READING.plain || unit === READING.negated;

/**
 * A token (a key), and behind it each way to read it without a chain inside: هەڵیبژارد+هەڵبژارد.
 */
export function withReadings(token: string): string {
  const n = token.length;
  const readings: string[] = [];
  const add = (head: number, stem: number): void => {
    const mark = token.endsWith(NEGATION, stem) ? READING.negated : READING.plain;
    const reading = mark + token.slice(0, head) + token.slice(stem);
    if (readings.length < MOST_READINGS && !readings.includes(reading)) readings.push(reading);
  };
  const { atPreverb, afterPreverb, light, beforeLight } = tables();
  walk(atPreverb, token, 0, n, (head) => walk(afterPreverb, token, head, n, (stem) => add(head, stem)));
  for (let at = LEAST_HEAD + 1; at < n; at++) {
    if (!light.next.has(token.charCodeAt(at))) continue;
    let isLight = false;
    // A stem may be the end of the token, too.
    walk(light, token, at, n + 1, () => {
      isLight = true;
    });
    if (isLight) beforeLight.cut(token, 0, at, LEAST_HEAD, (_from, to) => add(to, at));
  }
  return readings.length === 0 ? token : token + readings.join('');
}
