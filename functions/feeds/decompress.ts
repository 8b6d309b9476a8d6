/** Content-Encoding undone, within a limit, and whatever the label says: servers label wrongly in every way. */
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

export type Decompressed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: 'too-large' | 'encoding'; readonly message: string };

/** Nobody compresses more often than that in earnest; each layer multiplies the work that a bomb makes. */
const MAX_LAYERS = 2;

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.gunzip);
const inflate = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.inflate);
const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.inflateRaw);
const unbrotli = promisify<Uint8Array, zlib.BrotliOptions, Uint8Array>(zlib.brotliDecompress);

/** A stream that lacks its end (servers that forget to finish it are common) still gives what it holds. */
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

const decoders: Readonly<Record<string, Decoder | undefined>> = {
  gzip: (bytes, options) => gunzip(bytes, { ...options, ...lenient }),
  deflate: (bytes, options) => (isZlib(bytes) ? inflate : inflateRaw)(bytes, { ...options, ...lenient }),
  br: (bytes, options) => unbrotli(bytes, options),
  ...zstdDecoder(),
};

/** What to ask servers for. */
export const ACCEPT_ENCODING = Object.keys(decoders).join(', ');

/**
 * Undoes a Content-Encoding. Text under the label of a compression is taken as it is, and gzip without a label is
 * unpacked. The limit is held while unpacking, so that a bomb costs no more than the limit in memory.
 *
 * @param contentEncoding the header's value, null when there is none
 * @param limit bytes of the result and of every step on the way to it
 */
export async function decompress(
  bytes: Uint8Array,
  contentEncoding: string | null,
  limit: number,
): Promise<Decompressed> {
  const layers = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MAX_LAYERS) {
    return encodingFailure(`is compressed ${layers.length} times over`);
  }

  let result = bytes;
  for (const name of layers.reverse()) {
    if (result.length === 0 || looksLikeText(result)) break;
    const decoder = decoders[name];
    if (!decoder) return encodingFailure(`is in an encoding that was not asked for (${name.slice(0, 20)})`);
    if (name === 'gzip' && !isGzip(result)) break;
    const step = await unpack(result, name, decoder, limit);
    if (!step.ok) return step;
    result = step.bytes;
  }
  if (isGzip(result) && decoders.gzip) return unpack(result, 'gzip', decoders.gzip, limit);
  return result.length > limit ? tooLarge(limit) : { ok: true, bytes: result };
}

async function unpack(
  bytes: Uint8Array,
  name: string,
  decoder: Decoder,
  limit: number,
): Promise<Decompressed> {
  try {
    return { ok: true, bytes: await decoder(bytes, { maxOutputLength: limit }) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return tooLarge(limit);
    return encodingFailure(`says it is compressed with ${name}, but cannot be unpacked`);
  }
}

function tooLarge(limit: number): Decompressed {
  const message = `The document is larger than ${size(limit)} when unpacked: look for a shorter feed of this outlet.`;
  return { ok: false, failure: 'too-large', message };
}

function encodingFailure(what: string): Decompressed {
  const message = `The document ${what}: tell the outlet; it is tried again on its own.`;
  return { ok: false, failure: 'encoding', message };
}

/** A limit in words. */
export function size(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/** RFC 1952: what every gzip stream begins with. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** RFC 1950: a zlib header; without one, servers mean raw deflate. */
function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** A document that begins like XML, HTML or JSON and goes on without control characters: no compressed stream does. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 96)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*[<{[][\t\n\r\x20-\x7e\x80-\xff]*$/.test(start);
}

/** Node has zstd from 22.15 on. */
function zstdDecoder(): { zstd?: Decoder } {
  if (typeof zlib.zstdDecompress !== 'function') return {};
  const unzstd = promisify<Uint8Array, zlib.ZstdOptions, Uint8Array>(zlib.zstdDecompress);
  return { zstd: (bytes, options) => unzstd(bytes, options) };
}
