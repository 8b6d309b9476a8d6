/**
 * Visits under load: the real dispatch, poll and fetch, several pollers with a network of their own each, as in Lambda,
 * over sockets of loopback to a server that writes down when each host is visited, from when to when.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { contentHash } from '../../functions/base/content-hash.ts';
import { hash32 } from '../../functions/base/hash.ts';
import { silent } from '../../functions/base/ports.ts';
import { createNetwork } from '../../functions/feeds/fetch.ts';
import { PAUSE_MS, type Pace } from '../../functions/feeds/pace.ts';
import type { PollBatch } from '../../functions/feeds/schedule.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { dispatch } from '../../functions/jobs/dispatch.ts';
import { POLL_BATCH } from '../../infra/timing.ts';
import { pollers } from '../../infra/triggers.ts';
import { createVirtualClock, type VirtualClock } from '../feeds/virtual-clock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { aMatcher, aRule } from '../support/watch.ts';
import { documentAt, EVERY, START, scaleConfig } from './feeds.ts';
import type { Finding } from './finding.ts';

const MINUTE = 60_000;
/** A public address, for the guard; the socket goes to loopback. */
const PUBLIC = '93.184.215.14';
/** Milliseconds that servers take to answer: each its own time, in steps, so that many of them end together. */
const STEP = 50;
const SLOWEST_STEPS = 30;
/** Real milliseconds for what takes seconds on an idle machine. */
const PATIENCE = 600_000;
/** Milliseconds after which a poller without work looks for some. */
const LOOKS = 500;

export interface VisitOptions {
  /** For the proof that the run can fail: in place of the pace. */
  readonly pace?: Pace;
  /** Likewise: false makes of the queue one that knows neither lanes nor repeats. */
  readonly fifo?: boolean;
}

export async function visitLoad(feeds: number, options: VisitOptions = {}): Promise<readonly Finding[]> {
  // What is loaded once must not hold a poll up while time passes.
  await contentHash();
  const idle = createIdle();
  const clock = createVirtualClock(START * MINUTE, idle.settle);
  const log = createVisitLog(clock);
  const server = createServer((request, response) => void log.answer(request, response, idle));
  server.on('connection', (socket) => socket.on('close', idle.closed));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const config = { ...scaleConfig(feeds, port), rules: [aRule({ id: 'withdrawal', match: ['انسحاب'] })] };
  const matcher = aMatcher(config.rules);
  const queue = createQueue(options.fifo ?? true);
  const store = createMemoryStore({ clock });
  let polled = 0;
  const networks = Array.from({ length: pollers(config) }, () =>
    createNetwork({
      allowPrivateAddresses: false,
      clock,
      resolve: async () => {
        idle.began();
        return [PUBLIC];
      },
      dial: () => '127.0.0.1',
      // Time is virtual here, but not for a request's own limits.
      limits: { totalMs: PATIENCE, connectMs: PATIENCE },
      ...(options.pace ? { pace: options.pace } : {}),
    }),
  );
  const end = (START + EVERY) * MINUTE;
  const poller = async (network: (typeof networks)[number]) => {
    const ports = {
      config,
      store,
      network,
      matcher,
      clock,
      random: () => 0.5,
      log: silent,
    };
    while (clock.now() < end || queue.size() > 0) {
      const batch = queue.take();
      if (batch.length === 0) await clock.sleep(LOOKS);
      await Promise.all(
        batch.map(async (messages) => {
          for (const message of messages) {
            const reports = await pollBatch(ports, message);
            polled += reports.filter(({ kind }) => kind === 'read' || kind === 'unchanged').length;
          }
          queue.done(messages);
        }),
      );
    }
  };
  const ticking = async () => {
    for (let minute = START; minute < START + EVERY; minute += 1) {
      // The Scheduler may call twice for a minute.
      await dispatch(config, minute * MINUTE, queue);
      await dispatch(config, minute * MINUTE, queue);
      await clock.sleep(MINUTE);
    }
  };
  const work = Promise.all([ticking(), ...networks.map(poller)]);
  await clock.run();
  await work;
  await Promise.all(networks.map((network) => network.close()));
  server.closeAllConnections();
  server.close();
  return [
    { what: 'feeds that were not read', feeds, value: feeds - polled, unit: 'feeds', atMost: 0 },
    { what: 'visits while one is under way', feeds, value: log.atOnce(), unit: 'visits', atMost: 0 },
    { what: 'visits before the pause is over', feeds, value: log.tooSoon(), unit: 'visits', atMost: 0 },
    { what: 'shortest pause of a host', feeds, value: log.shortest() / 1_000, unit: 's' },
  ];
}

