/** The shape of each part of the watch file: which keys there are, what they may hold, what to write instead. */
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { invisibleCharacter, quote } from './problem.ts';
import { isTimeZone, likelyDuration, likelyTimes, readDeliver, readDuration, readQuiet } from './times.ts';

/** Every message ends with what to do. */
const field = (todo: string) => ({
  error: ({ input }: { input?: unknown }) => {
    if (input === undefined) return `is missing; ${todo}`;
    return input === null ? `is empty; ${todo}` : `${quote(input)} cannot be used; ${todo}`;
  },
});

/** What is said of what YAML reads as a number, or as true, where a text is asked for. */
const notText = (value: unknown): string => `${quote(value)} is not text to YAML; put it in single quotes`;

/** The same, and otherwise what `field` says. */
const textField = (todo: string) => ({
  error: ({ input }: { input?: unknown }) =>
    typeof input === 'number' || typeof input === 'boolean' ? notText(input) : field(todo).error({ input }),
});

const text = (todo: string, max = 200) =>
  z
    .string(textField(todo))
    .trim()
    .min(1, field(todo))
    .max(max, { error: `is longer than ${max} characters; shorten it` });

/**
 * Text that means something, read by a function that answers null when it cannot; `hint` may say what was
 * probably meant, and is believed where that can be read.
 */
function read<T>(
  reader: (value: string) => T | null,
  todo: string,
  hint: (value: string) => string | null = () => null,
) {
  return z.string(field(todo)).transform((value, context) => {
    const result = reader(value.trim());
    if (result !== null) return result;
    const didYouMean = (text: string): string => {
      const meant = hint(text);
      return meant === null || reader(meant) === null ? '' : ` (did you mean ${meant}?)`;
    };
    const hidden = invisibleCharacter(value);
    const found = hidden
      ? `holds the invisible character ${hidden}; remove it`
      : `${quote(value)} cannot be used${didYouMean(value)}; ${todo}`;
    context.addIssue({ code: 'custom', message: found });
    return z.NEVER;
  });
}

const within = (min: number, max: number) => (value: string) => {
  const minutes = readDuration(value);
  return minutes !== null && minutes >= min && minutes <= max ? minutes : null;
};

const DAY = 1440;
/** EventBridge ticks once a minute; beyond six hours a feed's window may pass between two polls. */
const every = read(
  within(1, 6 * 60),
  'write whole minutes or hours from 1m to 6h, such as 5m',
  likelyDuration,
);

const keep = read(
  (value) => {
    if (value === 'forever') return { days: null };
    const minutes = within(DAY, 36_500 * DAY)(value);
    return minutes !== null && minutes % DAY === 0 ? { days: minutes / DAY } : null;
  },
  'write whole days such as 400d, or forever',
  likelyDuration,
).transform((kept) => kept.days);

const deliver = read(readDeliver, 'write now, hourly, or daily and a time such as daily 07:00', likelyTimes);
const heartbeat = read(
  (value) => {
    const at = readDeliver(value);
    return at?.kind === 'now' ? null : at;
  },
  'write daily and a time such as daily 07:00, or hourly',
  likelyTimes,
);

/** «Baghdad» is the end of one name; people know their city and not its continent. */
function likelyZone(value: string): string | null {
  const zones = Intl.supportedValuesOf('timeZone');
  const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const named = nearest(value, zones);
  if (named !== null) return named;
  const city = nearest(cityOf(value).replace(/\s+/g, '_'), zones.map(cityOf));
  return zones.find((zone) => cityOf(zone) === city) ?? null;
}

const timezone = read(
  (value) => (isTimeZone(value) ? value : null),
  'write a name of the IANA time zone database such as Asia/Baghdad',
  likelyZone,
);

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const language = read(
  (value) => (/^[a-z]{2,3}$/.test(value) && names.of(value) !== undefined ? value : null),
  'write a language code such as ar, fa, ckb or en',
  (value) => value.toLowerCase().replace(/[-_].*$/, ''),
);

const EMAIL = z.email();
const email = read(
  (value) => (EMAIL.safeParse(value).success ? value : null),
  'write an e-mail address such as desk@example.org',
  (value) => /<(.+)>/.exec(value)?.[1] ?? value.replace(/\s+|^mailto:/g, ''),
);

