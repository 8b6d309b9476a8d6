import type { Said } from './said.ts';

/** How lexer and parser leave their depths at the first fault; it never leaves this folder. */
export class Refusal extends Error {
  readonly column: number;
  readonly said: Said;
  /** @param at offset in the query, from 0 */
  constructor(at: number, said: Said) {
    super(said.en);
    this.column = at + 1;
    this.said = said;
  }
}
