/**
 * Labels: «اقرأ أيضاً», «أهم الأخبار:», "More from our partners |". A text or its head before a separator is one if it
 * consists of the words of labels alone and among them are those that make it one, whatever their order: outlets phrase
 * their boxes freely, but from few words.
 */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';
import { LABEL_WORDS, ROLE } from './labelwords.ts';

export interface Label {
  readonly kind: 'related' | 'keywords' | 'credit' | 'desk' | 'picture' | 'link';
  /** `whole`: nothing else; `lead`: a separator behind it; `open`: other words behind it. */
  readonly form: 'whole' | 'lead' | 'open';
  /** Where what stands behind it begins. */
  readonly end: number;
  /** `sure`: nobody writes so in a report; `likely`: with a headline behind it; `weak`: where its place says so too. */
  readonly strength: 'sure' | 'likely' | 'weak';
}

/** Words of a label at most, names of outlets among them. */
const WORDS = 9;
/** Words of a name within a label. */
const NAME = 4;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.'’_&-][\p{L}\p{M}\p{N}]+)*/uy;
/** What may stand between two words of a label. */
const GAP = /[\s"'“”«»()[\]*+&_\u200c-]*/uy;
/** Ends a label that has something to say behind it. */
export const SEPARATOR = /[:：|–—←→»>…/]|\.{2,}| - |-(?=\s)/u;
const LEADS = /[\s»”"')\]!]*(?=[:：|–—←→»>…/]|\.{2,}| - |-(?=\s))/uy;
const END = /[\s\p{P}\p{S}\p{N}]*$/uy;

const INDEFINITE = /^(?:the|an?) /u;
const SPEAKER = /^مصدر/u;
const REPORT = new RegExp(`^(?:${foldHard('تقرير|گزارش|ڕاپۆرت')})(?!\\p{L})`, 'u');
const SENTENCE_END = /[^.][.!؟?]["»”]?\s*$/u;
const ARTICLE = /^(?:وال|بال|لل|ال|ب)(?=.{2})/u;
const SORANI = [
  'ي',
  'ه',
  'كان',
  'هكان',
  'هكاني',
  'كاني',
  'يهكان',
  'يهكاني',
  'ان',
  'اني',
  'هكه',
  'هي',
  'ش',
  'هش',
];

type Roles = ReadonlyMap<string, number>;

/** The roles of words in any language, and of those alone that take an article or endings. */
const ROLES = once(
  (): {
    readonly all: Roles;
    readonly arabic: Roles;
    readonly sorani: Roles;
    /** The first words of phrases. */
    readonly phrases: ReadonlySet<string>;
  } => {
    const all = new Map<string, number>();
    const arabic = new Map<string, number>();
    const sorani = new Map<string, number>();
    const add = (roles: Map<string, number>, list: string | undefined, role: number): void => {
      for (const word of list ? foldHard(list).split('|') : [])
        roles.set(word, (roles.get(word) ?? 0) | role);
    };
    for (const { role, ar, fa, ckb, en } of LABEL_WORDS) {
      for (const list of [ar, fa, ckb, en]) add(all, list, ROLE[role]);
      add(arabic, ar, ROLE[role]);
      add(sorani, ckb, ROLE[role]);
    }
    const phrases = new Set(
      [...all.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!),
    );
    return { all, arabic, sorani, phrases };
  },
);

/** What «و» or «ب» can stand before: nobody begins a credit with «and». */
const JOINED =
  ROLE.command |
  ROLE.call |
  ROLE.counted |
  ROLE.also |
  ROLE.more |
  ROLE.related |
  ROLE.rank |
  ROLE.noun |
  ROLE.glue |
  ROLE.picture;
const ENDED = ~(ROLE.command | ROLE.call | ROLE.glue | ROLE.of | ROLE.some);

/** The roles of a folded word, or 0. */
function rolesOf(word: string, isFirst: boolean): number {
  const { all, arabic, sorani } = ROLES();
  const own = all.get(word);
  if (own !== undefined) return own;
  // Arabic and Sorani are written with letters from U+0600 on.
  if (word.length > 16 || word.charCodeAt(0) < 0x600) return 0;
  const bare = ARTICLE.exec(word)?.[0];
  if (bare !== undefined) {
    const roles = arabic.get(word.slice(bare.length));
    if (roles !== undefined) return bare === 'ال' ? roles : roles & JOINED;
  }
  if (word.startsWith('و')) {
    const roles = arabic.get(word.slice(1));
    if (roles !== undefined) return isFirst ? roles & JOINED : roles;
  }
  for (const ending of SORANI) {
    const roles = word.endsWith(ending) ? sorani.get(word.slice(0, -ending.length)) : undefined;
    if (roles !== undefined) return roles & ENDED;
  }
  return 0;
}

/** Whether a folded line has no other words than labels have, and one of news: «أخبار اليوم». It heads what else shows. */
export function isLabelLike(text: string): boolean {
  const { tokens, stop } = tokensOf(text);
  return (
    stop === 'whole' &&
    tokens.every(({ roles }) => roles !== 0) &&
    tokens.some(({ roles }) => has(roles, ROLE.noun))
  );
}

interface Token {
  readonly roles: number;
  readonly start: number;
  readonly end: number;
}

/** Most blocks begin with a word that begins no label, and with one of few: those are looked up once. */
const NOT_FIRST = new Set<string>();
const REMEMBERED = 4096;

/** The label at the head of a folded text without ornaments, or null. */
export function readLabel(text: string): Label | null {
  const space = text.indexOf(' ');
  const first = space > 0 ? text.slice(0, space) : '';
  if (NOT_FIRST.has(first)) return null;
  const { tokens, stop } = tokensOf(text);
  if (tokens.length === 0) {
    if (first !== '' && !ROLES().phrases.has(first)) {
      if (NOT_FIRST.size >= REMEMBERED) NOT_FIRST.clear();
      NOT_FIRST.add(first);
    }
    return null;
  }
  let mask = 0;
  let words = 0;
  let names = 0;
  for (const { roles, start } of tokens) {
    if (roles === 0) {
      const isNamed = names > 0 ? tokens[words - 1]!.roles === 0 : followsOf(tokens, words, mask);
      if (!isNamed || names >= NAME) return openLabel(mask, start, text);
      names += 1;
    } else mask |= roles;
    words += 1;
  }
  const end = tokens.at(-1)!.end;
  const isLone = tokens.length === 1;
  if (stop === 'more') return null;
  if (
    names > 0 &&
    (!(takesName(mask) || (stop === 'lead' && has(mask, ROLE.command))) ||
      (stop === 'whole' && SENTENCE_END.test(text)))
  )
    return null;
  // «تقرير: …» names its author only in a few words.
  if (isLone && stop === 'lead' && REPORT.test(text))
    return { kind: 'desk', form: 'lead', end, strength: 'weak' };
  const kind = kindOf(mask);
  if (kind !== 'related') {
    // "The video: …" and «مصدر: …» begin sentences; "Video: …" and «المصدر: …» do not.
    if (!kind || names > 0 || INDEFINITE.test(text)) return null;
    return { kind, form: stop, end, strength: isLone && SPEAKER.test(text) ? 'weak' : 'sure' };
  }
  // «الأكثر زيارة: …» may be a fact.
  const isFact = stop === 'lead' && has(mask, ROLE.most) && !has(mask, ROLE.related | ROLE.noun);
  const strength = isFact ? 'weak' : strengthOf(mask);
  if (strength === 'weak' && names > 0) return null;
  // «السابق» alone; «ما التالي» is a heading in the article.
  if (strength === 'likely' && !isLone && has(mask, ROLE.turn)) return null;
  // «بخوانید و بدانید» ends a text as well.
  if (strength === 'likely' && !isLone && stop === 'whole' && !has(mask, ROLE.more) && !/:\s*$/.test(text))
    return null;
  return strength && { kind, form: stop, end, strength };
}

/** The words up to a separator, the end, or the first that cannot be in a label. */
function tokensOf(text: string): {
  readonly tokens: readonly Token[];
  readonly stop: 'lead' | 'whole' | 'more';
} {
  const tokens: Token[] = [];
  let at = 0;
  let unknown = 0;
  while (tokens.length < WORDS) {
    const token = tokenAt(text, at);
    if (!token || (token.roles === 0 && tokens.length === 0)) break;
    tokens.push(token);
    unknown += token.roles === 0 ? 1 : 0;
    if (unknown > NAME) break;
    END.lastIndex = token.end;
    if (END.test(text)) return { tokens, stop: 'whole' };
    LEADS.lastIndex = token.end;
    if (LEADS.test(text)) return { tokens, stop: 'lead' };
    GAP.lastIndex = token.end;
    at = token.end + GAP.exec(text)![0].length;
    if (at === token.end) break;
  }
  return { tokens, stop: 'more' };
}

function tokenAt(text: string, at: number): Token | null {
  WORD.lastIndex = at;
  const first = WORD.exec(text)?.[0];
  if (first === undefined) return null;
  const end = at + first.length;
  if (text.charCodeAt(end) === 0x20 && ROLES().phrases.has(first)) {
    WORD.lastIndex = end + 1;
    const second = WORD.exec(text)?.[0];
    const roles = second === undefined ? undefined : ROLES().all.get(`${first} ${second}`);
    if (roles !== undefined) return { roles, start: at, end: end + 1 + second!.length };
  }
  return { roles: rolesOf(first, at === 0), start: at, end };
}

/** Whether a preposition, perhaps with an article behind it, stands before a token. */
function followsOf(tokens: readonly Token[], index: number, mask: number): boolean {
  const of = has(mask, CALLS) ? ROLE.of | ROLE.some : ROLE.of;
  const before = tokens[index - 1]?.roles ?? 0;
  // «المزيد من أخبار الموصل»
  if (has(before, ROLE.news) && has(mask, CALLS | ROLE.more)) return true;
  return has(before, of) || (before === ROLE.glue && has(tokens[index - 2]?.roles ?? 0, of));
}

const CALLS = ROLE.command | ROLE.call;
const has = (mask: number, roles: number): boolean => (mask & roles) !== 0;

/** «More from …», «Read also in …», «Read the story on …». */
const takesName = (mask: number): boolean =>
  has(mask, ROLE.more | ROLE.related | ROLE.also) || (has(mask, CALLS) && has(mask, ROLE.noun));

function kindOf(mask: number): Label['kind'] | null {
  const calls = has(mask, CALLS | ROLE.also | ROLE.more);
  if (!calls && (has(mask, ROLE.keywords) || (has(mask, ROLE.key) && has(mask, ROLE.word))))
    return 'keywords';
  if (has(mask, ROLE.source)) {
    if (has(mask, ROLE.picture) && !has(mask, ROLE.noun)) return 'picture';
    // «مصدر آخر: …» speaks.
    return has(mask, ROLE.rank) && !has(mask, ROLE.noun) ? null : 'credit';
  }
  if (strengthOf(mask) === 'sure') return 'related';
  if (has(mask, ROLE.link)) return has(mask, ROLE.noun) ? 'link' : null;
  if (has(mask, ROLE.desk) || (has(mask, ROLE.part) && has(mask, ROLE.noun)))
    return calls ? 'related' : 'desk';
  if (has(mask, ROLE.picture) && !has(mask, CALLS | ROLE.rank)) return 'picture';
  return 'related';
}

/** How surely a label of these roles announces other headlines; null if it does not. */
function strengthOf(mask: number): Label['strength'] | null {
  if (has(mask, ROLE.related) || (has(mask, ROLE.most) && has(mask, ROLE.counted))) return 'sure';
  if (has(mask, CALLS) && has(mask, ROLE.also | ROLE.more | ROLE.turn)) return 'sure';
  if (has(mask, ROLE.command | ROLE.also | ROLE.more | ROLE.turn) && has(mask, ROLE.noun)) return 'sure';
  if (has(mask, ROLE.also) && has(mask, ROLE.of)) return 'sure';
  if (has(mask, ROLE.rank)) return has(mask, ROLE.noun) ? 'weak' : null;
  if (has(mask, ROLE.command | ROLE.turn | ROLE.more)) return 'likely';
  return has(mask, ROLE.call) && has(mask, ROLE.noun) ? 'likely' : null;
}

/** «اقرأ أيضاً …», «المقال السابق …»: a headline without a separator; of fewer words a sentence could begin so. */
function openLabel(mask: number, end: number, text: string): Label | null {
  // «ذات صلة بالملف …» goes on.
  if (
    has(mask, ROLE.related) &&
    !has(mask, CALLS) &&
    /(?:^|\s)ب(?:ال)?\p{L}{3}/u.test(text.slice(0, end + 4))
  )
    return null;
  const isSure =
    (has(mask, CALLS) && has(mask, ROLE.also | ROLE.more)) ||
    (has(mask, ROLE.turn | ROLE.related) && has(mask, ROLE.noun));
  return isSure ? { kind: 'related', form: 'open', end, strength: 'sure' } : null;
}
