/** The reader of pages alone, as a file of its own package: that comes without types. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
