import { describe, expect, it } from 'vitest';
import { aRule, aSettings } from '../../support/watch.ts';
import { aDesk, ago, anAlert, NOW, textOf, textsOf, told, waiting } from './desk.ts';

const rules = [
  aRule({ id: 'withdrawal', name: 'الانسحاب', severity: 'high' }),
  aRule({ id: 'coalition', name: 'الائتلاف', match: ['ائتلاف'] }),
];
const english = { settings: aSettings({ language: 'en' }), rules };

/** A story that two rules found in one outlet, and that two others ran after it. */
const story = [
  anAlert('withdrawal', 'a', 60, {
    ...told('s1', 58),
    severity: 'high',
    sourceName: 'المسلة',
    title: 'انسحاب الائتلاف من الجلسة',
    titleSpans: [[0, 6]],
    sentence: 'بدأ الانسحاب صباح اليوم.',
    sentenceSpans: [[4, 12]],
  }),
  anAlert('coalition', 'a', 60, {
    ...told('s1', 58),
    sourceName: 'المسلة',
    title: 'انسحاب الائتلاف من الجلسة',
    titleSpans: [[7, 15]],
    sentence: 'بدأ الانسحاب صباح اليوم.',
  }),
  anAlert('withdrawal', 'b', 40, { source: 'rudaw', sourceName: 'رووداو', outcome: 'joined', story: 's1' }),
  anAlert('withdrawal', 'c', 30, { source: 'dijla', sourceName: 'دجلة', outcome: 'joined', story: 's1' }),
];

