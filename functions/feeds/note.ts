/** What is to be said of a feed, as facts, and in words: English for the command and the operators, Arabic for the page. */
import type { Millis } from '../base/ports.ts';
import { arabicCount } from '../language/arabic-count.ts';
import type { FailureKind } from './network.ts';

export type Note =
  /** What keeps it from being read; the message says it in English, with what to do. */
  | { readonly kind: 'failure'; readonly failure: FailureKind; readonly message: string }
  | { readonly kind: 'failing'; readonly since: Millis; readonly failures: number }
  | { readonly kind: 'server-wait'; readonly until: Millis }
  | { readonly kind: 'tried-again'; readonly until: Millis }
  | { readonly kind: 'moved'; readonly to: string }
  /** Nothing new for so long; `usual` is its habit, where that is known. */
  | { readonly kind: 'silent'; readonly since: Millis; readonly usual: Millis | null }
  | { readonly kind: 'missed'; readonly gaps: number; readonly since: Millis; readonly canBeShorter: boolean }
  | { readonly kind: 'stretched'; readonly interval: number; readonly every: number }
  | { readonly kind: 'ill-formed'; readonly loose: number; readonly items: number }
  /** What the reader got over, in English. */
  | { readonly kind: 'flaw'; readonly words: string }
  | { readonly kind: 'rejected'; readonly count: number; readonly last: string | null }
  | { readonly kind: 'shared' }
  | { readonly kind: 'owed'; readonly pages: number }
  | { readonly kind: 'summaries' };

const MINUTE: Millis = 60_000;

