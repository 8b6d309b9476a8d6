/**
 * A value that is made when it is first asked for, and then kept: what takes milliseconds to make must not be made at
 * the start of a function that may not need it.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
