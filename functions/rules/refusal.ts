/** How lexer and parser leave their depths at the first fault; it never leaves this folder. */
export class Refusal extends Error {
  readonly column: number;
  /** @param at offset in the query, from 0 */
  constructor(at: number, message: string) {
    super(message);
    this.column = at + 1;
  }
}
