/**
 * The checked watch file, as the bundler puts it into each function: the CDK app writes it down and esbuild's
 * alias inlines it. Only the three entry points import it.
 */
declare module 'marsad-config' {
  import type { Config } from './base/config.ts';

  const config: Config;
  export default config;
}
