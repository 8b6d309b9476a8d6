/**
 * Sorani infinitives, the nouns that rules of news are mostly made of: what verb they are of, and what stands before it
 * and behind it (هەڵ‌بژاردن, دیپۆرت‌کردن, کشان‌ەوە). The past stem is the infinitive without its ن. The present stem is
 * regular after اندن, ان and ین, and in the lexicon else.
 */
import { FREE, INSIDE, PRESENT } from './sorani-bits.ts';
import { preverbs } from './sorani-chains.ts';
import { type SimpleVerb, soraniWords } from './sorani-lexicon.ts';
import type { WordSpec } from './words.ts';

/** *Again, back*, of the letters of keys. */
export const AGAIN = 'هوه';
const CAUSATIVE = 'اند';

/** How the present of a verb is filed: alone it needs a prefix, behind a preverb none, behind a noun one inside. */
export const BEFORE = { nothing: PRESENT, preverb: FREE, noun: INSIDE } as const;

export interface Infinitive {
  /** A preverb, or the noun of a compound; often none. */
  readonly head: string;
  readonly before: (typeof BEFORE)[keyof typeof BEFORE];
  /** ەوە belongs to it. */
  readonly back: boolean;
  readonly verb: SimpleVerb;
}

/** Units of a root that must be left of a guess, and of the noun of a compound. */
const [LEAST_ROOT, LEAST_HEAD] = [2, 2];

/** Nothing else ends so: تەقێندران. */
const PASSIVE_OF_CAUSATIVE = /^.{2,}ێند?ران$/;

/** A verb that no list knows, by the shape of its infinitive; `sure` where it can be nothing else. */
function regularVerb(infinitive: string, sure: boolean): SimpleVerb | null {
  const past = infinitive.slice(0, -1);
  if (PASSIVE_OF_CAUSATIVE.test(infinitive)) return { past, present: [past.replace(/ا$/, 'ێ')], passive: [] };
  const [, root = '', ending = ''] = /^(.*?)(اندن|ان|ين|وون|[سشرفوخ]تن|[رن]دن)$/.exec(infinitive) ?? [];
  if (root.length < LEAST_ROOT) return null;
  switch (ending) {
    case 'اندن':
      return { past, present: causativePresents(root), passive: null };
    case 'ان':
      return sure ? { past, present: [`${root}ێ`], passive: null } : null;
    case 'ين':
      return sure ? { past, present: [root], passive: null } : null;
    case '':
      return null;
    default:
      return sure || root.length > LEAST_ROOT ? { past, present: [], passive: null } : null;
  }
}

/** شکاندن→شکێن, گەیاندن→گەیەن and گەیێن. */
const causativePresents = (root: string): readonly string[] =>
  root.endsWith('ي') ? [`${root}هن`, `${root}ێن`] : [`${root}ێن`];

/** What a word is the infinitive of, or null. */
export function infinitiveOf(word: string, verbs: WordSpec['verbs']): Infinitive | null {
  const back = word.endsWith(`ن${AGAIN}`);
  const infinitive = back ? word.slice(0, -AGAIN.length) : word;
  if (!infinitive.endsWith('ن')) return null;
  const { simple, light, compoundOnly, notVerbs } = soraniWords();
  if (notVerbs.has(word)) return null;
  const own = simple.get(infinitive);
  if (own !== undefined && (back || verbs === true || !compoundOnly.has(infinitive)))
    return { head: '', before: BEFORE.nothing, back, verb: own };
  for (const preverb of preverbs()) {
    const verb = infinitive.startsWith(preverb) ? simple.get(infinitive.slice(preverb.length)) : undefined;
    if (verb !== undefined) return { head: preverb, before: BEFORE.preverb, back, verb };
  }
  for (const [ending, verb] of light)
    if (
      infinitive.endsWith(ending) &&
      !PASSIVE_OF_CAUSATIVE.test(infinitive) &&
      infinitive.length >= ending.length + LEAST_HEAD
    )
      return { head: infinitive.slice(0, -ending.length), before: BEFORE.noun, back, verb };
  if (verbs === false) return null;
  const sure = back || verbs === true;
  for (const preverb of preverbs()) {
    if (!infinitive.startsWith(preverb)) continue;
    const verb = regularVerb(infinitive.slice(preverb.length), sure);
    if (verb !== null) return { head: preverb, before: BEFORE.preverb, back, verb };
  }
  const verb = regularVerb(infinitive, sure);
  return verb && { head: '', before: BEFORE.nothing, back, verb };
}

/** The shapes of a present stem: کە is کا in the third person, ڕۆ is ڕوا, and سووتێ may be سووت. */
export function presentShapes(stem: string, past: string): readonly string[] {
  if (past.endsWith('ا') && stem === `${past.slice(0, -1)}ێ`) return [stem, stem.slice(0, -1)];
  if (stem.endsWith('ه')) return [stem, `${stem.slice(0, -1)}ا`];
  return stem.endsWith('ۆ') ? [stem, `${stem.slice(0, -1)}وا`] : [stem];
}

/** The verb that makes others do it; of transitive verbs there is none, which costs nothing. */
export function causativeOf({ past }: SimpleVerb): SimpleVerb | null {
  const irregular = soraniWords().causatives.get(`${past}ن`);
  const root = /^(.{2,})اندن$/.exec(irregular ?? '')?.[1] ?? /^(.{2,})[اي]$/.exec(past)?.[1];
  return root === undefined
    ? null
    : { past: root + CAUSATIVE, present: causativePresents(root), passive: null };
}
