/**
 * How a function becomes files: `index.mjs`, which is read at each start, and beside it what is needed now and then only
 * (the reader of web pages), which is read when it is. CDK's own bundler makes a single file, of which a third would be
 * read for nothing.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Config } from '../functions/base/config.ts';

const ROOT = join(import.meta.dirname, '..');
/** Packages that are CommonJS ask for Node's own modules by `require`, which an ES module does not have. */
const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
/** The module as which the entries import the checked watch file. */
const CONFIG_MODULE = 'marsad-config';

/** Parts of packages that a function never reaches, and what stands in for them: each says why in its own file. */
const TRIMMED = {
  'cssomnom/parse': './infra/trim/css.ts',
  '@aws-sdk/credential-provider-node': './infra/trim/credentials.ts',
  '@aws-sdk/endpoint-cache': './infra/trim/endpoint-cache.ts',
  '@smithy/core/event-streams': './infra/trim/event-streams.ts',
  bowser: './infra/trim/bowser.ts',
  'dom-serializer': './infra/trim/serializer.ts',
  'node:http2': './infra/trim/http2.ts',
  // linkedom brings an older copy of the parser that the feeds are read with.
  htmlparser2: './node_modules/htmlparser2',
};
/**
 * What undici asks for only where it needs it, and never does here: its parser for processors without SIMD, which
 * Lambda's have, and the bodies of requests, which only ever get something.
 */
const LEFT_OUT = ['../llhttp/llhttp-wasm.js', '../web/fetch/body.js'];
/** What it asks for at once and never calls: its HTTP/2. A file of this name stands beside the bundle instead. */
const HTTP2_CLIENT = './client-h2.js';
const NO_HTTP2_CLIENT =
  '/** Feeds are asked by HTTP/1.1. */\nmodule.exports = () => {\n  throw new Error("no HTTP/2");\n};\n';

/** Poll reads dates of all calendars, for which it has the whole of Temporal; the smaller one beside it would be the same again. */
const WHOLE_TEMPORAL = './node_modules/temporal-polyfill/full/index.js';
const ONE_TEMPORAL = { 'temporal-polyfill': WHOLE_TEMPORAL, 'temporal-polyfill/full': WHOLE_TEMPORAL };

export type FunctionName = 'dispatch' | 'poll' | 'notify';

/**
 * Bundles one function, the checked watch file inside.
 *
 * @param outdir of the app that is synthesized, so that two of them at once do not meet.
 * @returns the folder with its files. Throws what esbuild says of a fault in the code.
 */
export function bundle(name: FunctionName, config: Config, outdir: string): string {
  const folder = resolve(outdir, 'functions', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const configFile = `${folder}.config.json`;
  writeFileSync(configFile, JSON.stringify(config));
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: { index: `functions/${name}.ts` },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    minify: true,
    legalComments: 'none',
    // Arabic in escapes would be three times as long.
    charset: 'utf8',
    // The SDK goes in: half the time to start of the one that comes with the runtime, and a version that was tested.
    external: [...LEFT_OUT, HTTP2_CLIENT],
    alias: { ...TRIMMED, ...(name === 'poll' ? ONE_TEMPORAL : {}), [CONFIG_MODULE]: configFile },
    logLevel: 'warning',
  });
  if (name === 'poll') writeFileSync(join(folder, HTTP2_CLIENT), NO_HTTP2_CLIENT);
  return folder;
}
