/**
 * The lease under which one `notify` at a time works: the row `lease:notify` of the table `state`. The row also
 * names the messages that its holder is about to write (`open`), before they are written: an index may not show
 * them yet when the next holder looks, and they must be finished before anything else is told.
 */
import type { Clock, Millis } from '../base/ports.ts';
import type { Row, Store, Written } from '../base/store.ts';
import { stringsIn } from './fields.ts';

const KEY = { id: 'lease:notify' } as const;
/** Longer than any function may run (15 minutes in Lambda): a lease beyond is the work of a clock that was set back. */
const LONGEST: Millis = 20 * 60_000;
/** The lease outlives the time at which its holder stops by this much: for the publish under way, and clocks apart. */
const SPARE: Millis = 60_000;
/** Messages that may be open at once; older ones are in the index by then. */
const MOST_OPEN = 200;

export interface Lease {
  /** Ids of messages that were about to be written by this holder or by those before. */
  readonly open: readonly string[];
  /** The row as it was found, for what else is remembered between runs. */
  readonly row: Row;
  /** Whether the holder may still act, by its own clock and by what the store last said. */
  alive(): boolean;
  /** Sets fields of the row; false once another run holds the lease. */
  note(fields: Row): Promise<boolean>;
  release(fields: Row): Promise<void>;
}

export interface LeasePorts {
  readonly store: Store;
  readonly clock: Clock;
}

export interface LeaseTerms {
  /** Names this run; no other has the same. */
  readonly holder: string;
  /** When this run stops of itself. */
  readonly deadline: Millis;
  /** True where no other run can be alive, so that a lease still there was left by one that died. */
  readonly alone: boolean;
}

/** The lease, or undefined while another run holds it. */
export async function takeLease(ports: LeasePorts, terms: LeaseTerms): Promise<Lease | undefined> {
  const { store, clock } = ports;
  const row = await store.get('state', KEY, { consistent: true });
  const now = clock.now();
  const held = typeof row?.until === 'string' ? Date.parse(row.until) : Number.NEGATIVE_INFINITY;
  if (!terms.alone && held > now && held - now <= LONGEST) return undefined;

  const stop = Math.min(terms.deadline, now + LONGEST - 2 * SPARE);
  const until = new Date(stop + SPARE).toISOString();
  const set = { holder: terms.holder, until };
  const before =
    typeof row?.holder === 'string'
      ? ([{ field: 'holder', is: 'equals', value: row.holder }] as const)
      : ([{ field: 'holder', is: 'absent' }] as const);
  const written = await store.update('state', KEY, { set }, before);
  if (written === 'conflict') {
    // Either another run was faster, or this very write was repeated after its reply was lost.
    const again = await store.get('state', KEY, { consistent: true });
    if (again?.holder !== terms.holder) return undefined;
  }

  let lost = false;
  const change = async (fields: Row): Promise<Written> =>
    store.update('state', KEY, { set: fields }, [{ field: 'holder', is: 'equals', value: terms.holder }]);
  return {
    open: stringsIn(row?.open).slice(-MOST_OPEN),
    row: row ?? {},
    alive: () => !lost && clock.now() < stop,
    async note(fields) {
      if ((await change(fields)) === 'conflict') lost = true;
      return !lost;
    },
    async release(fields) {
      if (!lost) await change({ ...fields, until: new Date(0).toISOString() });
    },
  };
}
