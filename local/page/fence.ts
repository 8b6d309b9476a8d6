/** Who is let in, and what every answer carries: the page is for this machine, and what it shows comes from outside. */
import type { MiddlewareHandler } from 'hono';
import { hostRefusal } from '../guard.ts';

/**
 * No script, no file from elsewhere, no frame around it; nothing is left in the browser's cache, since it holds what a
 * person watches for, and no outlet learns by a Referer that it was followed from here.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Why a request is not let in, in a few words; null lets it in. */
export function pageRefusal(header: (name: string) => string | undefined): string | null {
  const refused = hostRefusal(header('host'));
  if (refused !== null) return refused;
  if (header('origin') !== undefined) return 'requests of web pages are not answered';
  // A website may lead a person here by a link; it may not fetch anything from here into itself.
  const isStrange = header('sec-fetch-site') === 'cross-site' || header('sec-fetch-site') === 'same-site';
  if (isStrange && header('sec-fetch-mode') !== 'navigate') return 'requests of web pages are not answered';
  return null;
}

export const fence: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD') {
    context.header('allow', 'GET, HEAD');
    return context.text('This page is only read: use GET.\n', 405);
  }
  const reason = pageRefusal((name) => context.req.header(name));
  if (reason !== null) return context.text(`Refused: ${reason}.\n`, 403);
  return next();
};
