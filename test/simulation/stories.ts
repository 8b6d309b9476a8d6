/**
 * What outlets write about: stories in Arabic of words that mean nothing to any rule, but for the sentences that are
 * written to match. Each such sentence is a lead of its own, by which the checks know what a reader was told.
 */
import type { Dice } from './random.ts';

/**
 * Words without meaning for any rule, so many that two stories hardly share three in a row, or most of a
 * sentence; and none of those behind which a name
 * stands, as behind «town»: the mark of an item would be taken for one.
 */
const WORDS =
  `قال مصدر مسؤول بيان صحيفة حديقة شارع صباح مساء مدرسة ماء كهرباء جسر طريق سوق مصنع جامعة ملعب مزرعة نهر جبل بحيرة مطار ميناء
  قطار شتاء صيف زراعة تجارة بناء تعليم صحة سياحة بيئة ثقافة رياضة تراث معرض كتاب مسرح مكتبة متحف قلم دفتر نافذة باب سقف جدار
  حافلة دراجة سفينة محطة رصيف مخزن حقل بستان نخيل تمر قمح شعير خبز حليب عسل سمك طيور خيول غنم مطر ريح غيوم رمال صخور ذهب حديد نحاس
  خشب ورق زجاج قماش صابون دواء عيادة مختبر مرصد قمر نجوم بحر ساحل جزيرة واحة كهف وادي سهل تل غابة شجرة زهور عطور موسيقى لوحة`.split(
    /\s+/,
  );

/** The rules that stand in every deployment, and the word that each looks for. */
export const TOPICS: Readonly<Record<string, string>> = { withdrawal: 'انسحاب', coalition: 'ائتلاف' };

export const sentence = (dice: Dice, words: number): string =>
  Array.from({ length: words }, () => dice.pick(WORDS)).join(' ');

/** A sentence that says something new. */
export interface Lead {
  readonly id: string;
  /** Ids of the rules that it is written for; other rules it does not match. */
  readonly topics: readonly string[];
  readonly text: string;
}

export interface Story {
  readonly id: string;
  readonly leads: Lead[];
  /** Two sentences. */
  readonly body: readonly [string, string];
}

function lead(dice: Dice, id: string, topics: readonly string[]): Lead {
  const words = topics.map((topic) => TOPICS[topic]!);
  return { id, topics, text: `${[sentence(dice, 7), ...words, sentence(dice, 7)].join(' ')}.` };
}

const someTopics = (dice: Dice): string[] => Object.keys(TOPICS).filter(() => dice.chance(0.5));

export function newStory(dice: Dice, id: string): Story {
  return {
    id,
    leads: [lead(dice, `${id}.0`, someTopics(dice))],
    body: [`${sentence(dice, 12)}.`, `${sentence(dice, 12)}.`],
  };
}

/** Something new about a story that is known. */
export function newLead(dice: Dice, story: Story): Lead {
  const some = someTopics(dice);
  const topics = some.length > 0 ? some : [dice.pick(Object.keys(TOPICS))];
  const made = lead(dice, `${story.id}.${story.leads.length}`, topics);
  story.leads.push(made);
  return made;
}

/** Letters that no spelling confuses. */
const LETTERS = 'بتجحدرسصطعفقكلمن';
export const MARK = /مرقم[بتجحدرسصطعفقكلمن]{3}/g;

/** A word that stands in one item alone, by which the checks know it again whatever the feed says of it. */
export function markOf(number: number): string {
  const base = LETTERS.length;
  const digits = [Math.floor(number / base / base) % base, Math.floor(number / base) % base, number % base];
  return `مرقم${digits.map((digit) => LETTERS[digit]).join('')}`;
}
