/** Text to tokens: whole words, softly folded, with their place in the original. */
import { GAP } from './gaps.ts';
import { createSkim, type Skim } from './skim.ts';
import { type Capitals, type Script, wordOf } from './vocabulary.ts';

export type { Script } from './vocabulary.ts';

/** What stands between a token and the one before it, as far as a phrase cares. */
export type Break = 'none' | 'phrase' | 'sentence';

export interface Token {
  /** Softly folded. */
  readonly text: string;
  /** Half-open UTF-16 offsets in the original. */
  readonly from: number;
  readonly to: number;
  readonly script: Script;
  readonly breakBefore: Break;
  /** Latin capitals: `US` and `U.S.` are all, `Iran` is first. */
  readonly capitals: Capitals;
  /** Units of `text` before its last zero-width non-joiner; 0 without one. */
  readonly joint: number;
  /** True if a hyphen alone parts it from the token before. */
  readonly hyphenBefore: boolean;
}

const BREAKS: readonly Break[] = ['none', 'phrase', 'sentence'];

const scratch = createSkim();

/**
 * The words and numbers of a text, in order. A zero-width non-joiner does not part (آتش‌بس is one token, as is
 * آتشبس), a hyphen does, an apostrophe between letters does not.
 */
export function tokenize(text: string): readonly Token[] {
  scratch.fill(text);
  return tokensOf(scratch);
}

/** The words of a skim as tokens; only while its numbers hold. */
export function tokensOf({ count, words, from, to, gaps }: Skim): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < count; at++) {
    const { text, script, capitals, joint } = wordOf(words[at] as number);
    const gap = gaps[at] as number;
    tokens.push({
      text,
      from: from[at] as number,
      to: to[at] as number,
      script,
      breakBefore: BREAKS[gap & ~GAP.hyphen] as Break,
      capitals,
      joint,
      hyphenBefore: (gap & GAP.hyphen) !== 0,
    });
  }
  return tokens;
}
