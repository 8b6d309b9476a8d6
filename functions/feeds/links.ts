/** References of a feed → absolute http(s) URLs. */

/** Longest link that is taken for one, characters; browsers and servers give up earlier. */
const LINK_LIMIT = 8_192;

/** A URL about which nothing needs to be asked: most are. */
const PLAIN = /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?][\w/.?=%~+-]*)?$/;

/**
 * Makes a reference absolute; null where it leads nowhere that can be fetched by http(s). One that is absolute
 * already stays as the feed spells it.
 */
export function absolute(reference: string, base: string | null): string | null {
  if (reference.length <= LINK_LIMIT && PLAIN.test(reference)) return reference;
  // Line breaks come from wrapped markup, `&amp;` from escaping twice: no URL means them.
  const href = reference
    .trim()
    .replace(/[\t\r\n]+ */g, '')
    .replace(/&amp;/gi, '&');
  if (href === '' || href.length > LINK_LIMIT) return null;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (scheme !== 'http' && scheme !== 'https') return null;
    const parsed = parse(href, undefined);
    return parsed === null ? null : /^https?:\/\/[^/\s\\]\S*$/i.test(href) ? href : parsed;
  }
  if (/^www\.[^/\s]+\.[a-z]/i.test(href)) return parse(`https://${href}`, undefined);
  if (href.startsWith('//')) return parse(href, base ?? 'https://invalid.invalid/');
  return base === null ? null : parse(href, base);
}

function parse(href: string, base: string | undefined): string | null {
  try {
    const url = new URL(href, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The base that holds inside an element: its `xml:base`, resolved against the one around it. */
export function baseWithin(attributes: ReadonlyMap<string, string>, around: string | null): string | null {
  const own = attributes.get('xml:base');
  return own === undefined ? around : (absolute(own, around) ?? around);
}
