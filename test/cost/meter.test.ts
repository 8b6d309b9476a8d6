import { describe, expect, it } from 'vitest';
import { createMeteredStore } from './meter.ts';

const alert = { rule: 'withdrawal', date: '2026-11-24T10:00:00.000Z#a' };
const due = { queue: '0', dueAt: '2026-11-24T10:00:00.000Z' };

describe('the metered store', () => {
  it('bills a write by each kilobyte of the larger row, and one unit for an index entry that comes or goes', async () => {
    const store = createMeteredStore();
    await store.put('alerts', { ...alert, ...due, text: 'x'.repeat(1_500) });
    expect(store.units.alerts.writes).toBe(2 + 1);
    await store.update('alerts', alert, { remove: ['queue', 'dueAt', 'text'] });
    expect(store.units.alerts.writes).toBe(2 + 1 + 2 + 1);
  });

  it('bills nothing for an index entry that stays, and two units for one that moves', async () => {
    const store = createMeteredStore();
    await store.put('alerts', { ...alert, ...due });
    await store.update('alerts', alert, { set: { note: 'x' } });
    expect(store.units.alerts.writes).toBe(1 + 1 + 1);
    await store.update('alerts', alert, { set: { dueAt: '2026-11-24T11:00:00.000Z' } });
    expect(store.units.alerts.writes).toBe(1 + 1 + 1 + 1 + 2);
  });

  it('bills a write whose condition fails like one that happens', async () => {
    const store = createMeteredStore();
    await store.put('state', { id: 'x' });
    await store.put('state', { id: 'x' }, [{ field: 'id', is: 'absent' }]);
    expect(store.units.state.writes).toBe(2);
  });

  it('bills a read by each four kilobytes, half where it is not consistent, and half a unit for nothing', async () => {
    const store = createMeteredStore();
    await store.put('state', { id: 'x', seen: 'x'.repeat(5_000) });
    await store.get('state', { id: 'x' });
    expect(store.units.state.reads).toBe(1);
    await store.get('state', { id: 'x' }, { consistent: true });
    expect(store.units.state.reads).toBe(3);
    await store.get('state', { id: 'y' });
    expect(store.units.state.reads).toBe(3.5);
  });

  it('bills a query by all its rows together', async () => {
    const store = createMeteredStore();
    for (const id of ['a', 'b', 'c'])
      await store.put('alerts', { ...alert, date: id, text: 'x'.repeat(1_000) });
    store.reset();
    await store.query('alerts', { partition: 'withdrawal' });
    expect(store.units.alerts.reads).toBe(0.5);
  });
});
