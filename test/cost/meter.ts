/**
 * A store that counts what AWS would bill: request units by the rules of DynamoDB's developer guide (“Read and write
 * capacity”: sizes rounded up to 1 kB a write and 4 kB a read, half for reads that are not consistent, a failed
 * condition billed like the write, an index one write for an entry that comes or goes and none for one that stays),
 * and the bytes that lie in it afterwards and for how long, with 100 bytes for each row and each index entry.
 */
import type { Millis } from '../../functions/base/ports.ts';
import type { Row, Store } from '../../functions/base/store.ts';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../../functions/base/tables.ts';
import { createMemoryStore, type MemoryStore, sizeOf } from '../support/memory-store.ts';

export interface Units {
  reads: number;
  writes: number;
}

/** Rows of a table that go at the same time. */
export interface Kept {
  readonly table: TableName;
  /** From when they came; null: for ever. */
  readonly days: number | null;
  /** As they are billed. */
  readonly bytes: number;
  /** Their entries in the table's indexes, likewise. */
  readonly indexBytes: number;
}

export interface MeteredStore extends Store {
  readonly units: Readonly<Record<TableName, Units>>;
  /** The rows that came since the last `reset`, or all of a table that only changes. */
  kept(now: Millis): readonly Kept[];
  reset(): void;
  readonly memory: MemoryStore;
}

const KB = 1024;
const ROW_OVERHEAD = 100;
const DAY_SECONDS = 86_400;

/** What DynamoDB counts as the size of an item: its names and values. (A map that it holds costs 3 bytes more.) */
export const rowBytes = (row: Row | undefined): number =>
  Object.entries(row ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);

const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / KB));
const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / (4 * KB))) * (consistent ? 1 : 0.5);

export function createMeteredStore(memory: MemoryStore = createMemoryStore()): MeteredStore {
  const units = Object.fromEntries(TABLE_NAMES.map((name) => [name, { reads: 0, writes: 0 }])) as Record<
    TableName,
    Units
  >;
  const old = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Set()])) as Record<
    TableName,
    Set<string>
  >;
  const keyText = (table: TableName, row: Row) => JSON.stringify(keyOf(table, row));
  const keyOf = (table: TableName, row: Row) => {
    const { partition, sort }: TableKeys = TABLES[table];
    return Object.fromEntries(
      [partition, ...(sort === null ? [] : [sort])].map((field) => [field, String(row[field])]),
    );
  };

  /** Bills a write by the larger of the two rows, and by what it moves in the indexes. */
  async function write(table: TableName, key: Row, perform: () => Promise<'done' | 'conflict'>) {
    const before = await memory.get(table, keyOf(table, key));
    const done = await perform();
    const after = done === 'done' ? await memory.get(table, keyOf(table, key)) : before;
    units[table].writes += writeUnits(Math.max(rowBytes(before), rowBytes(after)));
    if (done === 'done') units[table].writes += indexWrites(table, before, after);
    return done;
  }

  return {
    memory,
    units,
    reset() {
      for (const name of TABLE_NAMES) {
        units[name] = { reads: 0, writes: 0 };
        old[name] = new Set(memory.all(name).map((row) => keyText(name, row)));
      }
    },
    kept(now) {
      const groups = new Map<string, Kept>();
      for (const table of TABLE_NAMES) {
        for (const row of memory.all(table)) {
          if (TABLES[table].expires && old[table].has(keyText(table, row))) continue;
          const days =
            typeof row.expires === 'number' ? Math.round((row.expires - now / 1_000) / DAY_SECONDS) : null;
          const name = `${table} ${days}`;
          const before = groups.get(name) ?? { table, days, bytes: 0, indexBytes: 0 };
          groups.set(name, {
            ...before,
            bytes: before.bytes + rowBytes(row) + ROW_OVERHEAD,
            indexBytes: before.indexBytes + indexBytes(table, row),
          });
        }
      }
      return [...groups.values()];
    },
    async get(table, key, options) {
      const row = await memory.get(table, key, options);
      units[table].reads += readUnits(rowBytes(row), options?.consistent ?? false);
      return row;
    },
    async getMany(table, keys, options) {
      const rows = await memory.getMany(table, keys, options);
      for (const row of rows) units[table].reads += readUnits(rowBytes(row), options?.consistent ?? false);
      return rows;
    },
    async query(table, query) {
      const page = await memory.query(table, query);
      // A query is billed by the bytes of all its rows together.
      units[table].reads += readUnits(
        page.rows.reduce((sum, row) => sum + rowBytes(row), 0),
        false,
      );
      return page;
    },
    put: (table, row, condition) => write(table, row, () => memory.put(table, row, condition)),
    update: (table, key, change, condition) =>
      write(table, key, () => memory.update(table, key, change, condition)),
    delete: (table, key, condition) => write(table, key, () => memory.delete(table, key, condition)),
  };
}

/** The entry of a row in an index, or undefined where it is not in it. */
function entry(
  table: TableName,
  index: { readonly partition: string; readonly sort: string },
  row: Row | undefined,
) {
  const { partition, sort }: TableKeys = TABLES[table];
  if (row?.[index.partition] === undefined || row[index.sort] === undefined) return undefined;
  const fields = new Set([partition, ...(sort === null ? [] : [sort]), index.partition, index.sort]);
  return Object.fromEntries([...fields].map((field) => [field, row[field]]));
}

function indexWrites(table: TableName, before: Row | undefined, after: Row | undefined): number {
  const { indexes }: TableKeys = TABLES[table];
  return Object.values(indexes).reduce((sum, index) => {
    const [old, now] = [
      JSON.stringify(entry(table, index, before)),
      JSON.stringify(entry(table, index, after)),
    ];
    if (old === now) return sum;
    return sum + (old === undefined ? 0 : 1) + (now === undefined ? 0 : 1);
  }, 0);
}

function indexBytes(table: TableName, row: Row): number {
  const { indexes }: TableKeys = TABLES[table];
  return Object.values(indexes).reduce((sum, index) => {
    const found = entry(table, index, row);
    return found ? sum + rowBytes(found) + ROW_OVERHEAD : sum;
  }, 0);
}
