/**
 * Reports that an outlet fills in: the wording is the same each time, one name tells the event. `{name}` is that name,
 * `[a|b]` what another outlet would write instead, so that both news and copies of it can be made of one template.
 */
import type { Random } from '../../../functions/base/ports.ts';
import { type News, pick } from './compose.ts';
import { TEMPLATES_SEEN } from './templates-seen.ts';
import { TEMPLATES_UNSEEN } from './templates-unseen.ts';

export interface Template {
  readonly language: string;
  /** What the rule looks for: it stands in the lead. */
  readonly query: string;
  readonly titles: readonly [string, string];
  readonly text: string;
  readonly names: readonly string[];
}

export { TEMPLATES_SEEN, TEMPLATES_UNSEEN };

const CHOICE = /\[([^|\]]*)\|([^\]]*)\]/g;

/** One filling: of each choice the second is taken with this chance. */
function filled(random: Random, text: string, name: string, chance: number): string {
  return text
    .replace(CHOICE, (_, one: string, other: string) => (random() < chance ? other : one))
    .replaceAll('{name}', name);
}

export interface Pair {
  readonly told: News;
  readonly later: News;
}

export type Making = (random: Random, template: Template) => Pair;

const made = (
  random: Random,
  { titles, text }: Template,
  name: string,
  title: 0 | 1,
  chance: number,
): News => ({
  title: filled(random, titles[title], name, chance),
  text: filled(random, text, name, chance),
});

function twoNames(random: Random, { names }: Template): [string, string] {
  const one = pick(random, names);
  return [
    one,
    pick(
      random,
      names.filter((name) => name !== one),
    ),
  ];
}

/** What is news although it has the wording of what was told, and what is told already although it has not. */
export const NEWS: Readonly<Record<string, Making>> = {
  'another name, the wording as it was': (random, template) => {
    const [one, other] = twoNames(random, template);
    return { told: made(random, template, one, 0, 0), later: made(random, template, other, 0, 0) };
  },
  'another name, reworded': (random, template) => {
    const [one, other] = twoNames(random, template);
    return { told: made(random, template, one, 0, 0), later: made(random, template, other, 1, 0.4) };
  },
  'another name, headlines without it': (random, template) => {
    const titles = template.titles.map((title) => title.replace(/\s*\S*\s*\{name\}\s*/u, ' ').trim());
    const nameless = { ...template, titles: [titles[0]!, titles[1]!] as const };
    const [one, other] = twoNames(random, template);
    return { told: made(random, nameless, one, 0, 0), later: made(random, nameless, other, 0, 0) };
  },
};

export const COPIES: Readonly<Record<string, Making>> = {
  'the same name, a word or two another': (random, template) => {
    const name = pick(random, template.names);
    return { told: made(random, template, name, 0, 0), later: made(random, template, name, 0, 0.25) };
  },
  'the same name, reworded': (random, template) => {
    const name = pick(random, template.names);
    return { told: made(random, template, name, 0, 0), later: made(random, template, name, 1, 0.7) };
  },
};
