/** What a bench is, and how its figures are taken: interleaved in one process, medians, ratios within one run. */

export interface Ratio {
  /** Of the row that is compared with. */
  readonly name: string;
  /** That row's median divided by this one's: 10 means that this one is ten times faster. */
  readonly ratio: number;
  /** What the ratio must be at least, where the project promises it. */
  readonly budget?: number;
}

export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  /** What the median must be at most, where the project promises it. */
  readonly budget?: number;
  readonly ratioTo?: readonly Ratio[];
}

/** A file of this folder exports these two. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly BenchRow[]>;
}

export interface Subject {
  readonly name: string;
  /** Does the work once; what it returns is only kept from being optimised away. */
  run(): unknown;
}

export interface MeasureOptions {
  /** Rounds that count; each runs every subject, so that all share the machine's moods. */
  readonly rounds?: number;
  /** Milliseconds for which each subject runs before, so that each has met the compiler. */
  readonly warmUp?: number;
  /** Runs of a subject in one round, timed together: for work shorter than a tenth of a millisecond. */
  readonly batch?: number;
}

let kept: unknown;

/** Median milliseconds of one run, by subject. */
export async function measure(
  subjects: readonly Subject[],
  { rounds = 30, warmUp = 500, batch = 1 }: MeasureOptions = {},
): Promise<ReadonlyMap<string, number>> {
  for (const { run } of subjects) {
    const until = performance.now() + warmUp;
    do kept = await run();
    while (performance.now() < until);
  }
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of subjects) {
      const start = performance.now();
      for (let i = 0; i < batch; i++) kept = await run();
      times.get(name)!.push((performance.now() - start) / batch);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Milliseconds of processor time, user and system, that one run takes: unlike the clock it does not count waiting. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  kept = await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  if (kept === values || values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times faster than `other` the row `name` is. */
export function ratioTo(
  medians: ReadonlyMap<string, number>,
  name: string,
  other: string,
  budget?: number,
): Ratio {
  const ratio = medians.get(other)! / medians.get(name)!;
  return { name: other, ratio, ...(budget === undefined ? {} : { budget }) };
}

/** Whether a row keeps what the project promises of it. */
export function holds({ median, budget, ratioTo = [] }: BenchRow): boolean {
  return (
    (budget === undefined || median <= budget) &&
    ratioTo.every((to) => to.budget === undefined || to.ratio >= to.budget)
  );
}
