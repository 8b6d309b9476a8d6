import type { Item } from '../../functions/feeds/item.ts';

/** An item of a feed with a headline and nothing else. */
export const anItem = (title: string): Item => ({
  guid: null,
  link: null,
  title: { kind: 'text', value: title },
  summary: null,
  content: null,
  published: null,
  updated: null,
  author: null,
  categories: [],
  enclosures: [],
  language: null,
});
