/** The text of a date as atoms: numbers and months for the day, one clock time with its zone, an era. */
import {
  type CalendarName,
  type Month,
  monthStarts,
  monthsByName,
  weekdayStarts,
  weekdays,
} from './calendars.ts';
import { offsetAt, timeAt } from './clocktokens.ts';
import { EMPTY_MARKS, isMark, numberAt, SEPARATORS, type Token, tokensIn } from './datetokens.ts';
import { CLOCK_WORDS, ERAS, FILLERS, HALVES, type Half, hourIn, ZONE_WORDS } from './datewords.ts';
import { type Zone, zoneByName, zoneByPlace } from './zones.ts';

export type Atom =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly digits: number;
      /** The separator before it (`/`, `-` or `.`), empty where there is none. */
      readonly before: string;
    }
  | { readonly kind: 'month'; readonly months: readonly Month[] };

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Null: none was written. */
  readonly zone: Zone | null;
}

export interface Lexed {
  readonly atoms: readonly Atom[];
  readonly clock: Clock | null;
  readonly era: CalendarName | null;
}

/** Atoms of a folded text; null as soon as a word or a mark stands in it that no date has. */
export function lex(text: string): Lexed | null {
  const { tokens, region } = tokensIn(text);
  return new Lexer(tokens).run(region);
}

/** One pass over the tokens; a class only because its steps share a position. */
class Lexer {
  private at = 0;
  private readonly atoms: Atom[] = [];
  private clock: Clock | null = null;
  private zone: Zone | null = null;
  private half: Half | null = null;
  private era: CalendarName | null = null;
  private separator = '';
  private failed = false;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  run(region: Zone | null): Lexed | null {
    while (this.at < this.tokens.length && !this.failed) {
      const token = this.tokens[this.at]!;
      if (token.kind === 'number') this.number(token);
      else if (token.kind === 'word') this.word(token);
      else this.mark(token);
    }
    if (this.failed) return null;
    // A half of the day that stood before its time, or without any.
    if (this.half !== null) {
      if (!this.clock) return null;
      this.setHalf(this.half);
      if (this.failed) return null;
    }
    const zone = this.zone ?? region;
    return { atoms: this.atoms, clock: this.clock && { ...this.clock, zone }, era: this.era };
  }

  private peek(ahead: number): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  private isMark(ahead: number, mark: string): boolean {
    return isMark(this.tokens, this.at + ahead, mark);
  }

  private numberAt(ahead: number): Token | undefined {
    return numberAt(this.tokens, this.at + ahead);
  }

  private number(token: Token): void {
    if (token.text.length <= 2 && (this.isMark(1, ':') || this.peek(1)?.text === 'h') && this.numberAt(2)) {
      this.time();
      return;
    }
    const follower = this.peek(1);
    const half = follower?.kind === 'word' && token.text.length <= 2 ? HALVES.get(follower.text) : undefined;
    if (half && Number(token.text) >= 1 && Number(token.text) <= 12 && this.separator === '') {
      this.setClock(Number(token.text), 0, 0, 0);
      this.at += 1;
      return;
    }
    this.atoms.push({
      kind: 'number',
      value: Number(token.text),
      digits: token.text.length,
      before: this.separator,
    });
    this.separator = '';
    this.at += 1;
  }

  private time(): void {
    const found = timeAt(this.tokens, this.at);
    if (found === null) {
      this.failed = true;
      return;
    }
    this.setClock(found.hour, found.minute, found.second, found.millisecond);
    this.at += found.taken;
    this.separator = '';
    this.offset();
  }

  private offset(): void {
    const found = offsetAt(this.tokens, this.at);
    if (found === null) return;
    this.setZone({ offset: found.minutes });
    this.at += found.taken;
  }

  private word({ text }: Token): void {
    const next = this.peek(1);
    const pair = next?.kind === 'word' ? `${text} ${next.text}` : null;
    const month = this.month(text, pair);
    if (month) {
      const last = this.atoms.at(-1);
      // Two names side by side name one month twice.
      if (last?.kind === 'month')
        this.atoms[this.atoms.length - 1] = { kind: 'month', months: [...last.months, month] };
      else this.atoms.push({ kind: 'month', months: [month] });
      this.separator = '';
      return;
    }
    if (pair && weekdayStarts().has(text) && weekdays().has(pair.replace(' ', ''))) this.at += 2;
    else if (weekdays().has(text)) this.at += 1;
    else if (ZONE_WORDS.has(text) && this.place()) return;
    else if (this.half === null && this.takesHalf(text)) this.at += 1;
    else if (ERAS.has(text)) {
      const era = ERAS.get(text)!;
      // «هجری شمسی» is the solar year: the word that stands last decides.
      if (era !== 'gregory' || this.era === null) this.era = era;
      this.at += 1;
    } else if (CLOCK_WORDS.has(text)) {
      this.at += 1;
      this.hourAlone();
    } else if (FILLERS.has(text)) this.at += 1;
    else this.namedZone(text);
  }

