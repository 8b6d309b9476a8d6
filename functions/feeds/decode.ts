/**
 * Bytes → UTF-8 bytes, whatever the feed was written in and whatever it says of itself.
 *
 * Labels lie: of Arabic feeds that name windows-1256 many are UTF-8, and servers put ISO-8859-1 on everything.
 * So the bytes are asked first (BOM, zero bytes, valid UTF-8), and a label counts only where they leave a choice,
 * and only as long as the text that it gives looks like writing.
 */
import { Buffer, isUtf8 } from 'node:buffer';
import { withoutC1 } from './entities.ts';

export interface Decoded {
  /** UTF-8, without BOM; the very bytes that came in where they were UTF-8 already. */
  readonly bytes: Buffer;
  /** Name of the encoding as `TextDecoder` knows it. */
  readonly encoding: string;
  readonly flaws: readonly string[];
}

const LT = 0x3c;
/** How much of a document is looked at to tell code pages apart, bytes. */
const SAMPLE = 65_536;
/** How much of a Content-Type is looked at, characters: a server may send 60,000. */
const HEADER_SAMPLE = 1_024;
/** A label is believed as long as its text has at most this much more rubbish than the best candidate's. */
const TOLERANCE = 0.02;
/** Code pages that are tried where no label fits: those of Arabic, then of the West. */
const LIKELY = ['windows-1256', 'iso-8859-6', 'windows-1252'] as const;

/** Makes UTF-8 of a feed document. Never fails: what cannot be decoded becomes U+FFFD and a flaw. */
export function toUtf8(input: Uint8Array, contentType: string | null): Decoded {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const wide = wideEncoding(bytes);
  if (wide) return { bytes: fromWide(bytes, wide), encoding: wide, flaws: [] };

  const labels = labelsOf(bytes, contentType);
  const escapes = labels.find((label) => label === 'iso-2022-jp');
  if (escapes && bytes.includes(0x1b)) return transcode(bytes, escapes, []);

  const body = withoutBom(bytes);
  if (isUtf8(body)) {
    const wrong = labels.find((label) => label !== 'utf-8');
    const isAscii = wrong === undefined || !hasHighByte(body);
    return {
      bytes: body,
      encoding: 'utf-8',
      flaws: isAscii ? [] : [`The document says that it is ${wrong}, but it is UTF-8.`],
    };
  }
  if (isMostlyUtf8(body, labels)) {
    return {
      bytes: withoutStrays(body, labels),
      encoding: 'utf-8',
      flaws: ['The document is UTF-8 with bytes that are not.'],
    };
  }
  const chosen = mostPlausible(body, labels);
  const flaws = labels[0] === chosen ? [] : [`The document is ${chosen}, but does not say so.`];
  return transcode(body, chosen, flaws);
}

function transcode(bytes: Buffer, encoding: string, flaws: readonly string[]): Decoded {
  return { bytes: Buffer.from(decodeAs(encoding, bytes), 'utf8'), encoding, flaws };
}

/** Node's own decoder takes windows-1252 for ISO-8859-1 in some releases (20.20 among them): no dashes, no quotes. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withoutC1(text) : text;
}

/** UTF-8 byte order marks at the start, of which sloppy concatenation can leave several. */
function withoutBom(bytes: Buffer): Buffer {
  let from = 0;
  while (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
  return from === 0 ? bytes : bytes.subarray(from);
}

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Encodings in which ASCII takes more than a byte, by BOM or by the zeros around the first characters. */
function wideEncoding(bytes: Buffer): Wide | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  // Without BOM a document still starts with `<`, `{` or a space; a NUL within UTF-8 does not alternate.
  const start = bytes.subarray(0, 32);
  if (start.length < 8) return null;
  const zeros = [0, 0, 0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 4]!++;
  const [z0, z1, z2, z3] = zeros as [number, number, number, number];
  const quarter = start.length >> 2;
  const most = quarter * 0.75;
  if (z1 >= most && z2 >= most && z3 >= most && z0 === 0) return 'utf-32le';
  if (z0 >= most && z1 >= most && z2 >= most && z3 === 0) return 'utf-32be';
  if (z1 >= most && z3 >= most && z0 === 0 && z2 === 0) return 'utf-16le';
  if (z0 >= most && z2 >= most && z1 === 0 && z3 === 0) return 'utf-16be';
  return null;
}

/** Bytes of UTF-32 that are decoded at a time: a string for each of two million characters takes 200 MB. */
const WIDE_CHUNK = 65_536;

function fromWide(bytes: Buffer, encoding: Wide): Buffer {
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
  // TextDecoder knows no UTF-32, and neither does the web; a few lines do.
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += WIDE_CHUNK) {
    let text = '';
    for (let i = from; i + 4 <= Math.min(bytes.length, from + WIDE_CHUNK); i += 4) {
      const code = encoding === 'utf-32le' ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i);
      if (code === 0xfeff && i === 0) continue;
      text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    }
    parts.push(Buffer.from(text, 'utf8'));
  }
  return Buffer.concat(parts);
}

