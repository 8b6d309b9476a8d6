/** The heartbeat of a run of `notify`: once at its time, counted from what was sent since the last one. */
import { composeHeartbeat, heartbeatFacts, heartbeatTime } from '../alerts/heartbeat.ts';
import { putMessage } from '../alerts/tell.ts';
import type { Millis } from '../base/ports.ts';
import { deliverOne, type Run } from './run.ts';

/** For so long a heartbeat asks after feeds, though never for more than half of what is left of a run. */
const ASKING: Millis = 20_000;

/** Tells the heartbeat that is due, if any, and counts anew. */
export async function heartbeat(run: Run): Promise<void> {
  const { ports, lease } = run;
  const { config, clock } = ports;
  const { store } = run.deliver;
  const at = heartbeatTime(config, clock.now());
  if (at === undefined || !run.deliver.alive()) return;
  const last = time(lease.row.heartbeat);
  if (last !== undefined && last >= at) return;
  // The first one comes at the next time, not at the moment of the first start.
  if (last !== undefined) {
    const asked = clock.now() + Math.min(ASKING, (ports.deadline - clock.now()) / 2);
    const composed = composeHeartbeat(
      config,
      { ...(await heartbeatFacts({ store, clock }, config, asked)), ...run.totals },
      // Before the first one nobody was on watch: it counts from the start, not from the time at which one would have been.
      time(lease.row.watchSince) ?? last,
      at,
    );
    if (composed.rules.length > 0) {
      run.open.add(composed.id);
      if (!(await lease.note({ open: [...run.open] }))) return;
      await deliverOne(run, await putMessage(run.deliver, composed));
    }
  }
  const watchSince = last === undefined ? new Date(clock.now()).toISOString() : null;
  await lease.note({ heartbeat: new Date(at).toISOString(), watchSince, stories: 0, sent: 0 });
  Object.assign(run.totals, { stories: 0, messages: 0 });
}

const time = (value: unknown): Millis | undefined =>
  typeof value === 'string' ? Date.parse(value) : undefined;
