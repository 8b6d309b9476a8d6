/** How much two texts share as they are written, without anything that the product knows of words. */
import type { News } from './compose.ts';

/** Of such pairs the recall was measured on which the method rests: texts of outlets that share half of their runs of three. */
export const HALF = 0.5;

function plainRuns({ text }: News): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}

/** How much of the shorter text's runs of three words stand in the longer, 0 to 1. */
export function plainlyShared(a: News, b: News): number {
  const [one, other] = [plainRuns(a), plainRuns(b)];
  const common = [...one].filter((run) => other.has(run)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}
