/**
 * Links in their canonical form: one article, one link. What says how a reader came goes; what says which article it
 * is stays, and when in doubt everything stays: two links for one article cost a look, one link for two loses one.
 */
import { URL_BYTES } from './limits.ts';
import { unwrap } from './wrappers.ts';

/** Query keys that campaigns and counters add; no site is known that needs one to find an article. */
const TRACKING =
  /^(?:utm_?\w*|utm-\w+|_?ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|fb_\w+|msclkid|yclid|ysclid|ymclid|twclid|ttclid|li_fat_id|igshid?|igsh|mc_[ce]id|mkt_tok|_hs\w+|hsctatracking|__hs\w+|__s|vero_\w+|oly_\w+|ml_subscriber\w*|s_cid|ns_\w+|at_\w+|xtor|cmpid|cmp|icid|int_cmp|ito|ocid|smid|smtyp|sr_share|wt\.\w+|wprov|trk\w*|spm|scm|guccounter|guce_\w+|soc_(?:src|trk)|__twitter_impression|__tn__|ref_(?:src|url)|mod|feature|recruiter|sharetype|share_?id|shared|_branch_\w+|dicbo|obOrigUrl|campaign_?id|pk_\w+|mtm_\w+|piwik_\w+|matomo_\w+|hash_id|chartbeat\w*|echobox|sessionid|phpsessid|jsessionid|aspsessionid\w*|_amp|amp_js_v|amp_gsa|usqp|nocache|cachebuster|cb)$/i;
/** Keys that track with these values and may name an article with others. */
const SOURCES =
  /^(?:rss|rss2|atom|feed|feeds?burner|rssfeed|xml|twitter|facebook|fb|tw|telegram|tg|whatsapp|wa|google|googlenews|newsletter|email|mail|home|homepage|share|social|app|partner|true|1)$/i;
const MAYBE_TRACKING =
  /^(?:ref|source|src|from|via|partner|rss|feed|share|medium|campaign|origin|referrer|referer|cid)$/i;
const AMP_KEYS = /^(?:amp|amp;?|isamp|outputtype|output|view|layout|mode)$/i;

const COMMENT_FRAGMENT = /^(?:comment|respond|disqus|reply|comments)/i;
/** A page that one script builds, or a part of a page with a number of its own, may be an article of its own. */
const MEANT_FRAGMENT = /^(?:[!/].+|[^=]*\d{3,}[^=]*)$/;

const MOBILE = /^(?:m|mobile|mob|amp|wap)\./;
/** Second-level suffixes under which names are registered: `m.com.eg` is a site, not the mobile form of `com.eg`. */
const SUFFIX = /^(?:com?|net|org|gov|edu|ac|info|gob|or|ne|go)\.[a-z]{2}$/;

/** The canonical form of an absolute http(s) URL; null where the text is none or is too long to be one. */
export function canonicalLink(link: string): string | null {
  let canonical = simpler(link);
  // What is taken away may uncover a wrapper or another `amp`; each round makes the link shorter or leaves it.
  for (let round = 0; canonical !== null && round < ROUNDS; round += 1) {
    const next = simpler(canonical);
    if (next === canonical) break;
    canonical = next;
  }
  return canonical;
}

const ROUNDS = 16;

function simpler(link: string): string | null {
  const found = unwrap(link.trim());
  const url = parse(found);
  if (!url) return null;
  url.username = '';
  url.password = '';
  url.hostname = canonicalHost(url.hostname);
  url.pathname = canonicalPath(url.pathname);
  url.search = canonicalQuery(url.search, url.pathname);
  const fragment = url.hash.slice(1);
  if (!MEANT_FRAGMENT.test(fragment) || COMMENT_FRAGMENT.test(fragment) || fragment.startsWith(':~:'))
    url.hash = '';
  return url.href;
}

/**
 * What two links of one article share although their sites moved to https, dropped `www.` or write a final slash:
 * for telling articles apart, not for opening.
 */
export function linkKey(link: string): string | null {
  const canonical = canonicalLink(link);
  if (canonical === null) return null;
  const url = new URL(canonical);
  const path = url.pathname.replace(/(?<=.)\/$/, '');
  return `${url.host.replace(/^www\d?\./, '')}${path}${url.search}${url.hash}`;
}

/** An http(s) URL as it was written, made absolute; null where it is none. */
export function absoluteLink(link: string): string | null {
  return parse(link.trim())?.href ?? null;
}

function parse(link: string): URL | null {
  if (link.length > URL_BYTES || !URL.canParse(link)) return null;
  const url = new URL(link);
  // Node 20 leaves some dot segments (`/a/.b/..`) in a path until it is set.
  const path = url.pathname;
  if (path.includes('/.')) url.pathname = path;
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.href.length <= URL_BYTES ? url : null;
}

function canonicalHost(host: string): string {
  let plain = host.replace(/\.+$/, '');
  for (;;) {
    const rest = plain.replace(MOBILE, '').replace(/^(www|[a-z]{2})\.m\./, '$1.');
    if (rest === plain || !rest.includes('.') || SUFFIX.test(rest) || /^[\d.]+$/.test(rest)) return plain;
    plain = rest;
  }
}

/** Percent-encoding in one form; the `amp` part of a path goes where an article's name is left. */
function canonicalPath(written: string): string {
  const even = written
    .replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
      const char = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9\-._~]/.test(char) ? char : whole.toUpperCase();
    })
    .replace(/;jsessionid=[^/]*/i, '');
  for (let path = even; ; ) {
    const shorter = path
      .replace(/\/amp\/?$/i, (tail) => (tail.endsWith('/') ? '/' : ''))
      .replace(/^\/amp(?=\/)/i, '')
      .replace(/\.amp(?=\.html?$|$)/i, '');
    if (shorter === path || !namesArticle(shorter)) return path;
    path = shorter;
  }
}

/** `/2026/11/24/slug` names an article, `/tag` a section. */
function namesArticle(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length >= 2 || parts.some((part) => part.length >= 12 || /\d|-|%/.test(part));
}

/** Parameters without the tracking ones, in the order of their names, each as it was written. */
function canonicalQuery(search: string, path: string): string {
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(part.replace(/^amp;/, ''), path));
  const kept = parts.map((part) => part.replace(/^amp;/, '')).filter(Boolean);
  const key = (part: string): string => part.split('=', 1)[0]!;
  kept.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isTracking(part: string, path: string): boolean {
  const equals = part.indexOf('=');
  const key = decode(equals < 0 ? part : part.slice(0, equals));
  const value = equals < 0 ? '' : decode(part.slice(equals + 1));
  if (TRACKING.test(key)) return true;
  if (MAYBE_TRACKING.test(key)) return SOURCES.test(value);
  if (AMP_KEYS.test(key))
    return (
      /^amp;?$/i.test(value) ||
      (/^(?:is)?amp;?$/i.test(key) && /^(?:|1|true|amp)$/i.test(value) && path !== '')
    );
  return false;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
