/** Whatever an outlet does to an item that leaves the article the same leaves at least one of its identities as it was. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Identifiable, identitiesOf, sharedIdentities } from '../../functions/articles/identity.ts';

const NONE = sharedIdentities([]);
const slug = fc.stringMatching(/^[a-z]{3,8}-[0-9]{3,6}$/);
const words = fc.array(fc.constantFrom('الحكومة', 'تبحث', 'الانسحاب', 'قانون', 'Iraq', 'مجلس'), {
  minLength: 2,
  maxLength: 6,
});

const item = fc.record({
  feed: fc.constantFrom('almasalah', 'rudaw'),
  guid: fc.option(slug),
  slug: fc.option(slug),
  title: words.map((parts) => parts.join(' ')),
  dateText: fc.option(fc.constantFrom<string>('Tue, 24 Nov 2026 09:00:00 GMT', '2026-11-24')),
  text: words.map((parts) => parts.join(' ')),
});
type Made = typeof item extends fc.Arbitrary<infer T> ? T : never;

const asItem = (
  { feed, guid, slug: path, title, dateText, text }: Made,
  host = 'https://www.outlet.example',
  tail = '',
): Identifiable => ({
  feed,
  guid,
  clean: { title, url: path === null ? null : `${host}/${path}${tail}`, dateText, text },
  readHash: 'abcdefgh',
});

const marked = (text: string): string =>
  text.replace(/(\p{Script=Arabic})(?=\p{Script=Arabic})/u, '$1\u064b\u0640');

/** Each keeps the article the same; what it needs to be told by is left alone. */
const edits: readonly ((made: Made) => Identifiable | null)[] = [
  (made) => asItem({ ...made, title: marked(made.title) }),
  (made) => asItem({ ...made, text: marked(made.text) }),
  (made) => asItem(made, 'http://outlet.example'),
  (made) => asItem(made, undefined, '?utm_source=rss&utm_medium=feed#top'),
  (made) => (made.slug === null ? null : asItem({ ...made, guid: `${made.guid}-changed` })),
  (made) => (made.guid === null ? null : asItem(made, 'https://moved.example')),
  (made) =>
    made.guid === null && made.slug === null ? null : asItem({ ...made, title: 'عنوان آخر', text: 'نص آخر' }),
  (made) =>
    made.guid === null && made.slug === null
      ? null
      : asItem({ ...made, dateText: 'Wed, 25 Nov 2026 09:00:00 GMT' }),
];

it('an item keeps an identity under every edit that keeps the article the same', () => {
  fc.assert(
    fc.property(item, fc.constantFrom(...edits), (made, edit) => {
      const edited = edit(made);
      if (!edited) return;
      const before = new Set(identitiesOf(asItem(made), NONE).map(({ value }) => value));
      expect(identitiesOf(edited, NONE).some(({ value }) => before.has(value))).toBe(true);
    }),
  );
});

it('items with another GUID, another link and another title have no identity in common', () => {
  fc.assert(
    fc.property(item, slug, slug, (made, guid, path) => {
      fc.pre(guid !== made.guid && path !== made.slug && guid !== path);
      const other = asItem({ ...made, guid, slug: path, title: `${made.title} آخر` });
      const before = new Set(identitiesOf(asItem(made), NONE).map(({ value }) => value));
      expect(identitiesOf(other, NONE).some(({ value }) => before.has(value))).toBe(false);
    }),
  );
});
