/** Stands in a function's bundle for Node's HTTP/2, which takes time to load: feeds and AWS are asked by HTTP/1.1. */
export const constants = {};
export default { constants };
