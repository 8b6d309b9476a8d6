/** Addresses of feeds as the watch file may name them; where a name leads is judged when it is fetched. */
import ipaddr from 'ipaddr.js';
import { invisibleCharacter, quote } from './problem.ts';

export type AddressResult =
  | { readonly ok: true; readonly url: string; readonly isPrivate: boolean }
  | { readonly ok: false; readonly message: string };

export function readAddress(text: string): AddressResult {
  const bad = (message: string): AddressResult => ({ ok: false, message });
  const hidden = invisibleCharacter(text);
  if (hidden) return bad(`holds the invisible character ${hidden}; remove it`);
  if (/\s/.test(text)) return bad('holds a space; write the address without it (%20 inside a path)');
  const url = URL.parse(/^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(text) ? `missing-scheme:${text}` : text);
  if (!url) return bad(`${quote(text)} is not a web address; write it as https://example.org/feed`);
  if (url.protocol === 'missing-scheme:')
    return bad(`${quote(text)} lacks its beginning; write https://${text}`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return bad(`${quote(url.protocol)} addresses cannot be polled; write an http or https address`);
  }
  // The secret itself must not be repeated into a terminal or a log.
  if (url.username || url.password) {
    return bad(
      'carries a user name or password, which would stand in version control and in logs; remove it',
    );
  }
  if (url.hash) return bad(`ends with ${quote(url.hash)}, which servers never see; remove it`);
  return { ok: true, url: url.href, isPrivate: isPrivate(url.hostname) };
}

/** Two addresses that differ only so lead to the same feed in practice. */
export const sameAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function isPrivate(hostname: string): boolean {
  if (/^(.+\.)?(localhost|local|internal)$/.test(hostname)) return true;
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) && ipaddr.process(host).range() !== 'unicast';
}
