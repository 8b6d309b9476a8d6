import { expect, it } from 'vitest';
import { painted } from '../../cli/marked.ts';
import { segments } from '../../functions/rules/explain.ts';

it.each([
  ['بدء الانسحاب اليوم', 'الانسحاب', 'بدء «الانسحاب» اليوم'],
  ['قال \u200fالانسحاب\u200f تم', 'الانسحاب', 'قال «الانسحاب» تم'],
  ['قال\u200fالانسحاب', 'الانسحاب', 'قال«الانسحاب»'],
  ['a\u001b[31m b\n\tc', 'b', 'a [31m «b» c'],
])('what matched stands out, and the words around it keep their spaces: %j', (text, marked, shown) => {
  const from = text.indexOf(marked);
  expect(painted(segments(text, [[from, from + marked.length]]))).toBe(`\u2068${shown}\u2069`);
});
