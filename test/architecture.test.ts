/** The rooms stand in the order in which a news item passes through them; each imports only what stands before it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ROOMS = ['base', 'language', 'feeds', 'articles', 'rules', 'alerts', 'jobs'] as const;
/** Rooms outside of `functions`, and what each may import beside itself and the rooms. */
const OUTER: Readonly<Record<string, readonly string[]>> = {
  functions: ROOMS.map((room) => `functions/${room}`),
  infra: ['functions'],
  local: ['functions', 'infra'],
  cli: ['functions', 'infra', 'local'],
};

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.ts$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Paths of the project that a file imports, from its root. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(ROOT, resolve(file, '..', path!)).replaceAll('\\', '/'),
  );
}

function strays(folder: string, allowed: readonly string[]): string[] {
  return sources(join(ROOT, folder)).flatMap((file) =>
    importsOf(file)
      .filter((path) => !allowed.some((room) => path.startsWith(`${room}/`)))
      .map((path) => `${relative(ROOT, file)} imports ${path}`),
  );
}

describe('the rooms', () => {
  it.each(ROOMS.map((room, at) => [room, ROOMS.slice(0, at + 1)] as const))(
    'functions/%s imports only from rooms before it',
    (room, before) => {
      expect(
        strays(
          `functions/${room}`,
          before.map((name) => `functions/${name}`),
        ),
      ).toEqual([]);
    },
  );

  it.each(['infra', 'local', 'cli'])('%s imports only from rooms before it', (room) => {
    expect(strays(room, [room, ...OUTER[room]!])).toEqual([]);
  });

  it('holds no file that imports tests', () => {
    const all = ['functions', ...Object.keys(OUTER)].flatMap((room) => sources(join(ROOT, room)));
    expect(all.filter((file) => importsOf(file).some((path) => path.startsWith('test/')))).toEqual([]);
  });
});
