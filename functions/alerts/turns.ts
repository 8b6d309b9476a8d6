/**
 * Words that turn a statement round. A sentence with one that the other lacks is news, however alike they are: «… denies the
 * withdrawal of the troops» differs from the report by one word. All of them folded hard.
 */
import { once } from '../base/once.ts';
import { wordsOf } from './spelling.ts';

/** Acts; the words of a line say the same. Not تراجع, which is what prices and tolls do far more often. */
const ACTS: readonly string[] = [
  'نفى نفت ينفي تنفي نفي نافيا نافية ينفون كذب يكذب تكذيب تکذیب denies denied deny denying',
  'رفض رفضت يرفض ترفض رد ڕەتکردەوە ڕەتدەکاتەوە ڕەتی rejects rejected rejecting',
  'الغى الغت يلغي الغاء لغو cancels cancelled canceled',
  'retracts retracted',
  'false',
];
/** Not, and without, which any sentence may have. Not ما, which is «what» far more often. */
const NOTS: readonly string[] = [
  "لا لم لن ليس ليست لست نه نیست نکرد نشد نخواهد نمی هیچ نییە نیە ناکات نەکرد نەبوو ناکرێت نەک not no never nor didn't isn't won't wasn't weren't hasn't haven't cannot can't doesn't don't",
  'دون عدم بلا بدون بێ without',
];

/** Words of their own that look like one of those behind a particle: was received, single, lord. */
const NO_TURNS: ReadonlySet<string> = new Set(['ورد', 'فرد', 'لرد']);

/** A Persian verb of the present tense with «not»: نمی‌شود. */
const NOT_PERSIAN = /^نمي.../;

interface Turn {
  readonly words: readonly string[];
  readonly isAct: boolean;
}

const TURNS = once(() => {
  const turns: Turn[] = [
    ...ACTS.map((line) => ({ words: wordsOf(line), isAct: true })),
    ...NOTS.map((line) => ({ words: wordsOf(line), isAct: false })),
  ];
  return new Map(turns.flatMap((turn) => turn.words.map((word) => [word, turn] as const)));
});

/** The turn of a word, also behind the particle that Arabic writes to it (ونفى, لعدم). */
function turnOf(word: string): Turn | undefined {
  if (NOT_PERSIAN.test(word)) return TURNS().get('نمي');
  const bare = /^[وفبل]/.test(word) && !NO_TURNS.has(word) ? TURNS().get(word.slice(1)) : undefined;
  return bare ?? TURNS().get(word);
}

/** The word that turns a statement round, the same for all that say the same; undefined for others. */
export const turnIn = (word: string): string | undefined => turnOf(word)?.words[0];

/** All words that turn a statement round as this one does; none where it does not. */
export const turnsAs = (word: string): readonly string[] => turnOf(word)?.words ?? [];

/** Whether a word names an act that turns a statement round, and is no mere «not». */
export const saysRefusal = (word: string): boolean => turnOf(word)?.isAct ?? false;
