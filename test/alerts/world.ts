/** A world for tests of telling: a clock that a test moves, a topic that remembers, and alerts as `poll` puts them. */
import type { AlertRow } from '../../functions/alerts/alert.ts';
import { alertRow } from '../../functions/alerts/create.ts';
import type { Message, PublishOutcome, Topic } from '../../functions/alerts/publish.ts';
import type { Said } from '../../functions/alerts/said.ts';
import { beside } from '../../functions/alerts/sentence.ts';
import { sketch } from '../../functions/alerts/sketch.ts';
import type { Config, Feed, Rule, Settings } from '../../functions/base/config.ts';
import { type Clock, type Millis, silent } from '../../functions/base/ports.ts';
import { type NotifyPorts, type NotifyReport, notify } from '../../functions/jobs/notify.ts';
import type { Match, MatchedSentence } from '../../functions/rules/match.ts';
import { type News, seeded } from '../measure/stories/compose.ts';
import { anArticleRow } from '../support/article.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { aFeed, aRule, aSettings } from '../support/watch.ts';

export const NOON = Date.parse('2026-03-10T09:00:00.000Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface TestClock extends Clock {
  at: Millis;
}

export function testClock(at: Millis = NOON): TestClock {
  return {
    at,
    now() {
      return this.at;
    },
    async sleep(ms) {
      // Whole milliseconds, as a clock has them.
      this.at += Math.ceil(ms);
    },
  };
}

export const settings: Settings = aSettings({ language: 'en' });

export const rule = (id: string, more: Partial<Rule> = {}): Rule => aRule({ id, match: [id], ...more });

export const feed = (id: string): Feed => aFeed({ id, name: `Outlet ${id}`, language: 'en' });

export const config = (more: Partial<Config> = {}): Config => ({
  settings,
  feeds: [feed('one'), feed('two'), feed('three')],
  rules: [rule('withdrawal'), rule('coalition')],
  subscribers: [
    { email: 'desk@example.org', rules: ['withdrawal'] },
    { email: 'all@example.org', rules: 'all' },
  ],
  ...more,
});

export interface Found {
  readonly title: string;
  readonly text: string;
  /** What matched; the first sentence of the text where it is not given. */
  readonly sentence?: string;
  /** Where in it; its first word where that is not given. */
  readonly spans?: MatchedSentence['spans'];
  /** Other sentences that matched. */
  readonly further?: readonly MatchedSentence[];
  readonly outlet?: string;
  readonly id: string;
  readonly edit?: boolean;
  /** Rules that found it too, in the same breath. */
  readonly beside?: readonly string[];
}

export const firstSentence = (text: string): string => text.split(/(?<=[.؟!])\s/u)[0] ?? text;

/** What an article says by one of its sentences. */
export const said = ({ title, text }: News, sentence = firstSentence(text), source = 'One'): Said => ({
  source,
  title,
  sentence,
  sketch: sketch(title, text),
});

/** Whether a sentence is a near copy of an earlier one, or of a part of it, and says nothing that matters beyond it. */
export const nearCopy = (later: string, earlier: string): boolean => beside(later, earlier) === 'copy';

/** The alert of a match found at `now`. */
export function found(
  of: Rule,
  { title, text, sentence, spans, further = [], outlet = 'one', id, edit = false, beside = [] }: Found,
  now: Millis,
  by: Settings = settings,
): AlertRow {
  const at = new Date(now).toISOString();
  const source = feed(outlet);
  const article = anArticleRow(
    { source: outlet, id, published: at },
    { sourceName: source.name, title, language: 'en', text, contentHash: id },
  );
  const matched = sentence ?? firstSentence(text);
  const match: Match = {
    rule: of.id,
    spans: [],
    titleSpans: matched === title ? ([[0, 4]] as const) : [],
    reasons: [],
    sentence: matched,
    sentenceSpans: spans ?? [[0, matched.indexOf(' ') + 1 ? matched.indexOf(' ') : matched.length]],
    further,
  };
  return alertRow({ rule: of, match, article, feed: source, now, settings: by, edit, beside });
}

export interface World {
  config: Config;
  readonly clock: TestClock;
  readonly store: MemoryStore;
  /** What was sent, in order. */
  readonly sent: Message[];
  /** What the topic answers next; empty answers `sent`. */
  readonly answers: (PublishOutcome | Error)[];
  readonly topic: Topic;
  add(of: Rule, what: Found): Promise<AlertRow>;
  run(more?: Partial<NotifyPorts>): Promise<NotifyReport>;
  /** Runs each minute for so long. */
  pass(minutes: number): Promise<void>;
  alerts(): Map<string, AlertRow & { readonly outcome?: string }>;
}

export function createWorld(start: Config = config(), { seed = 1, indexLag = 0 } = {}): World {
  const clock = testClock();
  const random = seeded(seed);
  const store = createMemoryStore({ clock, indexLag: () => indexLag });
  const sent: Message[] = [];
  const answers: (PublishOutcome | Error)[] = [];
  const topic: Topic = {
    async publish(message) {
      const answer = answers.shift() ?? { kind: 'sent' };
      if (answer instanceof Error) throw answer;
      if (answer.kind === 'sent') sent.push(message);
      return answer;
    },
  };
  const world: World = {
    config: start,
    clock,
    store,
    sent,
    answers,
    topic,
    async add(of, what) {
      const row = found(of, what, clock.at, world.config.settings);
      await store.put('alerts', { ...row }, [{ field: 'rule', is: 'absent' }]);
      return row;
    },
    run: (more = {}) =>
      notify({
        config: world.config,
        store,
        topic,
        clock,
        random,
        log: silent,
        deadline: clock.at + MINUTE,
        ...more,
      }),
    async pass(minutes) {
      for (let minute = 0; minute < minutes; minute += 1) {
        clock.at += MINUTE;
        await world.run();
      }
    },
    alerts: () => rowsByName(store),
  };
  return world;
}

function rowsByName(store: MemoryStore) {
  return new Map(
    store
      .all('alerts')
      .map((row) => [`${row.rule}|${String(row.date).split('#')[1]}`, row as unknown as AlertRow]),
  );
}
