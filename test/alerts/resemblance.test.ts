import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../functions/alerts/resemblance.ts';
import { asSketch, type Sketch, sketch } from '../../functions/alerts/sketch.ts';
import { ALIKE } from '../measure/stories/alike.ts';
import type { News } from '../measure/stories/compose.ts';

const of = ({ title, text }: News): Sketch => sketch(title, text);
const verdict = (one: News, other: News) => compare(of(one), of(other)).verdict;

const strike: News = {
  title: 'مسيّرة تستهدف سيارة على طريق الخردلي',
  text: 'استهدفت مسيّرة صباح الجمعة سيارة رباعية الدفع على طريق الخردلي في قضاء مرجعيون، ما أدى إلى سقوط قتيل و3 جرحى بحسب وزارة الصحة. وأفادت الوكالة الوطنية بأن الصاروخ أصاب السيارة قرب جسر النهر مباشرة فاحترقت بالكامل، وبأن فرق الإسعاف نقلت الجرحى إلى مستشفى مرجعيون الحكومي.',
};
const inOwnWords: News = {
  title: 'قتيل وجرحى بغارة على الخردلي',
  text: 'النشرة – الجنوب: سقط قتيل و3 جرحى صباح اليوم الجمعة في غارة نفذتها مسيّرة على سيارة رباعية الدفع عند طريق الخردلي بقضاء مرجعيون، كما أعلنت وزارة الصحة. وقالت الوكالة الوطنية إن صاروخاً أصاب السيارة مباشرة قرب جسر النهر واحترقت بالكامل، ونقلت الجرحى فرق الإسعاف إلى المستشفى الحكومي في مرجعيون.',
};
const replaced = (news: News, ...pairs: readonly (readonly [string, string])[]): News => ({
  title: news.title,
  text: pairs.reduce((text, [old, by]) => text.replaceAll(old, by), news.text),
});

describe('two articles', () => {
  it('are one story though the second tells it in its own words', () => {
    expect(compare(of(strike), of(inOwnWords)).similarity).toBeLessThan(0.35);
    expect(verdict(strike, inOwnWords)).toBe('same-story');
  });

  it('are two where the one names another day and none of the other’s', () => {
    expect(verdict(strike, replaced(inOwnWords, ['الجمعة', 'الأحد']))).toBe('different');
    // Also where nearly every word is the same: the bulletin of another day.
    expect(verdict(strike, replaced(strike, ['الجمعة', 'الأحد']))).toBe('different');
  });

  it('are two where each names a place that the other does not', () => {
    const [here, there] = ['البصرة', 'الموصل'].map((place) => replaced(strike, ['مرجعيون', place]));
    expect(verdict(here!, there!)).toBe('different');
    expect(verdict(here!, replaced(strike, ['مرجعيون', 'القضاء']))).toBe('duplicate');
  });

  it('are one where only the places differ at which they were written', () => {
    const [one, other] = ['بغداد', 'أربيل'].map((place) => ({
      ...strike,
      text: `${place}/ وكالة الفرات: ${strike.text}`,
    }));
    expect(verdict(one!, other!)).toBe('duplicate');
  });

  it('are one where the order is turned from end to end, if the same numbers stand in both', () => {
    const plant: News = {
      title: 'Ministry opens the Samra pumping plant',
      text: 'The ministry of water opened a pumping plant at Samra on Tuesday after 26 months of work. The plant lifts 4,700 litres a second into the eastern canal, minister Salim Aref told reporters, and serves 83,000 households. It was built by a Czech contractor for 61 million dollars, of which a third is a loan.',
    };
    const turned: News = {
      title: '83,000 homes get canal water',
      text: 'A loan paid a third of the 61 million dollars that a Czech contractor was given for it: the eastern canal now takes 4,700 litres a second from Samra. Some 83,000 households profit, said Salim Aref, minister of water, who opened the pumping plant there. Work had lasted 26 months.',
    };
    expect(compare(of(plant), of(turned)).similarity).toBeLessThan(0.15);
    expect(verdict(plant, turned)).toBe('same-story');
    expect(of(plant).keys.filter((key) => of(turned).keys.includes(key))).not.toEqual([]);
    const another = replaced(turned, ['4,700', '5,900'], ['83,000', '71,000'], ['61', '48'], ['26', '31']);
    expect(verdict(plant, another)).toBe('different');
  });

  it('are one where a long text names other places besides, in what the outlets added', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `كلمة${'ابتثجح'[at % 6]}${'دذرزسش'[at % 5]}${at}`,
    ).join(' ');
    const [one, other] = ['البصرة', 'الموصل'].map((place) => ({
      ...strike,
      text: `${strike.text} ${long}. ${place} بعيدة.`,
    }));
    expect(verdict(one!, other!)).toBe('duplicate');
  });

  it('are one where a toll rose in a text of which it is a small part', () => {
    const [before, after] = [
      [32, 9],
      [44, 12],
    ].map(([dead, hurt]) => ({
      title: 'Air strikes in Syria',
      text: `Air strikes on several districts of the northern city killed at least ${dead} people and wounded ${hurt} on Friday, a monitor said, as government forces pressed an offensive to retake the main supply road that rebels hold since summer. Residents described hours of shelling around the central market while rescue workers searched collapsed buildings for survivors under dust and burning cars. Hospitals appealed for blood and ran out of bandages before noon, doctors told reporters by telephone. Activists shared pictures of damaged schools, bakeries and water pumps, and blamed barrel bombs dropped by helicopters above crowded quarters.`,
    }));
    expect(verdict(before!, after!)).toBe('duplicate');
  });

  it('are judged by their words alone where a row is of a version that kept no stems', () => {
    const { stems: _, headline: __, pairs: ___, named: ____, ...old } = of(strike);
    const before = asSketch(old)!;
    expect(compare(before, of(strike)).verdict).toBe('duplicate');
    expect(compare(before, of(inOwnWords)).verdict).toBe('different');
  });

  it('are alike in either order', () => {
    const pairs = [...ALIKE.oneWireAgain, ...ALIKE.oneSubjectAgain];
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([one, other]) => {
        expect(compare(of(one), of(other))).toEqual(compare(of(other), of(one)));
      }),
    );
  });
});

it('Wires as several outlets print them are one story, and other stories of one subject are not', () => {
  const isOne = ([one, other]: readonly [News, News]) => verdict(one, other) !== 'different';
  expect(ALIKE.oneWire.filter(isOne).length).toBeGreaterThanOrEqual(58);
  expect(ALIKE.oneWireAgain.filter(isOne).length).toBeGreaterThanOrEqual(60);
  expect(ALIKE.oneSubject.filter(isOne)).toEqual([]);
});
