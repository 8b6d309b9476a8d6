import { describe, expect, it } from 'vitest';
import {
  articleId,
  type Identifiable,
  identitiesOf,
  rivalClaims,
  sharedAmong,
  sharedIdentities,
} from '../../functions/articles/identity.ts';

const item = (over: {
  guid?: string | null;
  url?: string | null;
  title?: string;
  dateText?: string | null;
  text?: string;
  hash?: string;
}): Identifiable => ({
  feed: 'almasalah',
  guid: over.guid === undefined ? null : over.guid,
  clean: {
    title: over.title ?? 'الحكومة تبحث الانسحاب',
    url: over.url === undefined ? null : over.url,
    dateText: over.dateText === undefined ? '24 Nov 2026' : over.dateText,
    text: over.text ?? 'نص',
  },
  readHash: over.hash ?? 'hash0001',
});
const none = sharedIdentities([]);
const values = (one: Identifiable, shared = none) => identitiesOf(one, shared).map(({ value }) => value);

describe('the identities of an item', () => {
  it('are its GUID within the feed and its link anywhere', () => {
    expect(values(item({ guid: 'g1', url: 'https://example.org/a' }))).toEqual([
      'guid#almasalah#g1',
      'link#example.org/a',
    ]);
  });

  it('do not change when http becomes https or www comes and goes', () => {
    expect(values(item({ guid: 'http://www.example.org/?p=1', url: 'http://www.example.org/a' }))).toEqual(
      values(item({ guid: 'https://example.org/?p=1', url: 'https://example.org/a' })),
    );
  });

  it('are what it says, where it has no link: title and date together', () => {
    const monday = item({ dateText: 'Mon' });
    expect(values(monday)).toEqual(values(item({ dateText: 'Mon', text: 'نص آخر' })));
    expect(values(monday)).not.toEqual(values(item({ dateText: 'Tue' })));
  });

  it('stay the same when the title is edited by a mark or a tatweel', () => {
    expect(values(item({ title: 'الحكومة تبحث الانسحاب' }))).toEqual(
      values(item({ title: 'الحكومة تبحث الانسـحابَ' })),
    );
  });

  it('are told by a hash where they are longer than a key may be', () => {
    const [guid] = values(item({ guid: 'g'.repeat(10_000), url: 'https://example.org/a' }));
    expect(Buffer.byteLength(guid!)).toBeLessThan(1024);
  });
});

describe('identities that several items share', () => {
  const a = item({ guid: 'all', url: 'https://example.org/a', title: 'أ' });
  const b = item({ guid: 'all', url: 'https://example.org/b', title: 'ب' });

  it('are none: one GUID for all leaves the links', () => {
    const shared = sharedIdentities([]);
    for (const one of sharedAmong([a, b], shared)) shared.add(one);
    expect(values(a, shared)).toEqual(['link#example.org/a']);
    expect(values(b, shared)).toEqual(['link#example.org/b']);
  });

  it('are remembered from read to read', () => {
    const shared = sharedIdentities([]);
    for (const one of sharedAmong([a, b], shared)) shared.add(one);
    expect(values(a, sharedIdentities(shared.stored()))).toEqual(['link#example.org/a']);
  });

  it('leave what the item says, and at last its whole content', () => {
    const shared = sharedIdentities([]);
    const c = item({ guid: 'all', url: 'https://example.org/', title: 'أ', hash: 'c' });
    const d = item({ guid: 'all', url: 'https://example.org/', title: 'ب', hash: 'd' });
    for (const one of sharedAmong([c, d], shared)) shared.add(one);
    expect(values(c, shared)).toHaveLength(1);
    expect(values(c, shared)).not.toEqual(values(d, shared));
    for (const one of identitiesOf(c, shared)) shared.add(one);
    expect(values(c, shared)).toEqual(['item#almasalah#c']);
  });

  it('are not seen where one item stands twice in a document', () => {
    expect(sharedAmong([a, { ...a, readHash: 'other' }], none)).toEqual([]);
  });

  it('make a whole kind untrusted when there are many', () => {
    const shared = sharedIdentities([]);
    for (let n = 0; n < 40; n += 1) shared.add({ kind: 'guid', value: `guid#almasalah#${n}` });
    expect(shared.stored()).toEqual(['guid']);
    expect(values(a, shared)).toEqual(['link#example.org/a']);
  });
});

describe('two items that claim one article', () => {
  it('leave it to the one that has its link when GUIDs name positions', () => {
    // Yesterday p1 was article A; today A has moved down to p2, and p1 is a new item.
    const fresh = item({ guid: 'p1', url: 'https://example.org/new', title: 'جديد' });
    const moved = item({ guid: 'p2', url: 'https://example.org/a', title: 'قديم' });
    const holders: Record<string, string> = { 'guid#almasalah#p1': 'A', 'link#example.org/a': 'A' };
    const rivals = rivalClaims([fresh, moved], none, (identity) => holders[identity]);
    expect(rivals.map(({ value }) => value)).toEqual(['guid#almasalah#p1']);
  });

  it('leave it to the one that has both when all items have one link', () => {
    const edited = item({ guid: 'g1', url: 'https://example.org/', title: 'معدل' });
    const fresh = item({ guid: 'g2', url: 'https://example.org/', title: 'جديد' });
    const holders: Record<string, string> = { 'guid#almasalah#g1': 'A', 'link#example.org/': 'A' };
    const rivals = rivalClaims([edited, fresh], none, (identity) => holders[identity]);
    expect(rivals.map(({ value }) => value)).toEqual(['link#example.org/']);
  });
});

describe('the id of an article', () => {
  it('does not depend on the order of its identities', () => {
    const identities = identitiesOf(item({ guid: 'g', url: 'https://example.org/a' }), none);
    expect(articleId([...identities].reverse())).toBe(articleId(identities));
    expect(articleId(identities)).toMatch(/^[\w-]{12}$/);
  });
});