/** What header and prolog say, in this order, as `TextDecoder` names them; unknown labels are left out. */
function labelsOf(bytes: Buffer, contentType: string | null): readonly string[] {
  const prolog = /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(
    bytes.toString('latin1', 0, 1024),
  );
  const header = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec((contentType ?? '').slice(0, HEADER_SAMPLE));
  return [header?.[1], prolog?.[1]].flatMap((label) => {
    const known = label === undefined ? null : knownEncoding(label);
    // UTF-16 was ruled out by the bytes: a prolog that ASCII can read cannot mean it.
    return known === null || known.startsWith('utf-16') ? [] : [known];
  });
}

/** Labels that were met: making a decoder to learn its name takes longer than reading a small feed. */
const encodings = new Map<string, string | null>();
const ENCODINGS_LIMIT = 64;

function knownEncoding(label: string): string | null {
  const met = encodings.get(label);
  if (met !== undefined) return met;
  const encoding = encodingOf(label);
  if (encodings.size < ENCODINGS_LIMIT) encodings.set(label, encoding);
  return encoding;
}

function encodingOf(label: string): string | null {
  const spelled = label.toLowerCase().replace(/^(?:cp|win(?:dows)?)[-_]?(125\d)$/, 'windows-$1');
  try {
    return new TextDecoder(spelled).encoding;
  } catch {
    return null;
  }
}

function hasHighByte(bytes: Buffer): boolean {
  // In UTF-8, ASCII alone has as many characters as bytes.
  return bytes.toString('utf8', 0, SAMPLE).length !== Math.min(bytes.length, SAMPLE);
}

/** Bytes of the UTF-8 sequence at `at`, 1 to 4; 0 where the byte there belongs to none. */
function sequenceAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return 1;
  const length = byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * True where multi-byte sequences have at least twice as many bytes as belong to none: in English one apostrophe and
 * one bad byte are all there is. Where a label names a code page, in which two letters can look like a sequence, more.
 */
function isMostlyUtf8(bytes: Buffer, labels: readonly string[]): boolean {
  let whole = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length === 0) stray++;
    else if (length > 1) whole += length;
    at += length || 1;
  }
  return labels.some((label) => label !== 'utf-8') ? whole > stray * 2 : whole >= stray * 2;
}

/** Stretches in another encoding that are put right; more of them are rubbish. */
const STRETCHES_LIMIT = 1_000;

/**
 * UTF-8 of a document that is UTF-8 but for some stretches: feeds that are put together from several sources hold
 * texts in the encoding of each. Single bad bytes become U+FFFD.
 */
function withoutStrays(bytes: Buffer, labels: readonly string[]): Buffer {
  const stretches: Buffer[] = [];
  const foreign: number[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length && foreign.length < STRETCHES_LIMIT; ) {
    const length = sequenceAt(bytes, at);
    at += length || 1;
    if (length > 0) continue;
    // Text goes from tag to tag, and nobody changes the encoding within.
    const start = Math.max(from, bytes.lastIndexOf(LT, at - 1));
    const next = bytes.indexOf(LT, at);
    const end = next < 0 ? bytes.length : next;
    const stretch = bytes.subarray(start, end);
    if (!isMostlyUtf8(stretch, labels)) {
      stretches.push(bytes.subarray(from, start));
      foreign.push(stretches.length);
      stretches.push(stretch);
      from = end;
    }
    at = end;
  }
  stretches.push(bytes.subarray(from));
  const utf8 = new TextDecoder('utf-8');
  const chosen = mostPlausible(Buffer.concat(foreign.map((i) => stretches[i]!)), labels);
  const isForeign = new Set(foreign);
  const text = stretches
    .map((stretch, i) => (isForeign.has(i) ? decodeAs(chosen, stretch) : utf8.decode(stretch)))
    .join('');
  return Buffer.from(text, 'utf8');
}

/** The first candidate whose text has hardly more rubbish than the best one's. */
function mostPlausible(bytes: Buffer, labels: readonly string[]): string {
  const sample = highBytesWithNeighbours(bytes);
  const candidates = [...new Set([...labels.filter((label) => label !== 'utf-8'), ...LIKELY])];
  const scored = candidates.map((encoding) => ({
    encoding,
    rubbish: rubbishIn(decodeAs(encoding, sample)),
  }));
  const least = Math.min(...scored.map(({ rubbish }) => rubbish));
  return scored.find(({ rubbish }) => rubbish <= least + TOLERANCE)!.encoding;
}

/** The part of the document from its first high byte on: markup alone tells nothing. */
function highBytesWithNeighbours(bytes: Buffer): Buffer {
  let from = 0;
  while (from < bytes.length && bytes[from]! < 0x80) from++;
  return bytes.subarray(Math.max(0, from - 1), from + SAMPLE);
}

/**
 * Share of the non-ASCII characters that no writer would have put there: undefined ones and controls, and what another
 * script looks like in a wrong code page: accented letters in a row or behind Arabic ones, Arabic inside Latin words.
 */
function rubbishIn(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const all = count(/[^\x00-\x7f]/g);
  if (all === 0) return 0;
  const broken = count(/[\ufffd\x80-\x9f\ue000-\uf8ff]/g);
  const inARow = count(/[\xa1-\xff\u0100-\u024f\u0192\u02c6\u02dc](?=[^\x00-\x7f\u060c])/g);
  const behind = count(/(?<=[\u0600-\u06ff])[\xc0-\xff]/g);
  const inside = count(/(?<=[a-z])[\u0600-\u06ff]|[\u0600-\u06ff](?=[a-z])/gi);
  return Math.min(1, (broken + inARow + behind + inside) / all);
}
