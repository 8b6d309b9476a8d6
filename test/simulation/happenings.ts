/** What happens in a minute of trouble, apart from the pipeline's own work. */

import { edit, publish, type SimItem, takeAway } from './items.ts';
import type { Jobs } from './jobs.ts';
import { move, moveBack } from './outlets.ts';
import { setClocks, type World } from './ports.ts';
import type { Dice } from './random.ts';
import { newStory, type Story } from './stories.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Parts {
  readonly world: World;
  readonly dice: Dice;
  readonly jobs: Jobs;
  /** How much slower everything is than in a simulation of hours. */
  readonly unit: number;
}

export interface Happenings {
  tick(): void;
  /** From now on nothing changes: what was broken is whole, what was on its way or to come back is there. */
  end(): void;
  /** All that was ever published. */
  readonly items: readonly SimItem[];
}

export function createHappenings({ world, dice, jobs, unit }: Parts): Happenings {
  const { scheduler, outlets } = world;
  const homes = outlets.filter(({ kind }) => kind === 'home');
  const stories: Story[] = [];
  const items: SimItem[] = [];
  /** What other feeds will carry. */
  const coming = new Set<() => void>();

  function someStory(): Story {
    const known = stories.length > 0 && dice.chance(0.6) ? dice.pick(stories) : null;
    if (known) return known;
    const story = newStory(dice, `story${stories.length}`);
    stories.push(story);
    return story;
  }

  function publishSomething(): void {
    const home = dice.pick(homes);
    publish(dice, home, {
      outlets,
      story: someStory(),
      number: items.length,
      now: scheduler.now(),
      unit,
      later(ms, happen) {
        const once = () => {
          if (coming.delete(once)) happen();
        };
        coming.add(once);
        scheduler.at(scheduler.now() + ms * unit, once);
      },
    });
    items.push(home.places[0]!.item);
  }

  return {
    items,
    end() {
      setClocks(world, 0);
      for (const happen of [...coming]) happen();
      for (const outlet of outlets) {
        outlet.broken = null;
        for (const { item } of outlet.places) item.pageFrom = 0;
        for (const place of outlet.places) if (Number.isFinite(place.hiddenUntil)) place.hiddenUntil = 0;
      }
    },
    tick() {
      const now = scheduler.now();
      if (dice.chance(0.12)) publishSomething();
      if (dice.chance(0.08))
        edit(dice, dice.pick(homes), (id) => stories.find((story) => story.id === id)!, now);
      if (dice.chance(0.03)) takeAway(dice, dice.pick(outlets), now);
      if (dice.chance(0.03)) {
        dice.pick(outlets).broken = {
          until: now + dice.int(1, 40) * MINUTE * unit,
          how: dice.pick(['down', 'html', 'cut', 'cut', 'stale'] as const),
          between: dice.chance(0.5),
          share: dice.next() * 0.8,
        };
      }
      if (dice.chance(0.01)) setClocks(world, dice.pick([0, 0, -HOUR, 5 * MINUTE, -10_000, 30_000]));
      if (dice.chance(0.006)) move(dice, dice.pick(outlets));
      if (dice.chance(0.003)) moveBack(dice.pick(outlets));
      if (dice.chance(0.01)) jobs.retry();
      if (dice.chance(0.01)) jobs.mute(dice.int(5, 90) * unit);
      if (dice.chance(0.005)) jobs.unmute();
    },
  };
}