/** When each host was visited, and what it answers. */
function createVisitLog(clock: VirtualClock) {
  const hosts = new Map<string, { underWay: number; endedAt: number }>();
  let [together, hasty, shortest] = [0, 0, Number.POSITIVE_INFINITY];
  return {
    atOnce: () => together,
    tooSoon: () => hasty,
    shortest: () => shortest,
    async answer(request: IncomingMessage, response: ServerResponse, idle: Idle): Promise<void> {
      const name = request.headers.host ?? '';
      const host = hosts.get(name) ?? { underWay: 0, endedAt: Number.NEGATIVE_INFINITY };
      hosts.set(name, host);
      if (host.underWay > 0) together += 1;
      else {
        const pause = clock.now() - host.endedAt;
        if (pause < PAUSE_MS) hasty += 1;
        shortest = Math.min(shortest, pause);
      }
      host.underWay += 1;
      idle.sleeps();
      await clock.sleep(STEP * (1 + (hash32(name) % SLOWEST_STEPS)));
      idle.wakes();
      host.underWay -= 1;
      host.endedAt = clock.now();
      const round = Math.floor((clock.now() / MINUTE - START) / EVERY);
      response.writeHead(200, { 'content-type': 'application/rss+xml', connection: 'close' });
      response.end(documentAt(request.url ?? '', round));
    },
  };
}

type Idle = ReturnType<typeof createIdle>;

/**
 * Time may pass only while every request that was begun sleeps at the server or is over: the sockets are real, the time
 * is not.
 */
function createIdle() {
  let [begun, sleeping, closed] = [0, 0, 0];
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    began(): void {
      begun += 1;
    },
    sleeps(): void {
      sleeping += 1;
    },
    wakes(): void {
      sleeping -= 1;
    },
    closed(): void {
      closed += 1;
    },
    async settle(): Promise<void> {
      // What a turn brings may take some more: promises behind the last byte, the next request of the same host.
      const until = performance.now() + PATIENCE;
      for (let quiet = 0; quiet < 6; quiet += 1) {
        const before = begun;
        await turn();
        if (begun !== sleeping + closed || begun !== before) quiet = -1;
        if (performance.now() > until)
          throw new Error(
            `Of ${begun} requests ${sleeping} are at the server and ${closed} are over; the rest hang.`,
          );
      }
    },
  };
}

/**
 * The queue. First in, first out: a lane's messages in order, no lane in two hands at once, a repeated message once.
 * Otherwise each message is for whoever comes first.
 */
function createQueue(isFifo: boolean) {
  const waiting: PollBatch[] = [];
  const inHand = new Set<string>();
  const known = new Set<string>();
  return {
    size: () => waiting.length,
    async send(messages: readonly PollBatch[]): Promise<void> {
      waiting.push(...messages.filter(({ deduplicationId }) => !isFifo || !known.has(deduplicationId)));
      for (const { deduplicationId } of messages) known.add(deduplicationId);
    },
    /** Messages for one call, by lane. */
    take(): PollBatch[][] {
      const taken = new Map<string, PollBatch[]>();
      const most = isFifo ? POLL_BATCH : 1;
      for (let at = 0, count = 0; at < waiting.length && count < most; ) {
        const message = waiting[at]!;
        if (isFifo && inHand.has(message.lane)) {
          at += 1;
          continue;
        }
        waiting.splice(at, 1);
        count += 1;
        taken.set(message.lane, [...(taken.get(message.lane) ?? []), message]);
      }
      for (const lane of taken.keys()) inHand.add(lane);
      return [...taken.values()];
    },
    done(messages: readonly PollBatch[]): void {
      for (const { lane } of messages) inHand.delete(lane);
    },
  };
}
