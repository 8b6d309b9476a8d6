/** A store that fails as networks do: before a write, or after it, when only the reply is lost. */
import type { Store } from '../../functions/base/store.ts';
import type { TableName } from '../../functions/base/tables.ts';

export class StoreFault extends Error {}

export interface FaultyStore extends Store {
  /** How many writes were asked for. */
  readonly writes: () => number;
}

/**
 * Fails at one write, counted from 0: `before` loses the write, `after` only its reply. Every access after it fails
 * too, as in a process that has died, until the caller takes another store.
 */
export function failingAt(store: Store, at: number, when: 'before' | 'after'): FaultyStore {
  let count = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new StoreFault('The process is gone.');
  };
  async function write<T>(perform: () => Promise<T>): Promise<T> {
    alive();
    const mine = count;
    count += 1;
    if (mine === at && when === 'before') {
      dead = true;
      throw new StoreFault(`Write ${at} never left.`);
    }
    const done = await perform();
    if (mine === at) {
      dead = true;
      throw new StoreFault(`The reply of write ${at} was lost.`);
    }
    return done;
  }
  return {
    writes: () => count,
    async get(...args) {
      alive();
      return store.get(...args);
    },
    async getMany(...args) {
      alive();
      return store.getMany(...args);
    },
    async query(...args) {
      alive();
      return store.query(...args);
    },
    put: (...args) => write(() => store.put(...args)),
    update: (...args) => write(() => store.update(...args)),
    delete: (...args) => write(() => store.delete(...args)),
  };
}

/** A client that repeats every conditional write whose reply it did not get: the repetition meets its own row. */
export function repeating(store: Store): Store {
  return {
    ...store,
    async put(...args) {
      await store.put(...args);
      return store.put(...args);
    },
    async update(...args) {
      await store.update(...args);
      return store.update(...args);
    },
  };
}

/** A store in which another process overtakes this one once: right before its first access to a table. */
export function overtakenAt(
  store: Store,
  table: TableName,
  access: 'put' | 'getMany',
  meanwhile: () => Promise<unknown>,
): Store & { readonly overtaken: () => boolean } {
  let done = false;
  const overtake = async (name: TableName, how: typeof access) => {
    if (done || name !== table || how !== access) return;
    done = true;
    await meanwhile();
  };
  return {
    ...store,
    overtaken: () => done,
    async put(name, ...more) {
      await overtake(name, 'put');
      return store.put(name, ...more);
    },
    async getMany(name, ...more) {
      await overtake(name, 'getMany');
      return store.getMany(name, ...more);
    },
  };
}
