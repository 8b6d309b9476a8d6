/** One line of the scale run's table. */
export interface Finding {
  readonly what: string;
  readonly feeds: number;
  readonly value: number;
  readonly unit: string;
  /** The value must be at most this, where the project promises it. */
  readonly atMost?: number;
}

export const holds = ({ value, atMost }: Finding): boolean => atMost === undefined || value <= atMost;
