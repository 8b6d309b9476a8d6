/** The hard fold of many short texts: by the tables alone where no letter needs more than them. */
import { foldHard, foldUnit, KIND, kindOf } from '../language/fold.ts';

const HARD = new Map(
  [...'أإآةى'].map((letter) => [letter.charCodeAt(0), foldHard(letter).charCodeAt(0)] as const),
);
const APOSTROPHE = 0x27;

/** The same as `foldHard`, some five times as fast on text without composed letters. */
export function foldQuick(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === KIND.dropped) continue;
    if (kind === KIND.slow || kind === KIND.surrogate) return foldHard(text);
    const unit = foldUnit(code);
    if (unit !== APOSTROPHE) folded += String.fromCharCode(HARD.get(unit) ?? unit);
  }
  return folded;
}
