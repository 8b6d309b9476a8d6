import { describe, expect, it } from 'vitest';
import { holds, labelledCases, verbsFor } from '../measure/matching.ts';

/** What each language reaches on the labelled set; a change that costs more than this is a step back. */
const REACHED: Readonly<Record<string, { readonly precision: number; readonly recall: number }>> = {
  ar: { precision: 0.98, recall: 0.995 },
  fa: { precision: 0.99, recall: 0.98 },
  ckb: { precision: 0.99, recall: 0.99 },
  en: { precision: 0.99, recall: 0.99 },
};

describe('on the labelled set', () => {
  const cases = labelledCases();

  it('there are at least 600 cases, false friends in half of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    const friends = cases.filter((one) => !one.match).length;
    expect(friends / cases.length).toBeGreaterThan(0.45);
  });

  it.each(Object.entries(REACHED))('%s finds the forms of a word, and nothing else', (language, reached) => {
    const its = cases.filter((one) => one.language === language);
    let [right, wrong, missed] = [0, 0, 0];
    for (const one of its) {
      const found = holds(one.query, one.sentence, language, verbsFor(one.kind));
      if (found && one.match) right++;
      else if (found) wrong++;
      else if (one.match) missed++;
    }
    expect(its.length).toBeGreaterThan(200);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(reached.precision);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(reached.recall);
  });
});
