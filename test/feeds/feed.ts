/** A feed of the watch file, for tests. */
import type { Feed } from '../../functions/base/config.ts';

export function feed(more: Partial<Feed> = {}): Feed {
  const id = more.id ?? 'almasalah';
  return {
    id,
    url: `https://${id}.example/feed`,
    name: 'المسلة',
    source: id,
    language: 'ar',
    timezone: 'Asia/Baghdad',
    every: 5,
    everyIsGiven: false,
    fullText: false,
    userAgent: null,
    enabled: true,
    ...more,
  };
}
