/** Every command, in the order in which help shows them. Each loads its rooms only when it runs. */
import type { Command } from 'commander';
import { matchCommand } from './match.ts';
import { readCommand } from './read.ts';
import { similarCommand } from './similar.ts';

export function commands(): Command[] {
  return [readCommand(), matchCommand(), similarCommand()];
}
