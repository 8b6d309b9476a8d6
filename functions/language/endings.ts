/** Endings as a tree read from the end of a token, so that looking for them costs no strings. */
import type { Bits, Visit } from './grammar.ts';

interface Node {
  bits: Bits;
  readonly next: Map<number, Node>;
}

export interface Endings {
  /** Visits every cut before an ending, with at least `least` units of stem from `from` on. */
  cut(token: string, from: number, to: number, least: number, visit: Visit): void;
  /** The bits of a whole ending; 0 if it is none. */
  bitsOf(ending: string): Bits;
}

/** Endings by their bits: each list is parted by spaces; an ending may stand in several. */
export function endingsOf(lists: readonly (readonly [Bits, string])[]): Endings {
  const root: Node = { bits: 0, next: new Map() };
  for (const [bits, list] of lists) {
    for (const ending of list.split(/\s+/)) {
      if (ending === '') continue;
      let node = root;
      for (let i = ending.length - 1; i >= 0; i--) {
        const code = ending.charCodeAt(i);
        let next = node.next.get(code);
        if (next === undefined) {
          next = { bits: 0, next: new Map() };
          node.next.set(code, next);
        }
        node = next;
      }
      node.bits |= bits;
    }
  }
  return {
    cut(token, from, to, least, visit) {
      let node: Node | undefined = root;
      for (let at = to - 1; at >= from + least; at--) {
        node = node.next.get(token.charCodeAt(at));
        if (node === undefined) return;
        if (node.bits !== 0) visit(from, at, node.bits);
      }
    },
    bitsOf(ending) {
      let node: Node | undefined = root;
      for (let at = ending.length - 1; at >= 0; at--) {
        node = node.next.get(ending.charCodeAt(at));
        if (node === undefined) return 0;
      }
      return node.bits;
    },
  };
}
