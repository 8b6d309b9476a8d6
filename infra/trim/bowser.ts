/** Stands in a function's bundle for what tells the SDK which browser it runs in. */
export default {};
