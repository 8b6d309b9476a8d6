/**
 * The checked watch file, as the bundler puts it into each function: the CDK app writes it down and esbuild's
 * alias inlines it. Only the three entry points import it.
 */
declare module 'marsad-config' {
  // As a type in its place: a module that is declared may import nothing by a relative name, and would be `any`.
  const config: import('./base/config.ts').Config;
  export default config;
}