  private month(text: string, pair: string | null): Month | undefined {
    if (pair && monthStarts().has(text)) {
      const spelled = monthsByName().get(pair) ?? monthsByName().get(withoutEzafe(pair));
      if (spelled) {
        this.at += 2;
        return spelled;
      }
    }
    // «mar.» is March in English and Tuesday in French.
    if (weekdays().has(text) && this.namesMonthElsewhere()) return undefined;
    const single =
      monthsByName().get(text) ??
      monthsByName().get(withoutEzafe(text)) ??
      monthsByName().get(text.replace(/(?<=.)ماه$/, ''));
    if (single) this.at += 1;
    // «Nov.» and «janv.»
    if (single && this.isMark(0, '.') && this.peek(1)?.spaced) this.at += 1;
    return single;
  }

  private namesMonthElsewhere(): boolean {
    return this.tokens.some(
      (token, index) => index !== this.at && token.kind === 'word' && monthsByName().has(token.text),
    );
  }

  /** «م» is «مساء» after a time and «ميلادي» after a year. */
  private takesHalf(text: string): boolean {
    const half = HALVES.get(text);
    if (!half) return false;
    const previous = this.peek(-1);
    const afterYear = previous?.kind === 'number' && previous.text.length === 4 && !this.isMark(-2, '+');
    if (ERAS.has(text) && (afterYear || (!this.clock && !this.timeFollows()))) return false;
    if (this.clock) this.setHalf(half);
    else this.half = half;
    return true;
  }

  private timeFollows(): boolean {
    return this.numberAt(1) !== undefined && this.isMark(2, ':');
  }

  private hourAlone(): void {
    const hour = this.numberAt(0);
    if (!hour || hour.text.length > 2 || this.clock) return;
    const next = this.peek(1);
    if (next?.kind === 'mark' && (next.text === ':' || SEPARATORS.has(next.text))) return;
    if (next?.kind === 'word' && !HALVES.has(next.text) && !ZONE_WORDS.has(next.text)) return;
    if (next?.kind === 'number') return;
    this.setClock(Number(hour.text), 0, 0, 0);
    this.at += 1;
  }

  /** «بتوقيت غرينتش», «بتوقيت مكة المكرمة», «بالتوقيت المحلي». */
  private place(): boolean {
    const first = this.peek(1);
    const second = this.peek(2);
    if (first?.kind !== 'word') return false;
    const pair = second?.kind === 'word' ? zoneByPlace(`${first.text} ${second.text}`) : undefined;
    const zone = pair ?? zoneByPlace(first.text);
    if (!zone) return false;
    const honorific = second?.text === 'المكرمه' || second?.text === 'المحتله';
    this.setZone(zone);
    this.at += pair || honorific ? 3 : 2;
    return true;
  }

  private namedZone(text: string): void {
    const zone = zoneByName(text) ?? (/^[a-z]{2,4}t$/.test(text) && this.clock ? 'feed' : undefined);
    if (!zone) {
      this.failed = true;
      return;
    }
    this.at += 1;
    const counted = text === 'gmt' || text === 'utc' || text === 'ut';
    const before = this.zone;
    if (counted) this.offset();
    if (this.zone === before) this.setZone(zone);
  }

  private mark({ text }: Token): void {
    if (SEPARATORS.has(text)) {
      this.separator = /[-–—−]/.test(text) ? '-' : text === '.' ? '.' : '/';
      // A dash between blanks parts the date from the time, not its numbers.
    } else if (!EMPTY_MARKS.has(text)) {
      this.failed = true;
      return;
    } else this.separator = '';
    this.at += 1;
  }

  private setClock(hour: number, minute: number, second: number, millisecond: number): void {
    if (this.clock) this.failed = true;
    this.clock = { hour, minute, second, millisecond, zone: null };
  }

  private setZone(zone: Zone): void {
    // «+0300 AST» and «AST +0300»: the number knows better than the name.
    if (this.zone === null || this.zone === 'feed' || (zone !== 'feed' && 'iana' in this.zone))
      this.zone = zone;
    else if (zone !== 'feed' && 'offset' in zone && 'offset' in this.zone && this.zone.offset === 0)
      this.zone = zone;
  }

  private setHalf(half: Half): void {
    this.half = null;
    const clock = this.clock!;
    const hour = hourIn(half, clock.hour);
    if (hour === null) this.failed = true;
    else this.clock = { ...clock, hour };
  }
}

/** Sorani joins day, month and year by «ی»: «24ی تشرینی دووەمی 2026». */
function withoutEzafe(name: string): string {
  return name.endsWith('ي') ? name.slice(0, -1) : name;
}
