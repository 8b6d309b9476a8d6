/** Zones as dates name them, and local time to instants. */
import { Temporal } from 'temporal-polyfill/full';

/** What a zone stands for: minutes east of UTC, an IANA zone, or `feed` where only the feed can tell. */
export type Zone = { readonly offset: number } | { readonly iana: string } | 'feed';

const H = 60;

/** Hours east of UTC by abbreviation: those of RFC 822, and those that mean one zone only. */
const HOURS: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  cet: 1,
  met: 1,
  wat: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  sast: 2,
  cat: 2,
  eest: 3,
  idt: 3,
  msk: 3,
  trt: 3,
  eat: 3,
  irst: 3.5,
  msd: 4,
  irdt: 4.5,
  aft: 4.5,
  pkt: 5,
  npt: 5.75,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akdt: -8,
  akst: -9,
  hst: -10,
};

/** Abbreviations of more than one zone: Arabia or Atlantic, India or Israel or Ireland, Gulf or South Georgia … */
const AMBIGUOUS = new Set('ast adt ist bst gst amt amst art bt ect sst wst lmt local'.split(' '));

/** «بتوقيت …» with Arabic letters folded as `dates.ts` folds them. */
const PLACES: Readonly<Record<string, Zone>> = {
  غرينتش: { offset: 0 },
  جرينتش: { offset: 0 },
  غرينيتش: { offset: 0 },
  كرينتش: { offset: 0 },
  گرينويچ: { offset: 0 },
  بغداد: { iana: 'Asia/Baghdad' },
  العراق: { iana: 'Asia/Baghdad' },
  اربيل: { iana: 'Asia/Baghdad' },
  مكه: { iana: 'Asia/Riyadh' },
  الرياض: { iana: 'Asia/Riyadh' },
  السعوديه: { iana: 'Asia/Riyadh' },
  القاهره: { iana: 'Africa/Cairo' },
  مصر: { iana: 'Africa/Cairo' },
  بيروت: { iana: 'Asia/Beirut' },
  لبنان: { iana: 'Asia/Beirut' },
  دمشق: { iana: 'Asia/Damascus' },
  عمان: { iana: 'Asia/Amman' },
  القدس: { iana: 'Asia/Jerusalem' },
  فلسطين: { iana: 'Asia/Hebron' },
  الدوحه: { iana: 'Asia/Qatar' },
  دبي: { iana: 'Asia/Dubai' },
  'ابو ظبي': { iana: 'Asia/Dubai' },
  ابوظبي: { iana: 'Asia/Dubai' },
  الامارات: { iana: 'Asia/Dubai' },
  الكويت: { iana: 'Asia/Kuwait' },
  طهران: { iana: 'Asia/Tehran' },
  تهران: { iana: 'Asia/Tehran' },
  تونس: { iana: 'Africa/Tunis' },
  الجزائر: { iana: 'Africa/Algiers' },
  لندن: { iana: 'Europe/London' },
  موسكو: { iana: 'Europe/Moscow' },
};

/** The zone of an abbreviation or place (lower case, letters folded), or undefined. */
export function zoneByName(name: string): Zone | undefined {
  const hours = Object.hasOwn(HOURS, name) ? HOURS[name] : undefined;
  if (hours !== undefined) return { offset: hours * H };
  if (AMBIGUOUS.has(name) || /^[a-ik-y]$/.test(name)) return 'feed'; // RFC 2822: military letters were defined wrongly
  return undefined;
}

export function zoneByPlace(name: string): Zone | undefined {
  return Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
}

/** Whether the machine knows an IANA zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** May be 60, a leap second: then the next minute's first. */
  readonly second: number;
  readonly millisecond: number;
}

/** The instant of a local time, in milliseconds. An hour that the clocks skip is read as if they had not moved yet. */
export function instantOf(
  local: Local,
  zone: { readonly offset: number } | { readonly iana: string },
): number {
  const utc = Date.UTC(
    local.year,
    local.month - 1,
    local.day,
    local.hour,
    local.minute,
    local.second,
    local.millisecond,
  );
  if ('offset' in zone) return utc - zone.offset * 60_000;
  if (zone.iana === 'UTC') return utc;
  return Temporal.Instant.fromEpochMilliseconds(utc)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone.iana, { disambiguation: 'compatible' }).epochMilliseconds;
}
