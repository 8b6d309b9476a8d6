/** Expected failures are values. `message` is one line for a person: what is wrong and what to do. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const bad = (message: string): Outcome<never> => ({ ok: false, message });
