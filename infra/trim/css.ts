/**
 * Stands in a function's bundle for linkedom's parser of style sheets, which nothing asks for: the text of an article
 * is looked for by elements, not by how they look. Two hundred kilobytes less to read at each start.
 */
export const parse = () => ({ cssRules: [] });
