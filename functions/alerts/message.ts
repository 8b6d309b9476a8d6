/**
 * What is sent, from the stories that are told together: pure. Stories with the same set of rules and the same
 * readers go into one message, split where it would grow too large; every story is named in one of them, and once.
 */
import type { Rule, Settings, Severity } from '../base/config.ts';
import type { AlertRow } from './alert.ts';
import type { Addressed } from './heard.ts';
import { type Labels, labelsOf } from './labels.ts';
import { command, type Installation, isolated, line, localTime, marked, plain, shorten } from './lines.ts';
import type { ToldAlert } from './message-row.ts';
import { saidBy, sameSentence } from './said.ts';
import type { Telling } from './story.ts';

/** SNS takes 256 KiB with the attributes, DynamoDB 400 kB with the list of alerts: this keeps clear of both. */
export const BODY_BYTES = 180_000;
/** Each takes about 130 bytes of the message's row. */
const MOST_ALERTS = 800;
/** SNS: under 100 characters. */
const SUBJECT = 99;
const SUBJECT_RULES = 30;
/** UTF-16 units of a sentence in a mail of few stories, and of many. */
const SENTENCE = 500;
const SENTENCE_OF_MANY = 180;
const MANY = 40;
const HEADLINE = 300;
/** Outlets that are named; the rest is counted. */
const MOST_ALSO = 20;
/** Rules whose command the foot says. */
const MOST_COMMANDS = 3;
/** Articles of one story whose sentences are shown; the rest is named. */
const MOST_SHOWN = 6;

/** A message without its place in the store. */
export interface Composed {
  readonly id: string;
  readonly subject: string;
  readonly subjectAscii: string;
  readonly body: string;
  readonly rules: readonly string[];
  /** Ids of those who follow the rules and had all of it before (`readers.ts`). */
  readonly except: readonly string[];
  readonly severity: Severity;
  readonly stories: number;
  readonly alerts: readonly ToldAlert[];
}

export interface Composition {
  readonly tellings: readonly Addressed[];
  /** The rules of now. */
  readonly rules: readonly Rule[];
  readonly settings: Pick<Settings, 'language' | 'timezone'>;
  readonly installation: Installation;
  /** A new id for each message. */
  readonly nextId: () => string;
  /** Rules whose alerts were held by a mute that has ended. */
  readonly held?: ReadonlySet<string>;
}

const RANK: Readonly<Record<Severity, number>> = { low: 0, normal: 1, high: 2 };

/** Ids of the rules that a story is told to, in order. */
export const rulesOf = (telling: Telling): string[] =>
  [...new Set(telling.alerts.map(({ rule }) => rule))].sort();

