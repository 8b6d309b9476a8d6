/** `marsad mute`, `marsad unmute`: holds a rule's alerts for a while; they are summed up afterwards. */
import { Command } from 'commander';
import type { Config, Rule } from '../../functions/base/config.ts';
import { type PlaceOptions, placed } from '../options.ts';
import { fail, note } from '../output.ts';
import { requireConfig, withStore } from '../place.ts';
import { localTime, parseDuration } from '../when.ts';

/** A mute that is longer than this is meant to be a change of the watch file. */
const LONGEST_MS = 31 * 86_400_000;

export function muteCommand(): Command {
  return placed(new Command('mute').description("holds a rule's alerts, and sums them up afterwards"))
    .argument('<rule>', 'its id in the watch file')
    .requiredOption('--for <duration>', 'such as 8h, 30m, 2d')
    .action(mute);
}

export function unmuteCommand(): Command {
  return placed(new Command('unmute').description('ends the mute of a rule'))
    .argument('<rule>', 'its id in the watch file')
    .action(unmute);
}

async function mute(id: string, options: PlaceOptions & { readonly for: string }): Promise<void> {
  const duration = parseDuration(options.for);
  if (duration === null || duration === 0)
    fail(`--for cannot be read («${options.for}»): write 8h, 30m or 2d.`);
  if (duration > LONGEST_MS)
    fail('--for is longer than 31 days: set `enabled: false` in the watch file instead.');
  const { muteRule } = await import('../../functions/alerts/mute.ts');
  const { config, rule } = await ruleOf(id, options.file);
  const now = Date.now();
  const until = now + duration;
  const held = await withStore(options, (store) =>
    muteRule({ store, rule, settings: config.settings, now }, until),
  );
  const zone = config.settings.timezone;
  const waiting = held === 0 ? '' : `, ${held} that wait already too`;
  note(`${id} is held until ${localTime(new Date(until).toISOString(), zone)} (${zone})${waiting}.`);
}

async function unmute(id: string, options: PlaceOptions): Promise<void> {
  const { unmuteRule } = await import('../../functions/alerts/mute.ts');
  const { config, rule } = await ruleOf(id, options.file);
  const now = Date.now();
  const freed = await withStore(options, (store) =>
    unmuteRule({ store, rule, settings: config.settings, now }),
  );
  note(`${id} is held no more; ${freed} ${freed === 1 ? 'alert is' : 'alerts are'} due by its own time.`);
}

async function ruleOf(id: string, file: string): Promise<{ config: Config; rule: Rule }> {
  const config = await requireConfig(file);
  const rule = config.rules.find((each) => each.id === id);
  if (!rule) fail(`${file} has no rule ${id}: it has ${config.rules.map((each) => each.id).join(', ')}.`);
  return { config, rule };
}
