/**
 * Stands in a function's bundle for htmlparser2 in both its versions: linkedom brings an older copy of the parser that
 * the feeds are read with, and asks for all of it where it needs the parser alone. (By its path, since its name leads
 * here.)
 */
export { Parser } from '../../node_modules/htmlparser2/dist/Parser.js';
export { default as Tokenizer, QuoteType } from '../../node_modules/htmlparser2/dist/Tokenizer.js';
