/** What `marsad watch` runs: the pipeline of `watch.ts` on the embedded database, the network and local mail. */

import type { Message, PublishOutcome } from '../functions/alerts/publish.ts';
import { createFullText } from '../functions/articles/fulltext.ts';
import type { Config, Feed } from '../functions/base/config.ts';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { systemClock as clock, type Log, type Millis } from '../functions/base/ports.ts';
import type { Store } from '../functions/base/store.ts';
import { createNetwork } from '../functions/feeds/fetch.ts';
import type { Network } from '../functions/feeds/network.ts';
import type { Pace } from '../functions/feeds/pace.ts';
import { type Notice, tellNotices } from '../functions/jobs/notices.ts';
import { notify } from '../functions/jobs/notify.ts';
import { type FeedReport, pollFeed } from '../functions/jobs/poll.ts';
import type { Matcher } from '../functions/rules/match.ts';
import { compileRules } from '../functions/rules/matcher.ts';
import { installationOf } from './data-folder.ts';
import { createMailTopic, type MailTopic } from './mail.ts';
import type { OpenPage } from './page/serve.ts';
import { holdStore } from './store.ts';
import { keepSwept } from './sweep.ts';
import { type WatchPorts, watch } from './watch.ts';

export interface PipelineOptions {
  readonly config: Config;
  /** What the watch file says by now: the same object as long as nothing changed. */
  readonly latest?: () => Config;
  readonly data: string;
  readonly once: boolean;
  /** Milliseconds between rounds in place of the schedule; null keeps it. */
  readonly hurry: number | null;
  /** In place of the polite pause between two visits of a host: the samples are all on one. */
  readonly pace: Pace | null;
  readonly smtpUrl: string | null;
  /** Where the local page is served: a port of this machine, 0 for any; null for none. */
  readonly port: number | null;
  readonly signal: AbortSignal;
  /** The data folder is open, and polling begins. */
  readonly onOpen: (folder: string) => void;
  /** The page is served at this address. */
  readonly onPage: (address: string) => void;
  readonly onMessage: (message: Message, recipients: readonly string[]) => Promise<void>;
  /** Hears what came of each attempt to tell a message. */
  readonly onPublished: (message: Message, outcome: PublishOutcome) => void;
  readonly onPolled: (feed: Feed, report: FeedReport) => void;
  readonly warn: (line: string) => void;
}

/** A lease of AWS ends with the function; here a round may take as long as it needs, so it is only a bound. */
const NOTIFY_MS = 10 * 60_000;
const CLOSING_MS = 400;

/** Runs until the signal, or one round. What is wrong with the data folder is an outcome; faults of the disk reject. */
export async function runPipeline(options: PipelineOptions): Promise<Outcome<null>> {
  const { signal } = options;
  const planned = planOf(options.config);
  if (!planned.ok) return planned;
  const plan = followed(planned.value, options.latest);
  const held = await holdStore(options.data);
  if (!held.ok) return held;
  const { store, tables, folder } = held.value;
  const network = createNetwork({
    allowPrivateAddresses: options.config.settings.allowPrivateAddresses,
    clock,
    ...(options.pace && { pace: options.pace }),
  });
  const topic = mailTopicOf(options, folder.mail, plan);
  const polls = new Map<string, Millis>();
  let page: OpenPage | null = null;
  try {
    options.onOpen(folder.path);
    if (options.port !== null) {
      // A file of its own, with a library: no other command pays for it.
      const { openPage } = await import('./page/serve.ts');
      // What is asked for while the run ends finds a closed store, which is no fault.
      const warn = (line: string) => (signal.aborted ? undefined : options.warn(line));
      const opened = await openPage(options.port, { store, clock, plan, polls, warn });
      if (!opened.ok) return opened;
      page = opened.value;
      options.onPage(page.address);
    }
    const sweeping = options.once ? new Promise<never>(() => {}) : keepSwept({ tables, clock, signal });
    const watching = watch(watchPorts(options, { store, network, topic, plan, polls }), options);
    // The sweep ends only by the signal, or by a fault of the store; either way the watch has the last word.
    await Promise.race([watching, sweeping.then(() => watching)]);
    return good(null);
  } finally {
    topic.close();
    if (page) await within(CLOSING_MS, page.close());
    await within(CLOSING_MS, network.close());
    await within(CLOSING_MS, held.value.close());
  }
}

