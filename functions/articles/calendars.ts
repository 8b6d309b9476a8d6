/**
 * Names of months and days in the languages of the region, and the calendars that they belong to. All names are
 * written as `foldDate` leaves them: lower case, without marks, with one letter for each group of look-alikes.
 */
import { Temporal } from 'temporal-polyfill/full';
import { once } from '../base/once.ts';

export type CalendarName = 'gregory' | 'persian' | 'islamic-umalqura' | 'kurdish';

export interface Month {
  readonly calendar: CalendarName;
  /** 1 to 12. */
  readonly month: number;
}

/** Arabic letters that dates confuse, folded into one; then a name stands in the tables once. */
export function foldDate(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(
      /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g,
      '',
    )
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[یىېۍێے]/g, 'ي')
    .replace(/[ک]/g, 'ك')
    .replace(/[ةەھہۀ]/g, 'ه')
    .replace(/[ؤۆۇ]/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ڕ/g, 'ر')
    .replace(/ڵ/g, 'ل')
    .replace(/ı/g, 'i');
}

/** Twelve entries parted by `|`; the spellings of one month by a blank. `_` stands for a blank inside a name. */
function months(calendar: CalendarName, ...lists: readonly string[]): readonly (readonly [string, Month])[] {
  return lists.flatMap((list) =>
    list.split('|').flatMap((names, index) =>
      names
        .trim()
        .split(' ')
        .map((name) => [foldDate(name.replaceAll('_', ' ')), { calendar, month: index + 1 }] as const),
    ),
  );
}

const monthList = (): readonly (readonly [string, Month])[] => [
  ...months(
    'gregory',
    // English, French, German, Turkish, Kurmanji
    'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
    'janvier janv|fevrier fevr fev|mars|avril avr|mai|juin|juillet juil|aout|septembre|octobre|novembre|decembre',
    'januar jänner|februar|märz mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
    'ocak oca|subat sub|mart|nisan nis|mayis|haziran haz|temmuz tem|agustos agu|eylul eyl|ekim eki|kasim kas|aralik ara',
    'rebendan|sibat|adar|nisan|gulan|hezîran|tirmeh|tebax|ilon|cotmeh|mijdar|berfanbar kanûn',
    // Levantine, Egyptian, Maghrebi
    'كانون_الثاني كانون_ثاني كانون2|شباط|آذار اذار مارت|نيسان|أيار ايار مايس|حزيران|تموز|آب اب|أيلول ايلول|تشرين_الأول تشرين_أول تشرين1|تشرين_الثاني تشرين_ثاني تشرين2|كانون_الأول كانون_أول كانون1',
    'يناير ينایر|فبراير|مارس|أبريل إبريل ابريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر',
    'جانفي|فيفري فيفرى|مارس|أفريل افريل|ماي|جوان|جويلية|أوت اوت|سبتمبر شتنبر|أكتوبر|نوفمبر نونبر نوامبر|ديسمبر دجنبر',
    'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر',
    // Persian and Sorani names of the Gregorian months
    'ژانویه ژانویهٔ جنوری|فوریه فبروری|مارس مارچ|آوریل اپریل|مه می|ژوئن جون|ژوئیه ژوییه جولای جولای|اوت آگوست اگست|سپتامبر سپتمبر|اکتبر اکتوبر|نوامبر نومبر|دسامبر دسمبر',
    'کانوونی_دووەم کانونی_دووەم کانوونی_دوەم کانونی_دوەم کانونی_دووم|شوبات شوبات|ئازار ئادار|نیسان|ئایار مایس|حوزەیران حوزەيران حزیران|تەمووز تەموز|ئاب|ئەیلوول ئەیلول|تشرینی_یەکەم تشرینی_یەکم|تشرینی_دووەم تشرینی_دوەم تشرینی_دووم|کانوونی_یەکەم کانونی_یەکەم',
    'جەنیوەری|فێبریوەری|مارچ|ئەپریل|مەی|جوون|جوولای|ئۆگست|سێپتەمبەر|ئۆکتۆبەر|نۆڤەمبەر|دیسەمبەر',
  ),
  ...months(
    'persian',
    'فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
    'حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت',
    'farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand',
  ),
  ...months(
    'islamic-umalqura',
    'محرم المحرم محرم_الحرام|صفر|ربيع_الأول ربيع_أول ربيع_الاول|ربيع_الآخر ربيع_الثاني ربيع_ثاني|جمادى_الأولى جمادى_الاول جمادي_الأول جمادى_الأول جمادی_الاولی|جمادى_الآخرة جمادى_الثانية جمادى_الآخر جمادى_الثاني جمادي_الثانی|رجب|شعبان|رمضان|شوال|ذو_القعدة ذي_القعدة ذوالقعدة ذيقعده ذیقعده ذی_القعده ذی‌القعده|ذو_الحجة ذي_الحجة ذوالحجة ذیحجه ذی_الحجه ذی‌الحجه',
    'muharram|safar|rabi_al-awwal|rabi_al-thani|jumada_al-awwal|jumada_al-thani|rajab|shaban|ramadan|shawwal|dhu_al-qadah|dhu_al-hijjah',
  ),
  ...months(
    'kurdish',
    'خاکەلێوە|گوڵان بانەمەڕ|جۆزەردان|پووشپەڕ پوشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|گەڵاڕێزان خەزەڵوەر|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمە ڕەشەمێ',
  ),
];

/** Month by folded name; a name of two words is written with one blank. */
export const monthsByName = once((): ReadonlyMap<string, Month> => new Map(monthList()));

/** Words that only the first word of a two-word month's name can be. */
export const monthStarts = once(
  (): ReadonlySet<string> =>
    new Set(
      [...monthsByName().keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]!),
    ),
);

export const weekdays = once(
  (): ReadonlySet<string> =>
    new Set(
      (
        'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
        'lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonntag so ' +
        'pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz ' +
        'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة سبت احد اثنين ثلاثاء أربعاء خميس جمعة ' +
        'شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شەممە شەممه یەکشەممە دووشەممە سێشەممە سێ‌شەممە چوارشەممە پێنجشەممە پێنج‌شەممە هەینی ' +
        'یەک‌شەممە دوو‌شەممە چوار‌شەممە یک‌شنبه دو‌شنبه چهار‌شنبه'
      )
        .split(' ')
        .map(foldDate),
    ),
);

/** The first word of a weekday that is written in two. */
export const weekdayStarts = once(
  (): ReadonlySet<string> =>
    new Set('یک دو سه چهار پنج یەک دوو سێ چوار پێنج یوم يوم'.split(' ').map(foldDate)),
);

/**
 * A day of another calendar as a Gregorian one, by the tables of ICU; null if the calendar has no such day. The
 * Kurdish year runs with the Jalali one and counts from 700 BC.
 */
export function toGregorian(
  calendar: CalendarName,
  year: number,
  month: number,
  day: number,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const kurdish = calendar === 'kurdish';
  const id = kurdish ? 'persian' : calendar;
  const calendarYear = kurdish && year > 2000 ? year - 1321 : year;
  try {
    const date = Temporal.PlainDate.from(
      { calendar: id, year: calendarYear, month, day },
      { overflow: 'reject' },
    );
    const iso = date.withCalendar('iso8601');
    return { year: iso.year, month: iso.month, day: iso.day };
  } catch {
    return null;
  }
}
