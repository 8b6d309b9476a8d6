/** A table on a terminal. */

export type Row = (...cells: (string | number)[]) => void;

/** Of three digits, as «1.000». */
export const share = (part: number, whole: number): string => (part / whole).toFixed(3);

/** Prints a line: the first cell from the left, the others to the right of their columns. */
export const row: Row = (...cells) =>
  console.log(
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(38) : String(cell).padStart(14))).join(''),
  );