/** Messages for stories that are due together, the most severe first: eight a second leave one after another. */
export function compose(composition: Composition): Composed[] {
  const groups = new Map<string, Addressed[]>();
  for (const telling of composition.tellings) {
    const key = `${rulesOf(telling).join(' ')}|${telling.except.join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), telling]);
  }
  return [...groups.values()]
    .flatMap((group) => composeGroup(group, composition))
    .sort((one, other) => RANK[other.severity] - RANK[one.severity]);
}

interface Block {
  readonly telling: Telling;
  readonly text: string;
}

/** The rules that a message is about, as it says them. */
interface Heading {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Names of those whose alerts a mute held. */
  readonly held: readonly string[];
  readonly severity: Severity;
}

function headingOf(ids: readonly string[], { rules, held }: Composition): Heading {
  const known = ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  const names = ids.map((id) => plain(known.find((rule) => rule.id === id)?.name ?? id));
  return {
    ids,
    names,
    held: names.filter((_, at) => held?.has(ids[at]!)),
    severity: known.reduce<Severity>(
      (most, rule) => (RANK[rule.severity] > RANK[most] ? rule.severity : most),
      known[0]?.severity ?? 'normal',
    ),
  };
}

/** Messages for stories of the same rules and the same readers. */
function composeGroup(tellings: readonly Addressed[], composition: Composition): Composed[] {
  const { settings, installation } = composition;
  const labels = labelsOf(settings.language);
  const [{ except }] = tellings as readonly [Addressed];
  const { ids, names, held, severity } = headingOf(rulesOf(tellings[0]!), composition);
  const length = tellings.length > MANY ? SENTENCE_OF_MANY : SENTENCE;
  const blocks = tellings.map((telling) => ({ telling, text: storyText(telling, settings, labels, length) }));
  return split(blocks).map((part, at, { length: parts }) => {
    const id = composition.nextId();
    const stories = part.map(({ telling }) => telling);
    const numbered = part.map(({ text }, index) => (part.length > 1 ? `${index + 1}. ${text}` : text));
    const place = parts > 1 ? ` (${labels.part(at + 1, parts)})` : '';
    const head = [labels.stories(part.length, names.map(isolated)) + place];
    if (held.length > 0) head.push(labels.held(held.map(isolated).join(labels.list)));
    const all = [head.join('\n'), ...numbered, footOf(ids, id, labels, installation)];
    return {
      id,
      subject: subjectOf(stories, names, labels),
      subjectAscii: asciiSubject(ids, part.length),
      body: directed(all, settings.language),
      rules: ids,
      except,
      severity,
      stories: part.length,
      alerts: stories.flatMap(({ id: story, alerts }) =>
        alerts.map(({ rule, date, shown: at }) => ({
          rule,
          date,
          story,
          ...(at !== undefined && { shown: at }),
        })),
      ),
    };
  });
}

/** How to see more, of the first of the rules, and the id by which a repeat is known. */
function footOf(ids: readonly string[], id: string, labels: Labels, installation: Installation): string {
  const more = ids
    .slice(0, MOST_COMMANDS)
    .map((rule) => `${labels.more}: ${isolated(command(`alerts --rule ${rule}`, installation))}`);
  return [...more, `${labels.id}: ${isolated(id)}`].join('\n');
}

/** The body of blocks, an empty line between them, each line with its direction. */
function directed(blocks: readonly string[], language: Composition['settings']['language']): string {
  const lines = blocks.join('\n\n').split('\n');
  return `${lines.map((text) => (text === '' ? '' : line(language, text))).join('\n')}\n`;
}

/** Room for the head and the foot, and for the marks that begin each line. */
const FRAME_BYTES = 6_000;

function split(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let bytes = FRAME_BYTES;
  let alerts = 0;
  for (const block of blocks) {
    // A number, and three bytes of direction for each line.
    const size = Buffer.byteLength(block.text) + 8 + 4 * block.text.split('\n').length;
    const more = block.telling.alerts.length;
    if (part.length > 0 && (bytes + size > BODY_BYTES || alerts + more > MOST_ALERTS)) {
      parts.push(part);
      part = [];
      bytes = FRAME_BYTES;
      alerts = 0;
    }
    part.push(block);
    bytes += size;
    alerts += more;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The articles of a telling whose sentences differ, each with the alert that shows it, and the marks of every rule. */
function shown(telling: Telling): AlertRow[] {
  const out: AlertRow[] = [];
  for (const alert of telling.alerts) {
    if (out.length >= MOST_SHOWN) break;
    if (out.some((one) => sameSentence(saidBy(alert), saidBy(one)))) continue;
    const same = telling.alerts.filter(
      ({ sentence, title }) => sentence === alert.sentence && title === alert.title,
    );
    out.push({
      ...alert,
      sentenceSpans: same.flatMap(({ sentenceSpans }) => sentenceSpans),
      titleSpans: same.flatMap(({ titleSpans }) => titleSpans),
    });
  }
  return out;
}

function storyText(
  telling: Telling,
  settings: Composition['settings'],
  labels: Labels,
  length: number,
): string {
  const articles = shown(telling);
  const blocks = articles.map((alert, at) => {
    const head = headline(alert, telling.update && at === 0 ? labels.update : '', labels);
    // One article may match in several sentences, for several rules: its headline and link are said once.
    const again = articles
      .slice(0, at)
      .some(({ date, source }) => date === alert.date && source === alert.source);
    const lines = [
      ...(again ? [] : [...head, ...place(alert, settings, labels)]),
      ...said(alert, labels, length),
    ];
    // Another article of the story stands apart, and yet has no number of its own.
    return (at > 0 && !again ? '\n– ' : '') + lines.join('\n');
  });
  const names = new Set(articles.map(({ sourceName }) => sourceName));
  const others = [
    ...telling.alerts.map(({ sourceName }) => sourceName),
    ...telling.also.map(({ name }) => name),
  ].filter((name) => !names.has(name));
  const also = [...new Set(others)].map(plain).filter((name) => name !== '');
  if (also.length > 0) {
    const listed = also.slice(0, MOST_ALSO).map(isolated).join(labels.list);
    const rest = also.length > MOST_ALSO ? ` ${labels.and(also.length - MOST_ALSO)}` : '';
    blocks.push(`${articles.length > 1 ? '\n' : ''}${labels.also}: ${listed}${rest}`);
  }
  return blocks.join('\n');
}

function headline(alert: AlertRow, prefix: string, labels: Labels): string[] {
  const spans = alert.sentence === alert.title ? alert.titleSpans : [];
  const text = isolated(marked(alert.title, spans, HEADLINE));
  const edited = alert.edit ? ` (${labels.edited})` : '';
  return [prefix === '' ? `${text}${edited}` : `${prefix}: ${text}${edited}`];
}

function place(alert: AlertRow, settings: Composition['settings'], labels: Labels): string[] {
  const out = [
    `${labels.source}: ${isolated(plain(alert.sourceName))}`,
    `${labels.time}: ${localTime(alert.published, settings)}`,
  ];
  // The space ends the link for clients that make links of text, and take the mark for a part of it.
  if (alert.url !== null) out.push(`${labels.link}: ${isolated(`${linkText(alert.url)} `)}`);
  return out;
}

/** An asterisk marks a match; in a link it would be one. */
const linkText = (url: string): string => plain(url).replaceAll(' ', '%20').replaceAll('*', '%2A');

function said(alert: AlertRow, labels: Labels, length: number): string[] {
  if (alert.sentence === alert.title || alert.sentence === '') return [];
  return [`${labels.text}: ${isolated(marked(alert.sentence, alert.sentenceSpans, length))}`];
}

/** `[rules]`, shortened so that the headline keeps its place. */
function ruleTag(names: readonly string[]): string {
  const all = names.join(', ');
  if (all.length <= SUBJECT_RULES) return `[${all}]`;
  const first = shorten(names[0]!, SUBJECT_RULES - 4);
  return names.length > 1 ? `[${first} +${names.length - 1}]` : `[${first}]`;
}

function subjectOf(tellings: readonly Telling[], names: readonly string[], labels: Labels): string {
  const first = tellings[0]!;
  const rest = tellings.length > 1 ? ` (+${tellings.length - 1})` : '';
  const update = first.update ? `${labels.update}: ` : '';
  const tag = `${ruleTag(names)} ${update}`;
  return tag + shorten(plain(first.alerts[0]!.title), SUBJECT - tag.length - rest.length) + rest;
}

/** Ids are ASCII by the watch file's own rule. */
export function asciiSubject(ids: readonly string[], stories: number): string {
  return `${ruleTag(ids)} ${stories} ${stories === 1 ? 'story' : 'stories'}`
    .replace(/[^\x20-\x7E]/g, '')
    .slice(0, SUBJECT);
}
