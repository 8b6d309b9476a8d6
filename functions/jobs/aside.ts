/**
 * What was set aside must reach a person: operators hear of it when something waits that they do not know of, and once a
 * day while any of it does. What they know stands in the lease's row and is noted after they were told, so that a run
 * which dies in between tells them once more.
 */
import { type Failed, someFailures } from '../alerts/failed.ts';
import { stringsIn } from '../alerts/fields.ts';
import { command, plain } from '../alerts/lines.ts';
import type { Config } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import type { Row } from '../base/store.ts';
import type { Run } from './run.ts';

const HOUR: Millis = 3_600_000;
/** How often it is looked, where the run itself set nothing aside. */
const LOOKS: Millis = HOUR;
const REMINDS: Millis = 24 * HOUR;
const MOST_COUNTED = 100;
const MOST_NAMED = 10;

/** Looks whether operators are to be told, and tells them. Gives what the lease's row is to say of it from now on. */
export async function tellAside(run: Run): Promise<Row> {
  const { ports, lease, report } = run;
  const now = ports.clock.now();
  const since = (field: string) => {
    const at = lease.row[field];
    const passed = typeof at === 'string' ? now - Date.parse(at) : Number.POSITIVE_INFINITY;
    // A time ahead of now is the work of a clock that was wrong.
    return passed >= 0 ? passed : Number.POSITIVE_INFINITY;
  };
  if (!ports.tellOperators || !run.deliver.alive()) return {};
  if (report.setAside === 0 && since('asideLooked') < LOOKS) return {};
  const failed = await someFailures(run.deliver.store, MOST_COUNTED);
  const aside = failed.map(markOf);
  const known = stringsIn(lease.row.aside);
  const isNews =
    aside.some((mark) => !known.includes(mark)) || (failed.length > 0 && since('asideTold') >= REMINDS);
  if (isNews && !(await ports.tellOperators(...words(failed, ports.config)))) return { asideLooked: null };
  const at = new Date(now).toISOString();
  return { aside, asideLooked: at, ...(isNews && { asideTold: at }) };
}

/** Characters, few, since those of all that waits are written with the lease. */
const MARK = 4;

/** What was told again and failed again is another matter. */
const markOf = ({ id, since }: Failed): string => shortHash(`${id} ${since}`, MARK);

/** Subject and text of a mail. It says why, not what: the operators' topic is not encrypted, and carries no news. */
function words(failed: readonly Failed[], config: Config): readonly [subject: string, text: string] {
  const lists = command('alerts --failed', config);
  const retries = command('alerts retry --all', config);
  const many = failed.length === MOST_COUNTED ? `${MOST_COUNTED} or more` : String(failed.length);
  const [what, waits, it] =
    failed.length === 1
      ? ['1 message or alert', 'waits', 'it']
      : [`${many} messages or alerts`, 'wait', 'them'];
  const reasons = new Map<string, number>();
  for (const { reason } of failed) reasons.set(plain(reason), (reasons.get(plain(reason)) ?? 0) + 1);
  const shown = [...reasons].slice(0, MOST_NAMED).map(([reason, count]) => `${count} × ${reason}`);
  const rest = reasons.size - shown.length;
  return [
    `Marsad: ${what} could not be told`,
    [
      `${what} could not be told and ${waits} for a person: ${lists} lists ${it}, and says why; ${retries} has ${it} told again.`,
      '',
      ...shown,
      ...(rest > 0 ? [`and ${rest} more reasons`] : []),
    ].join('\n'),
  ];
}