/** Ids become keys of tables, attributes of messages and words of commands: plain, and never to be quoted. */
export const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const ID_ADVICE = 'use up to 64 of a-z, 0-9 and -, beginning and ending with a letter or digit';
const id = read((value) => (ID.test(value) ? value : null), ID_ADVICE);

const yesOrNo = z.boolean(field('write true or false'));

const query = z.string({
  error: (issue: { input?: unknown }) => {
    if (issue.input === undefined) return 'is missing; write a query, such as match: انسحاب';
    if (issue.input === null) return 'is empty; write a query or remove the line';
    return typeof issue.input === 'object'
      ? 'is not one query: a colon and a space make YAML see a mapping; put the whole query in single quotes'
      : notText(issue.input);
  },
});

/** A single one may stand without its brackets. */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item));
const list = <T extends z.ZodType>(item: T, todo: string) => z.array(item, field(todo));

/** word → its forms. Words are looked up as written, folding is the rules' matter. */
const words = (todo: string) => z.record(z.string(), oneOrMany(text(todo, 100)), field(todo));

export const settingsSchema = z.strictObject({
  timezone: timezone.optional(),
  language: z.enum(['ar', 'en'], field('write ar or en')).optional(),
  every: every.optional(),
  keep: keep.optional(),
  alertWindow: read(
    within(1, 366 * DAY),
    'write a duration from 1m to 366d, such as 24h',
    likelyDuration,
  ).optional(),
  gather: read(within(1, DAY), 'write a duration from 1m to 24h, such as 5m', likelyDuration).optional(),
  heartbeat: heartbeat.optional(),
  operators: list(email, 'write a list of addresses such as [ops@example.org]').optional(),
  from: email.optional(),
  allowPrivateAddresses: yesOrNo.optional(),
});

export const feedSchema = z.strictObject({
  url: text('write the address of the feed, such as https://example.org/feed', 2048),
  name: text('write the name of the outlet as mails should show it').optional(),
  source: id.optional(),
  language: language.optional(),
  timezone: timezone.optional(),
  every: every.optional(),
  fullText: yesOrNo.optional(),
  userAgent: read(
    (value) => (/^[\x20-\x7e]{1,256}$/.test(value) ? value : null),
    'write up to 256 printable ASCII characters',
  ).optional(),
  enabled: yesOrNo.optional(),
});

export const ruleSchema = z.strictObject({
  name: text('write the name of the rule as mails should show it').optional(),
  match: oneOrMany(query),
  not: oneOrMany(query).optional(),
  deliver: deliver.optional(),
  quiet: read(readQuiet, 'write two different times such as 23:00-06:00', likelyTimes).optional(),
  severity: z.enum(['low', 'normal', 'high'], field('write low, normal or high')).optional(),
  feeds: list(z.string(field('write the id of a feed')), 'write a list of feed ids such as [almasalah]')
    .min(1, { error: 'is empty, so that the rule would never hold; name feeds or remove the line' })
    .optional(),
  languages: list(language, 'write a list of language codes such as [ar, fa]')
    .min(1, { error: 'is empty, so that the rule would never hold; name languages or remove the line' })
    .optional(),
  forms: words('write a word and its forms, such as انسحاب: [انسحابات]').optional(),
  spellings: words('write a word and its spellings, such as هادي: [هادى]').optional(),
  verbs: yesOrNo.optional(),
  nisba: yesOrNo.optional(),
  enabled: yesOrNo.optional(),
});

const SUBSCRIBER_ADVICE = 'write a list of rule ids such as [withdrawal], or all';
export const subscriberSchema = z.union(
  [z.literal('all'), z.array(z.string(field('write the id of a rule')), field(SUBSCRIBER_ADVICE))],
  field(SUBSCRIBER_ADVICE),
);

export type RawSettings = z.output<typeof settingsSchema>;
export type RawFeed = z.output<typeof feedSchema>;
export type RawRule = z.output<typeof ruleSchema>;

export const SECTIONS = ['settings', 'feeds', 'rules', 'subscribers'] as const;
/** The keys that an entry of each section may have; subscribers have none. */
export const KEYS: Readonly<Record<(typeof SECTIONS)[number], readonly string[]>> = {
  settings: Object.keys(settingsSchema.shape),
  feeds: Object.keys(feedSchema.shape),
  rules: Object.keys(ruleSchema.shape),
  subscribers: [],
};
