import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../functions/feeds/read.ts';
import { checksOf, isRight, tableOf } from './scores.ts';

const FEEDS = '../shared/feeds';

describe.runIf(existsSync(`${FEEDS}/ufp`))('the reference documents of Universal Feed Parser', () => {
  it('are read right, field by field, in nine of ten RSS and 92 of 100 Atom checks', async () => {
    const checks = await checksOf(`${FEEDS}/ufp`);
    console.table(tableOf(checks));
    for (const check of checks) if (!isRight(check)) console.log('wrong:', JSON.stringify(check));
    const share = (family: string): number => {
      const some = checks.filter((check) => check.family === family);
      return some.filter(isRight).length / some.length;
    };
    expect(checks.length).toBeGreaterThan(30);
    expect(share('RSS')).toBeGreaterThanOrEqual(0.9);
    expect(share('Atom')).toBeGreaterThanOrEqual(0.92);
  });
});

interface Condition {
  readonly file: string;
  readonly what: string;
  readonly contentType?: string;
  readonly expect: number | 'any' | 'reject';
}

/** Kinds of field in which an item of the set's Arabic feed is wrong. */
const WRONG: Readonly<Record<string, (item: NonNullable<Items[number]>, index: number) => boolean>> = {
  title: ({ title }, i) => plain(title?.value).replace(/\s+/g, ' ') !== `عاجل: الخبر رقم ${i} من غزة & القدس`,
  link: ({ link }, i) => link !== `https://news.example.com/a/${i}`,
  content: ({ content, summary }, i) =>
    !new RegExp(`^(?:نص|وصف’?) ${i}\\b`).test(plain((content ?? summary)?.value)),
  date: ({ published, updated }) => !/2024|٢٠٢٤/.test(published ?? updated ?? ''),
};
type Items = readonly (import('../../functions/feeds/item.ts').Item | null)[];

const plain = (html = ''): string => html.replace(/<[^>]*>/g, '').trim();

describe.runIf(existsSync(`${FEEDS}/malformed`))('a feed of twenty items in two dozen conditions', () => {
  it('loses no item and gets every field right', async () => {
    const manifest: readonly Condition[] = JSON.parse(
      readFileSync(`${FEEDS}/malformed/manifest.json`, 'utf8'),
    );
    const rows: Record<string, Record<string, string | number>> = {};
    let wrong = 0;
    for (const { file, what, contentType, expect: expected } of manifest) {
      const result = await read(readFileSync(`${FEEDS}/malformed/${file}`), {
        contentType: contentType ?? null,
      });
      if (expected === 'reject') {
        expect(result.kind, what).toBe('unreadable');
        continue;
      }
      if (expected === 'any') continue;
      const items: Items = result.kind === 'feed' ? result.items.map(({ item }) => item) : [];
      const faults = Object.fromEntries(
        Object.entries(WRONG).map(([field, isWrong]) => [
          field,
          items.filter((item, i) => !item || isWrong(item, i)).length,
        ]),
      );
      rows[what] = { items: `${items.length}/${expected}`, ...faults };
      wrong += Object.values(faults).reduce((sum, count) => sum + count, 0);
      expect(items.length, what).toBe(expected);
    }
    console.table(rows);
    expect(wrong).toBe(0);
  });
});
