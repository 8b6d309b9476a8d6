import { describe, expect, it } from 'vitest';
import type { CleanItem } from '../../functions/articles/article.ts';
import {
  articleKey,
  articleRow,
  contentHash,
  editedArticle,
  newArticle,
  parseArticle,
  placedAt,
} from '../../functions/articles/rows.ts';
import { aFeed, aSettings } from '../support/watch.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const clean = (over: Partial<CleanItem> = {}): CleanItem => {
  const item = { ...CLEAN, ...over };
  return { ...item, contentHash: over.contentHash ?? contentHash(item) };
};
const CLEAN: CleanItem = {
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
  contentHash: '',
};
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

  it('says nothing twice, and nothing of what is not there', () => {
    const row = articleRow(article({ tags: [], author: null, dateText: null }));
    expect(Object.entries(row).filter(([, value]) => value !== undefined)).toEqual(
      Object.entries({
        ...{ source: 'almasalah', date: '2026-11-24T09:00:00.000Z#abc', day: '2026-11-24' },
        ...{ sourceName: 'المسلة', firstSeen: '2026-11-24T10:00:00.000Z' },
        ...{ title: 'عنوان', url: 'https://almasalah.example/a', language: 'ar' },
        ...{ summary: 'ملخص', text: 'نص الخبر كاملا' },
        ...{ revision: 1, expires: row.expires },
      }),
    );
  });

  it('keeps the hash of what the feed said where another text stands there, and the feed where it is not the source', () => {
    const told = { ...article(), text: 'نص الصفحة كاملا', feed: 'almasalah-politics' };
    expect(articleRow(told)).toMatchObject({ contentHash: told.contentHash, feed: 'almasalah-politics' });
    expect(parseArticle(articleRow(told))).toEqual(told);
  });

  it('keeps all that an edit, a copy elsewhere and a page that could not be read leave behind', () => {
    const also = { feed: 'other', source: 'other', name: 'آخر', url: null };
    const edited = {
      ...editedArticle(article({ author: 'مراسل', credit: 'رويترز', summaryOnly: true }), clean(), NOW),
      ...{ fullTextFailure: 'No answer.', alsoIn: [also], previousTitle: 'قديم' },
    };
    expect(parseArticle(articleRow(edited))).toEqual(edited);
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
