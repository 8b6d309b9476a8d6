/** What a feed's articles taught of where their own text ends, as the feed's state keeps it. */
import type { Item } from '../feeds/item.ts';
import {
  type Headlines,
  type IsOther,
  learnHeadlines,
  NO_HEADLINES,
  othersThan,
  unpackHeadlines,
} from './headlines.ts';
import type { Block } from './html.ts';
import {
  isRepeated,
  learnParagraphs,
  NO_PARAGRAPHS,
  type RepeatedParagraphs,
  unpackParagraphs,
} from './repeated.ts';

export interface Memory {
  /** Paragraphs that come again in most articles. */
  readonly paragraphs: RepeatedParagraphs;
  /** Headlines, by which links to other articles are told. */
  readonly headlines: Headlines;
}

export const NO_MEMORY: Memory = { paragraphs: NO_PARAGRAPHS, headlines: NO_HEADLINES };

/** The memory in a feed's state; what cannot be read is empty. */
export const memoryOf = (state: { readonly paragraphs: unknown; readonly headlines: unknown }): Memory => ({
  paragraphs: unpackParagraphs(state.paragraphs),
  headlines: unpackHeadlines(state.headlines),
});

/** The memory with the items of a document, none of which it knows. */
export const learn = ({ paragraphs, headlines }: Memory, items: readonly Item[]): Memory => ({
  paragraphs: learnParagraphs(paragraphs, items),
  headlines: learnHeadlines(headlines, items),
});

/** What the memory tells of the blocks of one article. */
export interface Aid {
  readonly isOther: IsOther;
  readonly isRepeated: (block: Block) => boolean;
}

export const aidOf = ({ paragraphs, headlines }: Memory, title: string): Aid => ({
  isOther: othersThan(title, headlines),
  isRepeated: ({ text }) => isRepeated(paragraphs, text),
});
