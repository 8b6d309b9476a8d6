/** Makes news from the stock, and what outlets make of it: every text and every change comes from one seed. */
import type { Random } from '../../../functions/base/ports.ts';
import type { Stock } from './stock.ts';

export interface News {
  readonly title: string;
  /** Paragraphs parted by an empty line. */
  readonly text: string;
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to shuffle texts, the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

/** What fills a slot: often two things at once, or one with a name, so that few articles share whole clauses. */
function filler(random: Random, stock: Stock, slot: string): string {
  if (slot === 'n') return String(between(random, 2, 2_000));
  const one = pick(random, stock.slots[slot] ?? [slot]);
  const chance = random();
  if (slot === 'person' && chance < 0.6) {
    return `${one} ${pick(random, stock.names)} ${pick(random, stock.names)}`;
  }
  if (DOUBLED.includes(slot) && chance < 0.5) return `${one} ${stock.and}${pick(random, stock.slots[slot]!)}`;
  if (slot === 'place' && chance < 0.3) return `${one} ${stock.and}${pick(random, stock.slots.place!)}`;
  return one;
}
const DOUBLED = ['detail', 'cause', 'claim', 'obstacle', 'group'];

function fill(random: Random, stock: Stock, template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => filler(random, stock, slot));
}

/** Words that a reporter adds to each sentence: without them whole clauses would be the same in many articles. */
const OWN_WORDS = 3;

function reworded(random: Random, stock: Stock, sentence: string): string {
  const words = wordsOf(sentence);
  for (let added = 0; added < OWN_WORDS; added += 1) {
    words.splice(between(random, 1, words.length - 1), 0, pick(random, [...stock.spare, ...stock.names]));
  }
  return words.join(' ');
}

/** Sentences of one article, each of a template of its own. */
export function sentences(random: Random, stock: Stock, count: number): string[] {
  const templates = shuffled(random, stock.sentences);
  return Array.from({ length: count }, (_, at) =>
    reworded(random, stock, fill(random, stock, templates[at % templates.length]!)),
  );
}

/** Two sentences a paragraph, as wire copy has it. */
export function paragraphs(list: readonly string[]): string {
  const out: string[] = [];
  for (let at = 0; at < list.length; at += 2) out.push(list.slice(at, at + 2).join(' '));
  return out.join('\n\n');
}

export const headline = (random: Random, stock: Stock): string =>
  fill(random, stock, pick(random, stock.headlines));

/** An article of `from` to `to` sentences, of 15 to 30 words each. */
export function article(random: Random, stock: Stock, from = 4, to = 8): News {
  return {
    title: headline(random, stock),
    text: paragraphs(sentences(random, stock, between(random, from, to))),
  };
}

/** A bulletin: the wording of every day with the values of one. */
export function bulletin(random: Random, stock: Stock): News {
  const chosen = pick(random, stock.bulletins);
  return { title: fill(random, stock, chosen.title), text: fill(random, stock, chosen.text) };
}

const wordsOf = (text: string): string[] => text.split(' ');

function changeWords(random: Random, stock: Stock, text: string, share: number): string {
  return text
    .split('\n\n')
    .map((paragraph) =>
      wordsOf(paragraph)
        .flatMap((word) => {
          if (random() >= share) return [word];
          const kind = random();
          if (kind < 0.6) return [pick(random, stock.spare)];
          return kind < 0.8 ? [] : [word, pick(random, stock.spare)];
        })
        .join(' '),
    )
    .join('\n\n');
}

/** One word in each five replaced: the hardest case of a fifth of the words changed. */
function replaceFifth(random: Random, stock: Stock, paragraph: string): string {
  const words = wordsOf(paragraph);
  for (let from = 0; from < words.length; from += 5) {
    const at = from + between(random, 0, 4);
    if (at < words.length) words[at] = pick(random, stock.spare);
  }
  return words.join(' ');
}

/** The first `count` words, as feeds cut them. */
export const cut = (text: string, count: number): string =>
  `${wordsOf(text.replaceAll('\n\n', ' ')).slice(0, count).join(' ')}…`;

/** What hangs under an article at an outlet: each line a paragraph of its own. */
export const tail = (random: Random, stock: Stock): string =>
  pick(random, stock.tails).replaceAll('\n', '\n\n');

export type Change = (random: Random, stock: Stock, news: News) => News;

/** What other outlets make of a text: every one of these is still the same story. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'urgent prefix': (_, stock, news) => ({
    title: `${stock.urgent}: ${news.title}`,
    text: `${stock.urgent}.. ${news.text}`,
  }),
  'another tail': (random, stock, news) => ({
    ...news,
    text: `${news.text}\n\n${tail(random, stock)}`,
  }),
  'cut to a summary': (random, _, news) => ({ ...news, text: cut(news.text, between(random, 50, 80)) }),
  '10–20 % of words changed': (random, stock, news) => ({
    ...news,
    text: changeWords(random, stock, news.text, 0.1 + random() * 0.1),
  }),
  'every fifth word another': (random, stock, news) => ({
    title: headline(random, stock),
    text: news.text
      .split('\n\n')
      .map((paragraph) => replaceFifth(random, stock, paragraph))
      .join('\n\n'),
  }),
  'paragraphs reordered': (random, _, news) => ({
    ...news,
    text: shuffled(random, news.text.split('\n\n')).join('\n\n'),
  }),
  'another headline': (random, stock, news) => ({ ...news, title: headline(random, stock) }),
  'another headline, words changed': (random, stock, news) => ({
    title: headline(random, stock),
    text: changeWords(random, stock, news.text, 0.1 + random() * 0.05),
  }),
  'another headline, cut and tail': (random, stock, news) => ({
    title: headline(random, stock),
    text: `${cut(news.text, between(random, 60, 90))}\n\n${tail(random, stock)}`,
  }),
  'one paragraph dropped, one added': (random, stock, news) => {
    const kept = shuffled(
      random,
      news.text.split('\n\n').map((text, at) => ({ text, at })),
    )
      .slice(1)
      .sort((one, other) => one.at - other.at)
      .map(({ text }) => text);
    return {
      title: headline(random, stock),
      text: [...kept, paragraphs(sentences(random, stock, 2))].join('\n\n'),
    };
  },
};

/** Reported apart: so short that a candidate is found by few keys. */
export const SHORT_CHANGES: Readonly<Record<string, Change>> = {
  'summary of 40 words': (_, __, news) => ({ ...news, text: cut(news.text, 40) }),
  'summary of 40 words, another headline': (random, stock, news) => ({
    title: headline(random, stock),
    text: cut(news.text, 40),
  }),
  'summary of 15 words, another headline': (random, stock, news) => ({
    title: headline(random, stock),
    text: cut(news.text, 15),
  }),
};

/** A new headline and lead over three fifths of the old text: the same story, and yet to be told. */
export function newLead(random: Random, stock: Stock, news: News): News {
  const old = news.text.split(/(?<=[.؟!])\s+/u).filter(Boolean);
  const lead = sentences(random, stock, Math.max(1, Math.round((old.length * 2) / 3)));
  return { title: headline(random, stock), text: paragraphs([...lead, ...old]) };
}

/** The same above a text from which the old lead was taken out. */
export function newLeadInstead(random: Random, stock: Stock, news: News): News {
  const old = news.text.split(/(?<=[.؟!])\s+/u).filter(Boolean);
  return {
    title: headline(random, stock),
    text: paragraphs([...sentences(random, stock, 1), ...old.slice(1)]),
  };
}
