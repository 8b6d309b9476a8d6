/** The grammar of a language that has none here: words match whole, folded hard. */
import { hardenSoft } from './fold.ts';
import type { Grammar } from './grammar.ts';

export const whole: Grammar = {
  joins: true,
  file: (word, _spec, file) => file(hardenSoft(word), 1, ''),
  key: hardenSoft,
  cut: (_token, key, visit) => visit(0, key.length, 1),
  doubts: () => false,
  describe: () => '',
};