describe('The first page', () => {
  it('tells a story once: headline, sentence, rules, severity, source, time, the other outlets', async () => {
    const desk = await aDesk({ alerts: story }, english);
    const { document } = await desk.read('/');
    expect(document.querySelectorAll('.story')).toHaveLength(1);
    expect(textOf(document.querySelector('.story h2'))).toBe('انسحاب الائتلاف من الجلسة');
    expect(textsOf(document, '.story h2 mark')).toEqual(['انسحاب', 'الائتلاف']);
    expect(document.querySelector('.story h2 a')?.getAttribute('href')).toBe('https://almasalah.example/a');
    expect(textsOf(document, '.story .said')).toEqual(['بدأ الانسحاب صباح اليوم.']);
    expect(textsOf(document, '.story .said mark')).toEqual(['الانسحاب']);
    expect(textOf(document.querySelector('.story .about'))).toBe(
      'الانسحاب الائتلاف high المسلة · 14:00 · Text',
    );
    expect(textOf(document.querySelector('.story .others'))).toBe('also: دجلة, رووداو');
    expect(textOf(document.querySelector('.story .outcome'))).toBe('Told 14:02');
  });

  it('speaks Arabic, from right to left, with the same facts', async () => {
    const desk = await aDesk({ alerts: story }, { rules });
    const { document } = await desk.read('/');
    const root = document.querySelector('html');
    expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(textOf(document.querySelector('h1'))).toBe('التنبيهات');
    expect(textOf(document.querySelector('.story .others'))).toBe('وأيضا: دجلة، رووداو');
    expect(textOf(document.querySelector('.story .outcome'))).toBe('أبلغ عنه 14:02');
    expect(document.querySelector('.story h2')?.getAttribute('dir')).toBe('auto');
    expect(document.querySelector('.story h2')?.getAttribute('lang')).toBe('ar');
  });

  it.each([
    ['its own time', waiting(-20), 'Waits until 15:20'],
    ['nothing', waiting(1), 'Is told next'],
    ['its rule', { ...waiting(1), rule: 'gone' }, 'Waits: its rule is off, or not in the watch file'],
    ['a person', { outcome: 'set-aside', reason: 'its text is missing' }, 'Set aside: its text is missing'],
  ])('says what an alert waits for: %s', async (_, over, outcome) => {
    const rule = 'rule' in over ? 'gone' : 'coalition';
    const desk = await aDesk({ alerts: [anAlert(rule, 'a', 10, over)] }, english);
    const { document } = await desk.read(`/?rule=${rule}`);
    expect(textOf(document.querySelector('.story .outcome'))).toBe(outcome);
  });

  it('says until when the silence of a rule that has just spoken holds an alert', async () => {
    const desk = await aDesk(
      {
        alerts: [anAlert('coalition', 'a', 10, waiting(1))],
        state: [{ id: 'rule:coalition', spokeAt: ago(2) }],
      },
      english,
    );
    const { document } = await desk.read('/');
    expect(textOf(document.querySelector('.story .outcome'))).toBe('Waits until 15:03');
  });

  it('says of a story that was told again when its update went out', async () => {
    const update = anAlert('withdrawal', 'd', 5, { source: 'dijla', ...told('s1', 4) });
    const desk = await aDesk({ alerts: [...story, update] }, english);
    const { document } = await desk.read('/');
    expect(textOf(document.querySelector('.story .outcome'))).toBe('Told 14:02 · Update told 14:56');
  });

  it('begins with how the watch stands', async () => {
    const desk = await aDesk(
      {
        alerts: [anAlert('coalition', 'a', 10, waiting(1)), anAlert('coalition', 'b', 10, waiting(1))],
        state: [
          { id: 'rule:withdrawal', mutedUntil: ago(-90) },
          {
            id: 'feed:almasalah',
            version: 1,
            url: 'https://almasalah.example/feed',
            failures: 3,
            failingSince: ago(50),
            lastFailure: { kind: 'timeout', message: 'It did not answer.', at: ago(3) },
          },
        ],
      },
      english,
    );
    expect(textOf((await desk.read('/')).document.querySelector('.standing'))).toContain(
      'Last poll: not yet',
    );
    desk.polls.set('almasalah', NOW - 60_000);
    const { document } = await desk.read('/');
    expect(textsOf(document, '.standing dl > div')).toEqual([
      'Feeds: failing 1',
      'Last poll: 14:59',
      'Waiting alerts: 2',
      'Muted rules: الانسحاب until 16:30',
    ]);
  });

  it('says what could not be told, and where the reason stands', async () => {
    const failed = { queue: 'failed', dueAt: ago(1), outcome: 'set-aside', reason: 'it is broken' };
    const desk = await aDesk({ alerts: [anAlert('coalition', 'a', 10, failed)] }, english);
    const { document } = await desk.read('/');
    expect(textsOf(document, '.standing dl > div')).toContain(
      'Could not be told: 1 npx marsad alerts --failed says why',
    );
  });

  it('shows one rule alone, and leads back to all', async () => {
    const other = anAlert('coalition', 'z', 5, told('s2', 4));
    const desk = await aDesk({ alerts: [...story, other] }, english);
    const { document } = await desk.read('/?rule=coalition');
    expect(textsOf(document, '.story h2')).toEqual(['خبر z', 'انسحاب الائتلاف من الجلسة']);
    expect(textOf(document.querySelector('.only'))).toBe('Only the rule الائتلاف · Show all');
    const none = await desk.read('/?rule=nothing');
    expect(textOf(none.document.querySelector('.nothing'))).toBe('The rule nothing has found nothing yet.');
  });

  it('goes on from page to page until every story was shown, each once', async () => {
    const alerts = Array.from({ length: 75 }, (_, at) =>
      anAlert(at % 2 ? 'withdrawal' : 'coalition', `n${at}`, at + 1, told(`s${at}`, at)),
    );
    const desk = await aDesk({ alerts }, english);
    const shown: string[] = [];
    let path: string | null | undefined = '/';
    let pages = 0;
    while (path) {
      const { document } = await desk.read(path);
      shown.push(...textsOf(document, '.story h2'));
      path = document.querySelector('a[rel=next]')?.getAttribute('href');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(shown).toEqual(alerts.map(({ title }) => title));
  });

  it('reads no more than a page can bear of a story that everybody runs', async () => {
    const alerts = Array.from({ length: 1_030 }, (_, at) =>
      anAlert('coalition', `n${at}`, at, { source: `s${at % 20}`, outcome: 'joined', story: 's1' }),
    );
    const desk = await aDesk({ alerts }, english);
    const { document } = await desk.read('/');
    expect(textsOf(document, '.story')).toHaveLength(1);
    expect(textOf(document.querySelector('.others'))).toMatch(/and 7 more$/);
    const href = document.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
    const further = await desk.read(href);
    expect(textsOf(further.document, '.story')).toHaveLength(1);
    expect(further.document.querySelector('a[rel=next]')).toBeNull();
  });

  it('says when there is nothing yet', async () => {
    const { document } = await (await aDesk({}, english)).read('/');
    expect(textOf(document.querySelector('.nothing'))).toBe('No rule has found anything yet.');
  });

  it('asks after feeds again only when that is no burden any more', async () => {
    let asked = 0;
    const desk = await aDesk({}, english, (store) => ({
      ...store,
      getMany: (table, keys, options) => {
        if (keys.some(({ id }) => id?.startsWith('feed:'))) asked += 1;
        return store.getMany(table, keys, options);
      },
    }));
    await Promise.all([desk.read('/'), desk.read('/'), desk.read('/feeds')]);
    expect(asked).toBe(1);
    desk.wait(1_000);
    await desk.read('/');
    expect(asked).toBe(2);
  });
});
