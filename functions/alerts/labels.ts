/** The words of a message in the languages that the watch file offers. */
import type { Settings } from '../base/config.ts';
import { arabicCount } from '../language/arabic-count.ts';

export interface Labels {
  readonly source: string;
  readonly time: string;
  readonly text: string;
  readonly link: string;
  readonly also: string;
  /** Before the headline of a story that was told before. */
  readonly update: string;
  /** After the headline of an article that was changed after it was published. */
  readonly edited: string;
  readonly more: string;
  readonly id: string;
  readonly and: (count: number) => string;
  readonly stories: (count: number, rules: readonly string[]) => string;
  readonly part: (part: number, parts: number) => string;
  readonly held: (rules: string) => string;
  readonly test: string;
  readonly testText: string;
  readonly heartbeat: (from: string, to: string) => string;
  readonly heartbeatSubject: string;
  readonly watched: (feeds: number, rules: number) => string;
  readonly told: (stories: number, messages: number) => string;
  readonly failing: (count: number) => string;
  readonly allWell: string;
  /** Where there was no time to ask after all feeds. */
  readonly asked: (asked: number, feeds: number) => string;
  /** With the command that shows them. */
  readonly waiting: (count: number, command: string) => string;
  readonly list: string;
}

const arabicStories = (count: number): string =>
  arabicCount(count, { one: 'خبر واحد', two: 'خبران', few: 'أخبار', many: 'خبرا' });

/** One, two. */
const FOR_RULES: Readonly<Record<number, string>> = { 1: 'للقاعدة', 2: 'للقاعدتين' };

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const english: Labels = {
  source: 'Source',
  time: 'Time',
  text: 'Text',
  link: 'Link',
  also: 'also',
  update: 'Update',
  edited: 'edited',
  more: 'To see more',
  id: 'Message',
  and: (count) => `and ${count} more`,
  stories: (count, rules) => `${counted(count, 'story', 'stories')} for: ${rules.join(', ')}`,
  part: (part, parts) => `part ${part} of ${parts}`,
  held: (rules) => `Held while muted: ${rules}`,
  test: 'Test message',
  testText: 'This is a test. Alerts of this rule will reach you like this.',
  heartbeat: (from, to) => `Marsad was on watch from ${from} to ${to}.`,
  heartbeatSubject: 'Marsad is on watch',
  watched: (feeds, rules) => `Watched: ${counted(feeds, 'feed')} for ${counted(rules, 'rule')}.`,
  told: (stories, messages) =>
    `Told: ${counted(stories, 'story', 'stories')} in ${counted(messages, 'message')}.`,
  failing: (count) => `Feeds that could not be read: ${count}`,
  allWell: 'Every feed could be read.',
  asked: (asked, feeds) => `Time was short: asked after ${asked} of ${feeds} feeds only.`,
  waiting: (count, command) =>
    `Messages and alerts that could not be told and wait for a person: ${count} (${command})`,
  list: ', ',
};

const arabic: Labels = {
  source: 'المصدر',
  time: 'الوقت',
  text: 'النص',
  link: 'الرابط',
  also: 'وأيضا',
  update: 'تحديث',
  edited: 'خبر معدل',
  more: 'للمزيد',
  id: 'رقم الرسالة',
  and: (count) => `و${count} غيرها`,
  stories: (count, rules) =>
    `${arabicStories(count)} ${FOR_RULES[rules.length] ?? 'للقواعد'}: ${rules.join('، ')}`,
  part: (part, parts) => `الجزء ${part} من ${parts}`,
  held: (rules) => `كانت محجوزة بطلب الكتم: ${rules}`,
  test: 'رسالة تجريبية',
  testText: 'هذه رسالة تجريبية. هكذا تصلك تنبيهات هذه القاعدة.',
  heartbeat: (from, to) => `كان مرصد يراقب من ${from} إلى ${to}.`,
  heartbeatSubject: 'مرصد يعمل',
  watched: (feeds, rules) => `المصادر المراقبة: ${feeds}، القواعد: ${rules}.`,
  told: (stories, messages) => `ما أبلغ عنه: ${arabicStories(stories)}، عدد الرسائل: ${messages}.`,
  failing: (count) => `مصادر تعذرت قراءتها: ${count}`,
  allWell: 'قرئت المصادر كلها.',
  asked: (asked, feeds) => `لم يتسع الوقت: سئل عن ${asked} من ${feeds} من المصادر فقط.`,
  waiting: (count, command) => `رسائل وتنبيهات تعذر إبلاغها وتنتظر من ينظر فيها: ${count} (${command})`,
  list: '، ',
};

export const labelsOf = (language: Settings['language']): Labels => (language === 'ar' ? arabic : english);
