/** The words that may stand around a date, folded by `foldDate`. Any other word means that the text is no date. */
import { type CalendarName, foldDate } from './calendars.ts';

const folded = (words: string): string[] => words.split(/\s+/).filter(Boolean).map(foldDate);

/** The half of the day, or `night`, whose hours lie in both. */
export type Half = 'am' | 'pm' | 'night' | 'noon';

const HALF_LIST: readonly (readonly [Half, string])[] = [
  ['am', 'am ص صباحا صباحًا صباحاً الصباح فجرا فجراً قظ صبح بامداد پن بەیانی بهیانی öö'],
  ['pm', 'pm م مساء مساءً مساءا المساء عصرا عصراً بظ عصر بعدازظهر دن ئێوارە ئیوارە ös'],
  ['night', 'ليلا ليلاً شب شەو'],
  ['noon', 'ظهرا ظهراً ظهر الظهر نیوەڕۆ'],
];

export const HALVES: ReadonlyMap<string, Half> = new Map(
  HALF_LIST.flatMap(([half, words]) => folded(words).map((word) => [word, half] as const)),
);

/** Abbreviations and phrases of several words, replaced by one word of `HALVES` before the text is split. */
export const HALF_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})([ap])\s?\.\s?m(?!\p{L})\.?/gu, '$1m'],
  [/(?<!\p{L})ق\s?\.\s?ظ(?!\p{L})\.?/gu, 'قظ'],
  [/(?<!\p{L})ب\s?\.\s?ظ(?!\p{L})\.?/gu, 'بظ'],
  [/(?<!\p{L})پ\s?\.\s?ن(?!\p{L})\.?/gu, 'پن'],
  [/(?<!\p{L})د\s?\.\s?ن(?!\p{L})\.?/gu, 'دن'],
  [/(?<!\p{L})قبل از ظهر(?!\p{L})/gu, 'قظ'],
  [/(?<!\p{L})(?:بعد از ظهر|بعد الظهر|بعد ظهر)(?!\p{L})/gu, 'بظ'],
  [/(?<!\p{L})قبل الظهر(?!\p{L})/gu, 'قظ'],
  [/(?<!\p{L})پيش نيوهرو(?!\p{L})/gu, 'پن'],
  [/(?<!\p{L})(?:دواي|پاش) نيوهرو(?!\p{L})/gu, 'دن'],
  [/(?<!\p{L})ه\s?\.\s?ش(?!\p{L})\.?/gu, 'شمسي'],
  [/(?<!\p{L})ه\s?\.\s?ق(?!\p{L})\.?/gu, 'قمري'],
];

/** Words that say which calendar a year is of. */
export const ERAS: ReadonlyMap<string, CalendarName> = new Map([
  ...folded('م ميلادي ميلادية ميلادی زایینی زاینی ad ce').map((word) => [word, 'gregory'] as const),
  ...folded('ه هـ هجري هجرية هجری قمري قمری قمرية ق ah').map((word) => [word, 'islamic-umalqura'] as const),
  ...folded('ش شمسي شمسی شمسية خورشیدی').map((word) => [word, 'persian'] as const),
  ...folded('کوردی كوردي').map((word) => [word, 'kurdish'] as const),
]);

/** Words after which an hour may stand without its minutes. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set(
  folded('الساعة ساعة ساعت کاتژمێر سەعات سهعات saat um uhr at'),
);

/** «بتوقيت بغداد»: the next one or two words name a place. */
export const ZONE_WORDS: ReadonlySet<string> = new Set(folded('بتوقيت توقيت وقت بەکاتی کاتی'));

export const FILLERS: ReadonlySet<string> = new Set(
  folded(`
    في بتاريخ تاريخ التاريخ يوم الموافق موافق لـ ل من شهر عام سنة لعام لسنة على عند تمام نشر نشرت النشر تم آخر تحديث حدث
    اخر بحسب حسب وقت بالتوقيت التوقيت المحلي
    در به با روز مورخ مورخه برابر مطابق ماه سال انتشار تاریخ زمان
    لە ی ای ڕێکەوتی رێکەوتی بەروار بەرواری ڕۆژی رۆژی ساڵی بڵاوکرایەوە
    on the of at published posted updated last date time st nd rd th and
    le a du er publie mis jour am den der um uhr vom tarih tarihi gunu t o clock
  `),
);

/** The hour, 0 to 23, that an hour of a clock face means in a half of the day; null where nobody would say so. */
export function hourIn(half: Half, hour: number): number | null {
  if (hour > 12) return half === 'am' ? null : hour;
  if (hour === 0) return half === 'pm' || half === 'noon' ? null : 0;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  if (half === 'noon') return hour >= 10 ? hour : hour <= 4 ? hour + 12 : null;
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
}
