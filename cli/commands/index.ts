/** Every command, in the order in which help shows them. Each loads its rooms only when it runs. */
import type { Command } from 'commander';
import { alertsCommand } from './alerts.ts';
import { articlesCommand } from './articles.ts';
import { backtestCommand } from './backtest.ts';
import { checkCommand } from './check.ts';
import { exportCommand, importCommand } from './export.ts';
import { feedsCommand } from './feeds.ts';
import { matchCommand } from './match.ts';
import { muteCommand, unmuteCommand } from './mute.ts';
import { readCommand } from './read.ts';
import { similarCommand } from './similar.ts';
import { subscribersCommand } from './subscribers.ts';
import { watchCommand } from './watch.ts';

export function commands(): Command[] {
  return [
    watchCommand(),
    articlesCommand(),
    alertsCommand(),
    feedsCommand(),
    checkCommand(),
    muteCommand(),
    unmuteCommand(),
    subscribersCommand(),
    readCommand(),
    matchCommand(),
    backtestCommand(),
    similarCommand(),
    exportCommand(),
    importCommand(),
  ];
}
