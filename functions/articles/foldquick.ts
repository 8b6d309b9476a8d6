/** The hard fold of many short texts: letter by letter from a table, where no letter composes with its neighbour. */
import { foldHard } from '../language/fold.ts';

/** By UTF-16 unit; filled as units are met. */
const table: (string | undefined)[] = new Array(0x10000);
const COMPOSES = /[\u0300-\u036f\u0653-\u0655\u1100-\u11ff\ud800-\udfff]/;

/** The same as `foldHard`, several times as fast on text without composing marks. */
export function foldQuick(text: string): string {
  if (COMPOSES.test(text)) return foldHard(text);
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    folded += table[code] ?? learn(code);
  }
  return folded;
}

function learn(code: number): string {
  const folded = foldHard(String.fromCharCode(code));
  table[code] = folded;
  return folded;
}
