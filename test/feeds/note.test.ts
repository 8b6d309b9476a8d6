import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../functions/feeds/network.ts';
import { type Note, noteInArabic, noteInEnglish } from '../../functions/feeds/note.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOTES: readonly Note[] = [
  ...FAILURE_KINDS.map((failure): Note => ({ kind: 'failure', failure, message: 'It failed.' })),
  { kind: 'failing', since: 3 * HOUR, failures: 3 },
  { kind: 'server-wait', until: 2 * HOUR },
  { kind: 'tried-again', until: 20 * MINUTE },
  { kind: 'moved', to: 'https://new.example/feed' },
  { kind: 'silent', since: 3 * DAY, usual: 30 * MINUTE },
  { kind: 'silent', since: 3 * DAY, usual: null },
  { kind: 'missed', gaps: 2, since: 11 * HOUR, canBeShorter: true },
  { kind: 'missed', gaps: 1, since: MINUTE, canBeShorter: false },
  { kind: 'stretched', interval: 15, every: 5 },
  { kind: 'ill-formed', loose: 4, items: 50 },
  { kind: 'flaw', words: '<br> is not closed.' },
  { kind: 'rejected', count: 2, last: 'it has no text' },
  { kind: 'rejected', count: 2, last: null },
  { kind: 'shared' },
  { kind: 'owed', pages: 3 },
  { kind: 'summaries' },
];

/** Keys of the watch file, and what was said by others and stands isolated, are Latin in Arabic too. */
const LATIN = /\u2068[^\u2069]*\u2069|\b(every|userAgent|fullText: true|DNS)\b/g;

describe('What is to be said of a feed', () => {
  it.each(NOTES)('is one line in either language: $kind', (note) => {
    for (const line of [noteInEnglish(note), noteInArabic(note)]) expect(line).toMatch(/^[^\n]+$/);
    expect(noteInArabic(note).replace(LATIN, '')).not.toMatch(/[A-Za-z]/);
    expect(noteInArabic(note)).toMatch(/\p{Script=Arabic}|^\u2068/u);
  });

  it('counts as Arabic counts', () => {
    const failing = (minutes: number, failures: number) =>
      noteInArabic({ kind: 'failing', since: minutes * MINUTE, failures });
    expect(failing(1, 1)).toBe('تعذرت قراءته منذ دقيقة');
    expect(failing(2, 2)).toBe('متعثر منذ دقيقتين، مرتين على التوالي');
    expect(failing(10, 3)).toBe('متعثر منذ 10 دقائق، 3 مرات على التوالي');
    expect(failing(45, 11)).toBe('متعثر منذ 45 دقيقة، 11 مرة على التوالي');
    expect(failing(180, 103)).toBe('متعثر منذ 3 ساعات، 103 مرات على التوالي');
    expect(failing(20 * 1_440, 100)).toBe('متعثر منذ 20 يوما، 100 مرة على التوالي');
  });
});
