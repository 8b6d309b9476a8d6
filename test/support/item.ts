import type { Item } from '../../functions/feeds/item.ts';

/** An item of a feed with these fields and nothing else. */
export const anItem = (fields: Partial<Item> = {}): Item => ({
  guid: null,
  link: null,
  title: null,
  summary: null,
  content: null,
  published: null,
  updated: null,
  author: null,
  categories: [],
  enclosures: [],
  language: null,
  ...fields,
});

/** An item with a headline and nothing else. */
export const titled = (title: string): Item => anItem({ title: { kind: 'text', value: title } });
