/** How a function becomes one file: what CDK tells esbuild, and a test that holds the sizes tells it too. */
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** rss-parser is CommonJS and asks for Node's own modules by `require`, which an ES module does not have. */
const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
const TARGET = 'node24';
const MAIN_FIELDS = ['module', 'main'];
/** The module as which the entries import the checked watch file. */
const CONFIG_MODULE = 'marsad-config';

/** Parts of packages that a function never reaches, and what stands in for them: each says why in its own file. */
const TRIMMED = {
  'cssomnom/parse': './infra/trim/css.ts',
  '@aws-sdk/credential-provider-node': './infra/trim/credentials.ts',
};
/** undici's parser for processors without SIMD, which it asks for where the other cannot be loaded: Lambda's have it. */
const LEFT_OUT = ['../llhttp/llhttp-wasm.js'];

/** @param configFile relative to the project's root, where esbuild runs. */
export const bundling = (configFile: string): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: TARGET,
  mainFields: MAIN_FIELDS,
  banner: BANNER,
  minify: true,
  // The SDK goes in: half the time to start of the one that comes with the runtime, and a version that was tested.
  externalModules: LEFT_OUT,
  esbuildArgs: {
    // Arabic in escapes would be three times as long. (CDK has an option for it, which it does not pass on.)
    '--charset': 'utf8',
    ...aliases({ ...TRIMMED, [CONFIG_MODULE]: configFile }),
  },
});

const aliases = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([from, to]) => [`--alias:${from}`, to]));
