import { describe, expect, it } from 'vitest';
import type { CleanItem } from '../../functions/articles/article.ts';
import { articleKey, articleRow, newArticle, parseArticle, placedAt } from '../../functions/articles/rows.ts';
import { aFeed, aSettings } from '../support/watch.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const clean = (over: Partial<CleanItem> = {}): CleanItem => ({
  title: 'عنوان',
  url: 'https://almasalah.example/a',
  originalUrl: 'https://almasalah.example/a',
  published: '2026-11-24T09:00:00.000Z',
  dateText: 'اليوم',
  author: null,
  language: 'ar',
  summary: 'ملخص',
  text: 'نص الخبر كاملا',
  tags: ['العراق'],
  credit: null,
  summaryOnly: false,
  ...over,
});
const article = (over: Partial<CleanItem> = {}) =>
  newArticle(clean(over), {
    key: articleKey('almasalah', '2026-11-24T09:00:00.000Z', 'abc'),
    feed: aFeed(),
    sourceName: 'المسلة',
    now: NOW,
    settings: aSettings(),
  });

describe('an article as a row', () => {
  it('comes back as it was stored', () => {
    expect(parseArticle(articleRow(article()))).toEqual(article());
  });

  it('holds a text that is its summary too only once, and comes back with both', () => {
    const same = article({ summary: 'نص', text: 'نص' });
    expect(articleRow(same).summary).toBeUndefined();
    expect(parseArticle(articleRow(same))).toEqual(same);
  });

  it('keeps an empty summary empty', () => {
    expect(parseArticle(articleRow(article({ summary: '' }))).summary).toBe('');
  });

  it.each([
    ['2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    [null, '2026-11-24T10:00:00.000Z'],
    ['2036-01-01T00:00:00.000Z', '2026-11-24T10:00:00.000Z'],
    ['1994-12-31T23:59:59.999Z', '2026-11-24T10:00:00.000Z'],
    ['قريبا', '2026-11-24T10:00:00.000Z'],
  ])('dated %s stands at %s', (published, at) => {
    expect(placedAt(published, NOW)).toBe(at);
  });
});
