/** Regular expressions over folded text, written in plain spelling: what people read in the source is what they know. */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';

/** The source folded but for its escapes (`\\b`, `\\p{L}`). */
export function foldSource(source: string): string {
  return source
    .split(/(\\[a-zA-Z](?:\{L\})?)/)
    .map((part, index) => (index % 2 === 0 ? foldHard(part) : part))
    .join('');
}

/** One expression of several sources, made when it is first asked for. */
export function rule(...sources: readonly string[]): () => RegExp {
  return once(() => new RegExp(sources.map((source) => `(?:${foldSource(source)})`).join('|'), 'iu'));
}
