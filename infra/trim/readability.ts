/** Stands in a function's bundle for the package of the page reader, of which it uses but this: not the guess whether to read. */
// @ts-expect-error The file has no types of its own.
export { default as Readability } from '../../node_modules/@mozilla/readability/Readability.js';