/** The mails of a run, as `options` hear of them. */
function mailTopicOf(options: PipelineOptions, folder: string, plan: () => Plan): MailTopic {
  const topic = createMailTopic({
    folder,
    addresses: () => {
      const { settings, subscribers } = plan().config;
      return { from: settings.from, operators: settings.operators, subscribers };
    },
    clock,
    print: options.onMessage,
    smtpUrl: options.smtpUrl,
    warn: options.warn,
  });
  return {
    ...topic,
    async publish(message) {
      const outcome = await topic.publish(message);
      options.onPublished(message, outcome);
      return outcome;
    },
  };
}

interface Parts {
  readonly store: Store;
  readonly network: Network;
  readonly topic: MailTopic;
  readonly plan: () => Plan;
  /** When each feed was polled last. */
  readonly polls: Map<string, Millis>;
}

function watchPorts(options: PipelineOptions, { store, network, topic, plan, polls }: Parts): WatchPorts {
  const random = Math.random;
  const log = logTo(options.warn);
  const ports = { store, network, fullText: createFullText({ network, clock }), clock, random, log };
  const tell = async (notices: readonly Notice[]) => {
    const taken = await Promise.all(notices.map(({ text }) => topic.notice(text)));
    return !taken.includes(false);
  };
  return {
    clock,
    feeds: () => plan().config.feeds,
    poll: async (feed, minute, once) => {
      const report = await pollFeed({ ...ports, ...plan() }, feed, { minute, once });
      await tellNotices({ store, log, tell }, [report]);
      return report;
    },
    notify: async (once) => {
      await notify({
        config: { ...plan().config, ...installationOf(options.data) },
        store,
        topic,
        clock,
        random,
        log,
        signal: options.signal,
        deadline: clock.now() + NOTIFY_MS,
        once,
        tellOperators: (_subject, text) => topic.notice(text),
        // The data folder is this process's alone, so a lease that is still there was left by one that died.
        alone: true,
      });
    },
    onPolled: (feed, report) => {
      if (report.kind !== 'skipped') polls.set(feed.id, clock.now());
      options.onPolled(feed, report);
    },
  };
}

/** A watch file made ready. */
interface Plan {
  readonly config: Config;
  readonly matcher: Matcher;
}

function planOf(config: Config): Outcome<Plan> {
  const compiled = compileRules(config.rules);
  if (compiled.ok) return good({ config, matcher: compiled.matcher });
  const [first] = compiled.errors;
  return bad(`The rule ${first?.rule} cannot be read: ${first?.error.message}.`);
}

/** The plan of now. The watch file was checked before it came here; one that cannot be used changes nothing. */
function followed(first: Plan, latest: PipelineOptions['latest']): () => Plan {
  let plan = first;
  return () => {
    const config = latest?.() ?? plan.config;
    if (config === plan.config) return plan;
    const next = planOf(config);
    if (next.ok) plan = next.value;
    return plan;
  };
}

/** What is closed at the end may hang on others; what is on disk is safe without it. */
async function within(ms: number, closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([closing, over]).finally(() => clearTimeout(timer));
}

/** Failing feeds are told by their reports; what else is worth a warning is one line. */
function logTo(warn: (line: string) => void): Log {
  const say = (message: string, fields: Record<string, unknown> = {}) => {
    const facts = Object.entries(fields).map(([name, value]) => `${name} ${String(value)}`);
    warn([message, ...facts].join(', '));
  };
  return {
    info() {},
    warn(message, fields) {
      if (message !== 'feed failed') say(message, fields);
    },
    error: say,
  };
}
