/**
 * The local run, killed at random moments by SIGKILL: the process ends between two instructions, as at a power cut.
 * Then one run to its end, and a look at all that is stored and was mailed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice as diceOf } from '../simulation/random.ts';
import { run, start } from '../support/marsad.ts';
import { type Grown, serveGrowingFeeds, watchFileOf } from './feeds.ts';

/** A run has opened its data folder, and polling begins. */
const OPEN = /data in/;
/** A hang is a failure too. */
const LONGEST_MS = 120_000;
/** Without a measured run: milliseconds after its opening in which a run is killed. */
const FIRST_WINDOW_MS = 600;

export interface KillOptions {
  /** How often a run is killed; one that ends before that is followed by one more. */
  readonly kills: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Killed {
  readonly killed: number;
  /** Runs that had ended before they could be killed. */
  readonly ended: number;
  readonly articles: number;
  readonly alerts: number;
  readonly messages: number;
  /** Messages that were said by more than one run, all with the same text. */
  readonly repeated: number;
  /** What was lost or came twice, in words. */
  readonly broken: readonly string[];
}

interface Said {
  readonly id: string;
  readonly body: string;
}

export async function killRounds({ kills, seed, say = () => {} }: KillOptions): Promise<Killed> {
  const dice = diceOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'marsad-kill-'));
  const feeds = await serveGrowingFeeds(dice.fork());
  const said: Said[] = [];
  let killed = 0;
  let faster = 0;
  const failed: string[] = [];
  try {
    const file = join(folder, 'watch.yaml');
    const data = join(folder, 'data');
    writeFileSync(file, watchFileOf(feeds));
    const watch = ['watch', '--json', '--file', file, '--data', data];
    let window = FIRST_WINDOW_MS;
    for (let round = 1; killed < kills && failed.length === 0; round += 1) {
      // One run waits for the next minute, the other tells all and ends: both are killed on their way.
      const once = dice.chance(0.5);
      const running = start(once ? [...watch, '--once'] : watch);
      const guard = setTimeout(() => running.child.kill('SIGKILL'), LONGEST_MS);
      await running.until(({ err }) => OPEN.test(err));
      const opened = process.hrtime.bigint();
      const moment = dice.next() * window;
      const timer = setTimeout(() => running.child.kill('SIGKILL'), moment);
      const ended = await running.ended;
      clearTimeout(timer);
      clearTimeout(guard);
      const lasted = Number(process.hrtime.bigint() - opened) / 1e6;
      if (ended.code === null) killed += 1;
      else faster += 1;
      if (ended.code) failed.push(`a run failed: ${ended.err.trim().split('\n').at(-1)}`);
      // A run that ended by itself was faster than the window, one that was killed may have been slower.
      window = ended.code === null ? window * 1.1 : Math.max(100, lasted * 1.1);
      said.push(...saidIn(ended.out));
      say(`round ${round}: ${ended.code === null ? 'killed' : 'ended'} after ${moment.toFixed(0)} ms`);
    }
    feeds.stop();
    const last = await run([...watch, '--once']);
    said.push(...saidIn(last.out));
    const list = (what: string) =>
      run([what, '--json', '--limit', '100000', '--file', file, '--data', data]).then(({ out }) =>
        rowsIn(out),
      );
    const [articles, alerts] = [await list('articles'), await list('alerts')];
    const mails = mailsIn(join(data, 'mail'));
    return {
      killed,
      ended: faster,
      articles: articles.length,
      alerts: alerts.length,
      messages: mails.size,
      repeated: new Set(said.filter(({ id }, at) => said.findIndex((one) => one.id === id) < at)).size,
      broken: [
        ...failed,
        ...(last.code === 0 ? [] : [`the last run failed: ${last.err.trim().split('\n').at(-1)}`]),
        ...storedOnce(feeds.items, articles),
        ...toldOnce(feeds.items, alerts, mails),
        ...saidAlike(said, mails),
      ],
    };
  } finally {
    await feeds.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function grouped<T>(values: readonly T[], nameOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return groups;
}

type Listed = Readonly<Record<string, unknown>>;

const rowsIn = (out: string): Listed[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Messages on the standard output of a run; the last line of one that was killed may be half. */
function saidIn(out: string): Said[] {
  return out.split('\n').flatMap((line) => {
    try {
      const { id, body } = JSON.parse(line);
      return [{ id: String(id), body: String(body) }];
    } catch {
      return [];
    }
  });
}

/** Mails by message id, with their text as it was written. */
function mailsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return new Map(files.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]));
}

function* storedOnce(items: readonly Grown[], articles: readonly Listed[]): Generator<string> {
  const byTitle = grouped(articles, ({ title }) => String(title));
  for (const { feed, title } of items) {
    const count = byTitle.get(title)?.length ?? 0;
    if (count !== 1) yield `«${title}» of ${feed} is stored ${count} times`;
  }
  if (articles.length !== items.length)
    yield `${articles.length} articles are stored of ${items.length} items`;
}

function* toldOnce(
  items: readonly Grown[],
  alerts: readonly Listed[],
  mails: ReadonlyMap<string, string>,
): Generator<string> {
  const byTitle = grouped(alerts, ({ title }) => String(title));
  // Quoted-printable breaks lines between and inside words.
  const texts = [...mails].map(([id, mail]) => ({ id, text: mail.replace(/=\r?\n/g, '') }));
  for (const { title, topic } of items) {
    const found = byTitle.get(title) ?? [];
    if (found.length !== 1) yield `«${title}» has ${found.length} alerts`;
    for (const { rule, outcome, message, reason } of found) {
      if (rule !== topic) yield `«${title}» is told for ${rule}, and is about ${topic}`;
      if (outcome !== 'told')
        yield `the alert of «${title}» is ${outcome ?? 'still waiting'}: ${reason ?? '-'}`;
      else if (!mails.has(String(message)))
        yield `«${title}» was told by ${message}, of which there is no mail`;
    }
    const tellers = texts.filter(({ text }) => text.includes(title));
    if (tellers.length !== 1) yield `«${title}» stands in ${tellers.length} mails`;
  }
}

/** A message that two runs said is the same message. */
function* saidAlike(said: readonly Said[], mails: ReadonlyMap<string, string>): Generator<string> {
  for (const [id, all] of grouped(said, ({ id }) => id)) {
    if (new Set(all.map(({ body }) => body)).size > 1)
      yield `the message ${id} was said with different texts`;
    if (!mails.has(id)) yield `the message ${id} was said and is not filed`;
  }
}
