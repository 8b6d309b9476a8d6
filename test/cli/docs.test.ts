import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands/index.ts';

const text = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
const all = commands().flatMap((command) => [command, ...command.commands]);
const optionsOf = new Set(all.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])));

describe('docs/commands.md', () => {
  it('names every command, and no other', () => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].flatMap(([, heading = '']) =>
      [...heading.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect([...headings].sort()).toEqual(
      commands()
        .map((command) => command.name())
        .sort(),
    );
  });

  it('names every option, and no other', () => {
    const named = new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option));
    named.delete('--help');
    // How many examples a backtest shows is told by its help alone.
    named.add('--examples');
    expect([...named].sort()).toEqual([...optionsOf].sort());
  });

  it('shows only calls that the commands take', () => {
    const calls = [...text.matchAll(/^(?:.*\| )?npx marsad (.*?)(?: > .*)?$/gm)].map(([, call = '']) => call);
    expect(calls.length).toBeGreaterThan(20);
    for (const call of calls) {
      const [name = '', ...rest] = [...call.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        (m) => m[1] ?? m[2] ?? m[3] ?? '',
      );
      const parent = commands().find((command) => command.name() === name);
      const command = parent?.commands.find((inner) => inner.name() === rest[0]) ?? parent;
      expect(command, call).toBeDefined();
      const parsed = command?.exitOverride().action(() => {});
      expect(
        () => parsed?.parse(command === parent ? rest : rest.slice(1), { from: 'user' }),
        call,
      ).not.toThrow();
    }
  });
});
