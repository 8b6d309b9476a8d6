/**
 * Stands in a function's bundle for the serializer that comes with css-select and htmlparser2: texts are made by Marsad's
 * own reader and by linkedom, never by it. Its tables of characters are sixty kilobytes.
 */
export default function serialize(): never {
  throw new Error('Nothing in a function writes HTML by this package.');
}
export { serialize as render };
