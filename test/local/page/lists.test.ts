import { describe, expect, it } from 'vitest';
import { read } from '../../../functions/feeds/read.ts';
import { aFeed, aRule, aSettings } from '../../support/watch.ts';
import { aDesk, ago, anAlert, NOW, textOf, textsOf, told, waiting } from './desk.ts';

const english = { settings: aSettings({ language: 'en' as const }) };

describe('The page of the feeds', () => {
  const feeds = [
    aFeed({ id: 'fine', name: 'سليم' }),
    aFeed({ id: 'dead', name: 'متعثر' }),
    aFeed({ id: 'fresh' }),
  ];
  const state = [
    { id: 'feed:fine', version: 3, url: 'https://fine.example/feed', lastRead: ago(2), lastChange: ago(30) },
    {
      id: 'feed:dead',
      version: 9,
      url: 'https://dead.example/feed',
      failures: 4,
      failingSince: ago(180),
      lastFailure: { kind: 'timeout', message: 'dead.example did not answer in time.', at: ago(3) },
    },
  ];

  it('shows those that need somebody first, in the words of the command', async () => {
    const desk = await aDesk({ state }, { ...english, feeds });
    desk.polls.set('fine', NOW - 60_000);
    const { document } = await desk.read('/feeds');
    expect(textsOf(document, '.feed h2')).toEqual(['متعثر failing', 'fresh not read yet', 'سليم ok']);
    expect(textsOf(document, '.feed .remarks li')).toEqual([
      'dead.example did not answer in time.',
      'failing for 3 h, 4 times in a row',
    ]);
    expect(textsOf(document, '.feed .about').at(-1)).toBe(
      'Last new article 14:30 · Last asked 14:59 · every 5 minutes · https://fine.example/feed',
    );
  });

  it('says in Arabic what is wrong, with the server’s own words beside it', async () => {
    const desk = await aDesk({ state }, { feeds });
    const { document } = await desk.read('/feeds');
    expect(textsOf(document, '.feed h2')[0]).toBe('متعثر متعثر');
    expect(textsOf(document, '.feed .remarks li')).toEqual([
      'لم يجب الموقع في الوقت المناسب: ستعاد المحاولة dead.example did not answer in time.',
      'متعثر منذ 3 ساعات، 4 مرات على التوالي',
    ]);
    const english = document.querySelector('.feed .remarks [lang=en]');
    expect([textOf(english), english?.getAttribute('dir')]).toEqual([
      'dead.example did not answer in time.',
      'ltr',
    ]);
    expect(textsOf(document, '.feed .about')[0]).toContain('كل 5 دقائق');
  });
});

describe('The page of the rules', () => {
  const rules = [
    aRule({ id: 'withdrawal', name: 'الانسحاب', severity: 'high', not: ['لاعب'] }),
    aRule({ id: 'idle', match: ['و'], enabled: false }),
  ];

  it('says how each was understood, what it found in seven days, and until when it is muted', async () => {
    const desk = await aDesk(
      {
        alerts: [
          ...[1, 2, 3].map((day) => anAlert('withdrawal', `n${day}`, day * 1_440, told(`s${day}`, 1))),
          anAlert('withdrawal', 'old', 8 * 1_440, told('s9', 1)),
        ],
        state: [{ id: 'rule:withdrawal', mutedUntil: ago(-60) }],
      },
      { ...english, rules },
    );
    const { document } = await desk.read('/rules');
    const [first, second] = document.querySelectorAll('.rules > li');
    expect(textOf(first?.querySelector('h2'))).toBe('الانسحاب withdrawal high');
    expect(textOf(first?.querySelector('p'))).toBe('Alerts in seven days: 3 · Muted rules until 16:00');
    const understood = [...(first?.querySelectorAll('.reasons li') ?? [])].map((line) =>
      textOf(line).replace(/[\u2066-\u2069]/g, ''),
    );
    expect(understood.slice(0, 2)).toEqual([
      '«انسحاب» in any form',
      'but not where there is «لاعب» in any form',
    ]);
    expect(understood[2]).toMatch(/^«انسحاب» in Arabic: /);
    expect(textOf(second?.querySelector('h2'))).toBe('idle off');
    expect(textOf(second?.querySelector('.remarks'))).toContain('is very short');
  });

  it.each([
    ['en', 'no feed has the source «almasala»'],
    ['ar', 'لا مصدر في ملف المراقبة هو «almasala»'],
  ] as const)(
    'warns in %s of what is probably a slip, of a source that no feed has too',
    async (language, said) => {
      const desk = await aDesk(
        {},
        {
          settings: aSettings({ language }),
          feeds: [aFeed({ id: 'a', source: 'almasalah' })],
          rules: [
            aRule({ id: 'right', match: ['انسحاب AND source:almasalah'] }),
            aRule({ id: 'odd', match: ['انسحاب AND source:almasala'] }),
          ],
        },
      );
      const { document } = await desk.read('/rules');
      const lines = textsOf(document, '.remarks li').map((line) => line.replace(/[\u2066-\u2069]/g, ''));
      expect(lines).toEqual([expect.stringContaining(said)]);
      expect(document.querySelector('.remarks')?.closest('[dir]')?.getAttribute('dir')).toBe(
        language === 'ar' ? 'rtl' : 'ltr',
      );
    },
  );

  it('counts no further than a page can bear, and not at every reload', async () => {
    let queries = 0;
    const alerts = Array.from({ length: 230 }, (_, at) =>
      anAlert('withdrawal', `n${at}`, at, told(`s${at}`, 1)),
    );
    const desk = await aDesk({ alerts }, { ...english, rules }, (store) => ({
      ...store,
      query: (table, query) => {
        queries += 1;
        return store.query(table, query);
      },
    }));
    expect(textOf((await desk.read('/rules')).document.querySelector('.rules p'))).toBe(
      'Alerts in seven days: 200+',
    );
    await desk.read('/rules');
    expect(queries).toBe(2);
  });
});

describe('The feed of alerts', () => {
  const alerts = [
    anAlert('withdrawal', 'a', 60, {
      ...told('s1', 58),
      title: 'انسحاب <b> & "قوات"',
      sentence: 'بدأ\u0007 الانسحاب.',
      sourceName: 'المسلة',
    }),
    anAlert('withdrawal', 'b', 40, { source: 'rudaw', sourceName: 'رووداو', outcome: 'joined', story: 's1' }),
    anAlert('withdrawal', 'c', 30, waiting(-5)),
  ];

  it('is Atom that a strict reader takes, with what was told alone', async () => {
    const desk = await aDesk({ alerts }, english);
    const response = await desk.get('/alerts.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const document = await read(bytes, { contentType: null, base: 'http://127.0.0.1:8080/alerts.atom' });
    if (document.kind === 'unreadable') throw new Error(document.message);
    expect(document.format).toBe('atom');
    expect(document.items).toHaveLength(1);
    expect(document.items[0]).toMatchObject({
      reader: 'strict',
      item: {
        guid: 'tag:localhost,2026:marsad/story/s1',
        title: { kind: 'text', value: 'انسحاب <b> & "قوات"' },
        link: 'https://almasalah.example/a',
      },
    });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`<updated>${ago(58)}</updated>`);
    expect(text).toContain('also: رووداو');
    expect(text).not.toContain('\u0007');
  });
});