/** A line of English, without an end mark where it is a fact and with one where it is a message. */
export function noteInEnglish(note: Note): string {
  switch (note.kind) {
    case 'failure':
      return note.message;
    case 'failing':
      return note.failures === 1
        ? `failed ${duration(note.since)} ago`
        : `failing for ${duration(note.since)}, ${times(note.failures)} in a row`;
    case 'server-wait':
      return `its server asks for no visit for ${duration(note.until)}`;
    case 'tried-again':
      return `tried again in ${duration(note.until)}`;
    case 'moved':
      return `it has moved: write ${note.to} into the watch file`;
    case 'silent': {
      const habit = note.usual === null ? '' : `, though one comes every ${duration(note.usual)} as a rule`;
      return `nothing new for ${duration(note.since)}${habit}: see whether the outlet has another feed`;
    }
    case 'missed': {
      const shorter = note.canBeShorter ? ': give it a shorter every' : '';
      return `items may have been missed ${times(note.gaps)}, last ${duration(note.since)} ago${shorter}`;
    }
    case 'stretched':
      return `polled every ${note.interval} min instead of ${note.every}, as its habit or its own wish allows`;
    case 'ill-formed':
      return `${note.loose} of ${note.items} items are not well-formed`;
    case 'flaw':
      return note.words;
    case 'rejected': {
      const why = note.last === null ? '' : `, the last because: ${note.last}`;
      return `items that could not be used: ${note.count}${why}`;
    }
    case 'shared':
      return 'items share GUIDs or links, which are therefore not relied on';
    case 'owed':
      return `pages of full text still owed: ${note.pages}`;
    case 'summaries':
      return 'its feed carries summaries only: set fullText: true to fetch the articles';
  }
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** A duration in its largest unit. */
export function duration(span: Millis): string {
  const { count, unit } = inUnits(span);
  return unit === 'minute' ? `${count} min` : unit === 'hour' ? `${count} h` : `${count} days`;
}

function inUnits(span: Millis): { readonly count: number; readonly unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(1, Math.round(span / MINUTE));
  if (minutes < 120) return { count: minutes, unit: 'minute' };
  if (minutes < 48 * 60) return { count: Math.round(minutes / 60), unit: 'hour' };
  return { count: Math.round(minutes / 1_440), unit: 'day' };
}

/** What each kind of failure means and what can be done; the feed's own message says more, in English. */
const FAILURES: Readonly<Record<FailureKind, string>> = {
  address: 'عنوان لا تسمح الإعدادات بزيارته: راجع رابط المصدر',
  dns: 'اسم الموقع غير معروف في DNS: راجع الرابط، أو هل انتقل الموقع',
  connect: 'تعذر الاتصال بالموقع: ستعاد المحاولة، وانظر هل الموقع يعمل',
  tls: 'تعذر الاتصال الآمن بالموقع: شهادته لا تصلح',
  timeout: 'لم يجب الموقع في الوقت المناسب: ستعاد المحاولة',
  redirect: 'يحيل الرابط إلى غيره بلا نهاية، أو إلى حيث لا يسمح: راجع الرابط',
  gone: 'أزيلت الخلاصة نهائيا (410): احذفها أو اكتب رابطها الجديد',
  'not-found': 'لا خلاصة في هذا الرابط (404): ابحث في الموقع عن رابطها الجديد',
  refused: 'يرفض الموقع طلب الخلاصة: جرب userAgent آخر، أو خاطب المصدر',
  'rate-limited': 'يرى الموقع الزيارات كثيرة (429): أطل every لمصادره',
  server: 'في الموقع نفسه عطل: ستعاد المحاولة',
  http: 'جواب الموقع ليس خلاصة ولا خطأ معروفا: راجع الرابط',
  'too-large': 'جواب الموقع أكبر من المسموح',
  encoding: 'أرسل الموقع جوابه بضغط لا يفك',
  unreadable: 'ما أرسله الموقع ليس خلاصة تمكن قراءتها: راجع الرابط',
};

/** A line of Arabic. What documents and servers said stays in the English in which it is kept, isolated. */
export function noteInArabic(note: Note): string {
  switch (note.kind) {
    case 'failure':
      return FAILURES[note.failure];
    case 'failing':
      return note.failures === 1
        ? `تعذرت قراءته منذ ${arabicDuration(note.since)}`
        : `متعثر منذ ${arabicDuration(note.since)}، ${arabicTimes(note.failures)} على التوالي`;
    case 'server-wait':
      return `يطلب خادمه ألا يزار قبل ${arabicDuration(note.until)}`;
    case 'tried-again':
      return `ستعاد المحاولة بعد ${arabicDuration(note.until)}`;
    case 'moved':
      return `انتقل: اكتب ${isolated(note.to)} في ملف المراقبة`;
    case 'silent': {
      const habit = note.usual === null ? '' : `، والمعتاد خبر كل ${arabicDuration(note.usual)}`;
      return `لا جديد منذ ${arabicDuration(note.since)}${habit}: انظر هل للمصدر خلاصة أخرى`;
    }
    case 'missed': {
      const shorter = note.canBeShorter ? ': قصر every' : '';
      return `ربما فاتت أخبار ${arabicTimes(note.gaps)}، آخرها قبل ${arabicDuration(note.since)}${shorter}`;
    }
    case 'stretched':
      return `يسأل كل ${arabicMinutes(note.interval)} بدل كل ${arabicMinutes(note.every)}، بحسب عادته أو طلبه`;
    case 'ill-formed':
      return `أخبار لا تسلم صياغتها: ${note.loose} من ${note.items}`;
    case 'flaw':
      return isolated(note.words);
    case 'rejected': {
      const why = note.last === null ? '' : `، سبب آخرها: ${isolated(note.last)}`;
      return `أخبار تعذر استعمالها: ${note.count}${why}`;
    }
    case 'shared':
      return 'تشترك أخبار في معرف أو رابط واحد، فلا يعتمد عليه';
    case 'owed':
      return `صفحات نص كامل لم تأت بعد: ${note.pages}`;
    case 'summaries':
      return 'لا تحمل خلاصته سوى ملخصات: اكتب fullText: true لجلب النصوص';
  }
}

const isolated = (text: string): string => `\u2068${text}\u2069`;

/** After منذ, قبل, بعد or كل. */
export const arabicMinutes = (count: number): string =>
  arabicCount(count, { one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' });

function arabicDuration(span: Millis): string {
  const { count, unit } = inUnits(span);
  if (unit === 'minute') return arabicMinutes(count);
  if (unit === 'hour') return arabicCount(count, { one: 'ساعة', two: 'ساعتين', few: 'ساعات', many: 'ساعة' });
  return arabicCount(count, { one: 'يوم', two: 'يومين', few: 'أيام', many: 'يوما' });
}

const arabicTimes = (count: number): string =>
  arabicCount(count, { one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة' });
