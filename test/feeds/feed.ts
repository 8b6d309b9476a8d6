/** A feed of the watch file, for tests. */
import type { Feed } from '../../functions/base/config.ts';
import { aFeed } from '../support/watch.ts';

export const feed = (more: Partial<Feed> = {}): Feed => aFeed({ name: 'المسلة', ...more });
