/**
 * Where the pipeline may go: a feed's URL, its redirects and its articles' links are all written by strangers, and
 * must not lead into the machine, its network or its cloud's metadata service. URLs are judged before a request,
 * addresses where the socket connects (`connect.ts`), after DNS: only there is known where a name leads.
 */
import ipaddr from 'ipaddr.js';
import { bad, good, type Outcome } from '../base/outcome.ts';

export interface GuardOptions {
  /** True only to watch servers of one's own network: loopback and private addresses are let through. */
  readonly allowPrivateAddresses: boolean;
  /** `host:port` of the Lambda runtime's own interface (`AWS_LAMBDA_RUNTIME_API`): never a feed, whatever is allowed. */
  readonly runtimeApi?: string | undefined;
}

/**
 * Ports above 1023 on which something listens that is no web server and could take a request for a command
 * (Redis, memcached, databases, Docker, mail, IRC, X11); among them those that browsers block
 * (https://fetch.spec.whatwg.org/#port-blocking). Below 1024 only 80 and 443 are let through.
 */
const NO_WEB_PORTS: ReadonlySet<number> = new Set([
  1433, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045, 4190, 5060, 5061,
  5432, 5672, 5900, 6000, 6379, 6380, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9092, 10080,
  10250, 11211, 27017,
]);

/** Ranges (names of ipaddr.js) that `allowPrivateAddresses` opens: what a person's own servers stand in. */
const OWN_NETWORK: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/** Metadata and credentials services that stand in a range of one's own network. */
const NEVER: ReadonlySet<string> = new Set(['fd00:ec2::254', 'fd00:ec2::23', '100.100.100.200']);

/**
 * Judges a URL before anything is asked of it: http or https, no user name or password, a port where web servers
 * listen, and no address of a network that is closed. The URL is read by the WHATWG rules, so that 127.1,
 * 0x7f000001, full-width digits and an ideographic full stop are seen as the address they mean.
 *
 * @returns the parsed URL, without its fragment and a trailing dot of its host, or one line that says what to do.
 */
export function judgeUrl(text: string, options: GuardOptions): Outcome<URL> {
  if (!URL.canParse(text)) return bad(`“${shorten(text)}” is no URL: write it as https://host/path.`);
  const url = new URL(text);
  url.hash = '';
  // A name that ends in a dot is the same host, but no certificate names it so.
  url.hostname = url.hostname.replace(/\.$/, '');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return bad(
      `“${shorten(text)}” starts with ${url.protocol}: only http and https are fetched, give such an address.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return bad(`The URL for ${url.hostname} holds a user name or password: take it out.`);
  }
  const port = portOf(url);
  if ((port < 1024 && port !== 80 && port !== 443) || NO_WEB_PORTS.has(port)) {
    return bad(
      `Port ${port} of ${url.hostname} is no port of a web server: use the feed's http or https address.`,
    );
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal)) {
    const refusal = judgeAddress(literal, port, options);
    if (refusal) return bad(refusal);
  }
  return good(url);
}

/**
 * Judges an address to which a socket is about to connect, after DNS.
 *
 * @param address an IPv4 or IPv6 address in any notation
 * @returns null when it may be visited, else one line that says why not and what to do.
 */
export function judgeAddress(address: string, port: number, options: GuardOptions): string | null {
  if (!ipaddr.isValid(address)) return `“${shorten(address)}” is no IP address: look the name up again.`;
  const ip = embedded(ipaddr.parse(address));
  if (isRuntimeApi(ip, port, options.runtimeApi)) {
    return `${ip.toString()}:${port} is the runtime's own interface: it is never fetched, take it out.`;
  }
  const range = rangeOf(ip);
  if (range === 'unicast') return null;
  if (options.allowPrivateAddresses && OWN_NETWORK.has(range) && !NEVER.has(ip.toString())) return null;
  return OWN_NETWORK.has(range)
    ? `${address} is not a public address (${range}): set allowPrivateAddresses if it is a server of your own network.`
    : `${address} is not a public address (${range}): no feed can be there, check the URL.`;
}

/** The host by which visits are paced: a trailing dot and the letters' case tell no hosts apart. */
export function hostOf(url: string | URL): string {
  const { hostname } = typeof url === 'string' ? new URL(url) : url;
  return hostname.toLowerCase().replace(/\.$/, '');
}

/** The port that a connection to this URL takes. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The IPv4 address that an IPv6 one stands for: mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056). */
function embedded(ip: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (ip instanceof ipaddr.IPv4) return ip;
  const bytes = ip.toByteArray();
  const range = ip.range();
  if (range === 'ipv4Mapped' || isWellKnownNat64(ip)) return new ipaddr.IPv4(bytes.slice(12));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return ip;
}

/** 64:ff9b::/96, by which networks without IPv4 reach public servers; the local 64:ff9b:1::/48 is not public. */
function isWellKnownNat64(ip: ipaddr.IPv6): boolean {
  return ip.match(ipaddr.IPv6.parse('64:ff9b::'), 96);
}

/** The range of ipaddr.js; an IPv6 address is public in 2000::/3 alone, the rest is not given out (RFC 4291). */
function rangeOf(ip: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = ip.range();
  if (range === 'unicast' && ip instanceof ipaddr.IPv6 && !ip.match(ipaddr.IPv6.parse('2000::'), 3)) {
    return 'reserved';
  }
  return range;
}

function isRuntimeApi(ip: ipaddr.IPv4 | ipaddr.IPv6, port: number, runtimeApi: string | undefined): boolean {
  if (!runtimeApi || !URL.canParse(`http://${runtimeApi}`)) return false;
  const api = new URL(`http://${runtimeApi}`);
  const host = api.hostname.replace(/^\[|\]$/g, '');
  if (portOf(api) !== port) return false;
  // The runtime may name itself by a word; then every loopback address may be it.
  return ipaddr.isValid(host) ? ipaddr.parse(host).toString() === ip.toString() : ip.range() === 'loopback';
}

function shorten(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
