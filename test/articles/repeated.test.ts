import { describe, expect, it } from 'vitest';
import {
  isRepeated,
  learnParagraphs,
  NO_PARAGRAPHS,
  packParagraphs,
  rememberParagraphs,
  unpackParagraphs,
} from '../../functions/articles/repeated.ts';
import { anItem } from '../support/item.ts';

const FOOTER = 'شبكة الرافد: نحن حيث يكون الحدث.';
const BACKGROUND = 'وكان مجلس النواب قد أخفق في عقد جلسته ثلاث مرات.';
const article = (number: number, ...more: string[]) => [
  `خبر ${'أبجدهوزحط'[number % 9]}${'كلمنسعفصق'[(number / 9) | 0]}`,
  ...more,
];
const memoryOf = (articles: string[][]) => articles.reduce(rememberParagraphs, NO_PARAGRAPHS);

describe('the memory of a source’s paragraphs', () => {
  it('knows a paragraph that stands under most articles', () => {
    const memory = memoryOf(Array.from({ length: 10 }, (_, index) => article(index, 'نص', FOOTER)));
    expect(isRepeated(memory, FOOTER)).toBe(true);
  });

  it('knows it in another spelling', () => {
    const memory = memoryOf(
      Array.from({ length: 10 }, (_, index) => article(index, 'أقرّاء شبكة الرافد الكرام')),
    );
    expect(isRepeated(memory, 'اقراء شبكه الرافد، الكرام')).toBe(true);
  });

  it('does not take the background of one story for it', () => {
    const memory = memoryOf(
      Array.from({ length: 40 }, (_, index) =>
        article(
          index,
          index % 5 === 0 ? BACKGROUND : `نص ${'abcdefghij'[index % 10]}${'klmno'[(index / 10) | 0]}`,
        ),
      ),
    );
    expect(isRepeated(memory, BACKGROUND)).toBe(false);
  });

  it('believes nothing before it has seen enough', () => {
    const memory = memoryOf(Array.from({ length: 3 }, (_, index) => article(index, FOOTER)));
    expect(isRepeated(memory, FOOTER)).toBe(false);
  });

  it('comes back from the store as it was', () => {
    const memory = memoryOf(Array.from({ length: 30 }, (_, index) => article(index, FOOTER)));
    const back = unpackParagraphs(packParagraphs(memory));
    expect(back).toEqual(memory);
    expect(isRepeated(back, FOOTER)).toBe(true);
  });

  it('is empty where the store holds something else', () => {
    for (const packed of [undefined, null, 7, '', 'x', 'NaN abc', { articles: 3 }])
      expect(unpackParagraphs(packed)).toEqual(NO_PARAGRAPHS);
  });

  it('stays small, and keeps what comes again', () => {
    const memory = memoryOf(
      Array.from({ length: 400 }, (_, index) => [
        ...Array.from(
          { length: 6 },
          (_, line) =>
            `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + ((index / 26) | 0))}${String.fromCharCode(97 + line)}`,
        ),
        FOOTER,
      ]),
    );
    expect(packParagraphs(memory).length).toBeLessThan(350);
    expect(isRepeated(memory, FOOTER)).toBe(true);
  });

  it('learns the paragraph that takes the place of another, whatever its articles tell twice', () => {
    const memory = memoryOf(
      Array.from({ length: 720 }, (_, index) => [
        `خبر ${index}`,
        `خلفية ${index >> 1}`,
        index < 700 ? FOOTER : BACKGROUND,
      ]),
    );
    expect(isRepeated(memory, BACKGROUND)).toBe(true);
  });

  it('goes on knowing one that every other article has', () => {
    const memory = memoryOf(
      Array.from({ length: 60 }, (_, index) => article(index % 80, index % 2 ? `نص ${index}` : FOOTER)),
    );
    expect(isRepeated(memory, FOOTER)).toBe(true);
  });

  it('is no burden to a row that each poll reads, though paragraphs never come again', () => {
    const memory = memoryOf(
      Array.from({ length: 3_000 }, (_, index) => [
        ...Array.from({ length: 12 }, (_, line) => `${index} ${line}`),
        FOOTER,
      ]),
    );
    expect(packParagraphs(memory).length).toBeLessThan(350);
  });

  it('learns from the items of a document', () => {
    const item = (text: string) =>
      anItem({ summary: { kind: 'html', value: `<p>${text}</p><p>${FOOTER}</p>` } });
    const memory = learnParagraphs(NO_PARAGRAPHS, ['أول', 'ثان', 'ثالث', 'رابع', 'خامس'].map(item));
    expect(memory.articles).toBe(5);
    expect(isRepeated(memory, FOOTER)).toBe(true);
    expect(isRepeated(memory, 'أول')).toBe(false);
  });
});
