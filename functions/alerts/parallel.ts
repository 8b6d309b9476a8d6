/** Many small writes, a few at a time: five hundred stories have eight thousand keys, and a function has a minute. */

const AT_ONCE = 12;

/**
 * Does `work` for every item. After a failure none is begun any more; it throws the first one when all that were
 * under way have ended, so that nothing is written behind the caller's back.
 */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      const item = items[next]!;
      next += 1;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
