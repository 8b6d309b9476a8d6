/** The sample outlets: seven, each with a feed of another make. */
import type { OutletId } from './article.ts';

export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  readonly language: string;
  readonly path: string;
  readonly contentType: string;
  readonly make:
    | 'rss' // RSS 2.0 with the whole text
    | 'levantine' // RSS 2.0 with dates such as «24 تشرين الثاني 2026 - 18:05» and tails on the articles
    | 'atom' // a summary only: the text is on the article's page
    | 'json' // JSON Feed 1.1
    | 'broken'; // RSS with bare ampersands, entities that nobody declared, and no end
}

export const OUTLETS: readonly Outlet[] = [
  {
    id: 'rafidain',
    name: 'وكالة الرافدين',
    language: 'ar',
    path: '/rafidain/feed.xml',
    contentType: 'application/rss+xml; charset=utf-8',
    make: 'rss',
  },
  {
    id: 'dijla',
    name: 'دجلة اليوم',
    language: 'ar',
    path: '/dijla/rss',
    contentType: 'text/xml; charset=utf-8',
    make: 'levantine',
  },
  {
    id: 'masar',
    name: 'المسار',
    language: 'ar',
    path: '/masar/atom.xml',
    contentType: 'application/atom+xml',
    make: 'atom',
  },
  {
    id: 'ofoq',
    name: 'خبرگزاری افق',
    language: 'fa',
    path: '/ofoq/feed.xml',
    contentType: 'application/rss+xml; charset=utf-8',
    make: 'rss',
  },
  {
    id: 'zagros',
    name: 'زاگرۆس نیوز',
    language: 'ckb',
    path: '/zagros/feed.xml',
    contentType: 'application/rss+xml; charset=utf-8',
    make: 'rss',
  },
  {
    id: 'levant',
    name: 'The Levant Desk',
    language: 'en',
    path: '/levant/feed.json',
    contentType: 'application/feed+json',
    make: 'json',
  },
  {
    id: 'gulfwire',
    name: 'Gulf Wire',
    language: 'en',
    path: '/gulfwire/index.rss',
    contentType: 'text/html; charset=utf-8',
    make: 'broken',
  },
];
