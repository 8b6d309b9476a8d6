/** `marsad alerts retry`: puts what was set aside back into its queue. */
import { Command } from 'commander';
import { type PlaceOptions, placed } from '../options.ts';
import { fail, note } from '../output.ts';
import { withStore } from '../place.ts';

interface RetryOptions extends PlaceOptions {
  readonly all?: boolean;
}

export function retryCommand(): Command {
  return placed(new Command('retry').description('tells again what could not be told; --failed lists it'))
    .argument('[id...]', 'as `alerts --failed` shows them')
    .option('--all', 'all of them')
    .action(run);
}

async function run(ids: readonly string[], options: RetryOptions, command: Command): Promise<void> {
  if (ids.length > 0 === (options.all ?? false)) command.error('name what to tell again, or say --all');
  const [{ failures }, { retry }] = await Promise.all([
    import('../../functions/alerts/failed.ts'),
    import('../../functions/alerts/retry.ts'),
  ]);
  await withStore(options, async (store) => {
    const wanted = [...ids];
    if (options.all) for await (const { id } of failures(store)) wanted.push(id);
    let queued = 0;
    for (const id of wanted) {
      const done = await retry(store, id, Date.now());
      if (done === 'queued') queued++;
      else if (!options.all)
        fail(`${id} ${WHY_NOT[done]}: \`marsad alerts --failed\` lists what can be told again.`);
    }
    note(
      queued === 0
        ? 'There is nothing to tell again.'
        : `${queued} put back; ${queued === 1 ? 'it is' : 'they are'} told within a minute.`,
    );
  });
}

const WHY_NOT = { 'not-found': 'is not stored', 'not-failed': 'has not failed' } as const;
