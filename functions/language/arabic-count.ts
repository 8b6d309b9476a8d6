/** A number with what it counts, as Arabic says it: one, two, three to ten, and beyond, each with its own form. */

export interface Counted {
  readonly one: string;
  readonly two: string;
  /** Three to ten: the plural. */
  readonly few: string;
  /** From eleven on: the singular again. */
  readonly many: string;
}

/** @example arabicCount(3, { one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' }) // '3 دقائق' */
export function arabicCount(count: number, { one, two, few, many }: Counted): string {
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  return rest >= 3 && rest <= 10 ? `${count} ${few}` : `${count} ${many}`;
}
