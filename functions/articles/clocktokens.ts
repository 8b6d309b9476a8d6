/** Tokens of a date → a time of the day and the offset behind it. */
import { isMark, numberAt, SEPARATORS, type Token } from './datetokens.ts';

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Tokens that it is written in. */
  readonly taken: number;
}

/** `10:11`, `10:11:12` or `10:11:12.345` from `at` on, where the first three tokens are known to be there; null where the minute has not two digits. */
export function timeAt(tokens: readonly Token[], at: number): Time | null {
  const [hour, minute] = [tokens[at]!, tokens[at + 2]!];
  if (minute.text.length !== 2) return null;
  const time = { hour: Number(hour.text), minute: Number(minute.text), second: 0, millisecond: 0, taken: 3 };
  const second = isMark(tokens, at + 3, ':') ? numberAt(tokens, at + 4) : undefined;
  if (second === undefined) return time;
  const decimals =
    isMark(tokens, at + 5, '.') || isMark(tokens, at + 5, ',') ? numberAt(tokens, at + 6) : undefined;
  // Four digits behind a dot are a year.
  if (decimals === undefined || decimals.spaced || decimals.text.length === 4)
    return { ...time, second: Number(second.text), taken: 5 };
  const millisecond = Number(decimals.text.slice(0, 3).padEnd(3, '0'));
  return { ...time, second: Number(second.text), millisecond, taken: 7 };
}

interface Offset {
  /** East of Greenwich. */
  readonly minutes: number;
  readonly taken: number;
}

/** Hours that a zone can be ahead or behind, and minutes of an hour. */
const [MOST_HOURS, MOST_MINUTES] = [14, 59];

/** `+0300`, `+03:00`, `-3` after a time or after GMT; null where the sign is a dash between date and time. */
export function offsetAt(tokens: readonly Token[], at: number): Offset | null {
  const sign = tokens[at];
  const digits = numberAt(tokens, at + 1);
  if (sign?.kind !== 'mark' || !digits || digits.spaced) return null;
  const direction = sign.text === '+' ? 1 : sign.text === '-' || sign.text === '−' ? -1 : 0;
  if (direction === 0) return null;
  let [hours, minutes, taken] = [Number(digits.text), 0, 2];
  if (digits.text.length === 4) {
    hours = Number(digits.text.slice(0, 2));
    minutes = Number(digits.text.slice(2));
  } else if (digits.text.length > 2) return null;
  else {
    const further = numberAt(tokens, at + 3);
    const mark = tokens[at + 2];
    if (isMark(tokens, at + 2, ':') && further?.text.length === 2) {
      minutes = Number(further.text);
      taken = 4;
    } else if (mark?.kind === 'mark' && SEPARATORS.has(mark.text)) return null;
  }
  if (hours > MOST_HOURS || minutes > MOST_MINUTES) return null;
  return { minutes: direction * (hours * 60 + minutes), taken };
}
