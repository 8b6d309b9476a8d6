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
});
