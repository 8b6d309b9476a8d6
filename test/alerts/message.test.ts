import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBody } from '../../functions/alerts/html.ts';
import { marked, plain, shorten } from '../../functions/alerts/lines.ts';
import { type Composition, compose } from '../../functions/alerts/message.ts';
import type { Telling } from '../../functions/alerts/story.ts';
import type { Rule } from '../../functions/base/config.ts';
import { type Found, found, NOON, rule, settings } from './world.ts';

const withdrawal = rule('withdrawal', { name: 'انسحاب' });
const coalition = rule('coalition');

const convoy = {
  title: 'انسحاب آخر القوات',
  text: 'أعلنت القيادة انسحاب آخر القوات من القاعدة. وقال المتحدث إن القاعدة سلمت.',
  id: 'a',
};

function telling(what: Found, more: Partial<Telling> = {}, rules: readonly Rule[] = [withdrawal]): Telling {
  return {
    id: `s-${what.id}`,
    update: false,
    alerts: rules.map((of) => found(of, what, NOON)),
    also: [],
    ...more,
  };
}

const toAll = (one: Telling) => ({ ...one, except: [] });

function composed(tellings: readonly Telling[], more: Partial<Composition> = {}) {
  let count = 0;
  const nextId = () => `id-${++count}`;
  return compose({
    tellings: tellings.map(toAll),
    rules: [withdrawal, coalition],
    settings,
    installation: {},
    nextId,
    ...more,
  });
}

const arabic = { settings: { ...settings, language: 'ar' } } as const;

describe('a message', () => {
  it('says who, what, when, why and where, with labels in English', () => {
    const [message] = composed([
      telling(convoy, {
        also: [
          { name: 'Sumaria', url: null },
          { name: 'Waa', url: null },
        ],
      }),
    ]);
    expect(plain(message!.body.replaceAll('\n', '|'))).toBe(
      '1 story for: انسحاب||انسحاب آخر القوات|Source: Outlet one|Time: Tuesday, 10 March 2026 at 12:00|' +
        'Link: https://one.example/a |Text: *أعلنت* القيادة انسحاب آخر القوات من القاعدة.|also: Sumaria, Waa||' +
        'To see more: npx marsad alerts --rule withdrawal|Message: id-1|',
    );
  });

  it('names the stack or the data folder that it came from in the command that shows more', () => {
    const said = (installation: Composition['installation']) =>
      /To see more: npx marsad alerts (.*) Message/.exec(
        plain(composed([telling(convoy)], { installation })[0]!.body),
      )?.[1];
    expect(said({ stack: 'marsad-desk' })).toBe('--rule withdrawal --stack marsad-desk');
    expect(said({ data: '.marsad/sample' })).toBe('--rule withdrawal --data .marsad/sample');
    expect(said({ data: '.marsad\\sample' })).toBe('--rule withdrawal --data .marsad\\sample');
    // Whole paths tell strangers about the machine; a space would have to be quoted.
    for (const data of ['/home/desk/news', 'C:\\news', '~/news', 'my news', '../news'])
      expect(said({ data })).toBe('--rule withdrawal');
  });

  it('has labels in Arabic where the watch file says so, and counts as Arabic does', () => {
    const tellings = Array.from({ length: 11 }, (_, at) =>
      telling({ ...convoy, title: `خبر ${at}`, id: `n${at}` }),
    );
    expect(composed(tellings.slice(0, 1), arabic)[0]?.body).toContain('خبر واحد للقاعدة');
    expect(composed(tellings.slice(0, 2), arabic)[0]?.body).toContain('خبران للقاعدة');
    expect(composed(tellings.slice(0, 3), arabic)[0]?.body).toContain('3 أخبار للقاعدة');
    expect(composed(tellings, arabic)[0]?.body).toContain('11 خبرا للقاعدة');
    const both = telling(convoy, {}, [withdrawal, coalition]);
    expect(plain(composed([both], arabic)[0]!.body)).toContain('خبر واحد للقاعدتين: coalition، انسحاب');
    expect(composed(tellings.slice(0, 1), arabic)[0]?.body).toMatch(/الوقت: الثلاثاء، 10 آذار 2026/);
  });

  it('shuts off what comes from outside, and begins each line of an Arabic mail from the right', () => {
    const evil = {
      ...convoy,
      title: 'Left \u202Eright\u202C \u2067open',
      text: 'A sentence \u202Dwith marks\u2066 of its own.',
    };
    for (const more of [{}, arabic]) {
      const [message] = composed([telling(evil)], more);
      const { body } = message!;
      expect(body).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
      for (const text of body.split('\n')) {
        expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
        if (more === arabic && text !== '') expect(text.startsWith('\u200F')).toBe(true);
      }
    }
  });

  it('marks the match in the headline where it stood there alone, and does not say it twice', () => {
    const [message] = composed([telling({ ...convoy, sentence: convoy.title })]);
    expect(message?.body).toContain('\u2068*انسح*اب آخر القوات\u2069');
    expect(message?.body).not.toContain('Text:');
  });

  it('names an article that several rules found once, with each sentence that matched', () => {
    const second = found(coalition, { ...convoy, sentence: 'وقال المتحدث إن القاعدة سلمت.' }, NOON);
    const [message, ...others] = composed([
      telling(convoy, { alerts: [found(withdrawal, convoy, NOON), second] }),
    ]);
    expect(others).toEqual([]);
    expect(message?.rules).toEqual(['coalition', 'withdrawal']);
    expect(message?.body.split('آخر القوات\u2069')).toHaveLength(2);
    expect(message?.body.match(/Text:/g)).toHaveLength(2);
    expect(message?.body.match(/Link:/g)).toHaveLength(1);
  });

  it('marks in a sentence what each of its rules found', () => {
    const one = found(withdrawal, convoy, NOON);
    const other = { ...found(coalition, convoy, NOON), sentenceSpans: [[14, 20]] as const };
    const [message] = composed([telling(convoy, { alerts: [one, other] })]);
    expect(message?.body).toContain('*أعلنت* القيادة *انسحاب* آخر القوات من القاعدة.');
  });

  it('is one for each set of rules', () => {
    const tellings = [
      telling({ ...convoy, id: 'a' }),
      telling({ ...convoy, id: 'b' }, {}, [withdrawal, coalition]),
      telling({ ...convoy, id: 'c' }, {}, [coalition, withdrawal]),
      telling({ ...convoy, id: 'd' }),
    ];
    expect(composed(tellings).map(({ rules, stories }) => [rules, stories])).toEqual([
      [['withdrawal'], 2],
      [['coalition', 'withdrawal'], 2],
    ]);
  });

  it('carries the highest severity of its rules', () => {
    const rules = [withdrawal, rule('coalition', { severity: 'high' })];
    expect(composed([telling(convoy, {}, rules)], { rules })[0]?.severity).toBe('high');
  });

  it('of severity high leaves before the others', () => {
    const rules = [withdrawal, rule('coalition', { severity: 'high' })];
    const tellings = [telling(convoy), telling({ ...convoy, id: 'b' }, {}, [rules[1]!])];
    expect(composed(tellings, { rules }).map(({ severity }) => severity)).toEqual(['high', 'normal']);
  });

  it('marks updates and edited articles', () => {
    const [message] = composed([telling({ ...convoy, edit: true }, { update: true })]);
    expect(message?.subject).toBe('[انسحاب] Update: انسحاب آخر القوات');
    expect(message?.body).toContain('Update: \u2068انسحاب آخر القوات\u2069 (edited)');
  });

  it('sets the articles of one story apart, with one number for all of them', () => {
    const later = {
      ...convoy,
      title: 'نفي رسمي',
      text: 'نفت الوزارة كل ذلك مساء أمس.',
      outlet: 'two',
      id: 'z',
    };
    const alerts = [found(withdrawal, convoy, NOON), found(withdrawal, later, NOON)];
    const story = telling(convoy, { alerts, update: true, also: [{ name: 'Waa', url: null }] });
    const blocks = plain(composed([story, telling({ ...convoy, id: 'b' })])[0]!.body.replaceAll('\n\n', '¶'));
    expect(blocks.split('¶').map((block) => block.split(/ Source| also/)[0])).toEqual([
      '2 stories for: انسحاب',
      '1. Update: انسحاب آخر القوات',
      '– نفي رسمي',
      'also: Waa',
      '2. انسحاب آخر القوات',
      'To see more: npx marsad alerts --rule withdrawal Message: id-1',
    ]);
  });

  it('counts the outlets that do not fit', () => {
    const also = Array.from({ length: 40 }, (_, at) => ({ name: `Outlet ${at + 10}`, url: null }));
    expect(composed([telling(convoy, { also })])[0]?.body).toContain('and 20 more');
  });
});

describe('a message of many stories', () => {
  it('is split under 256 KiB, with every story in one part, and once, and the id at the end of each', () => {
    const tellings = Array.from({ length: 320 }, (_, at) =>
      telling({ title: `${'خبر طويل '.repeat(30)}رقم ${at}.`, text: 'كلمة '.repeat(50), id: `n${at}` }),
    );
    const messages = composed(tellings);
    expect(messages.length).toBeGreaterThan(1);
    for (const { id, body, alerts } of messages) {
      expect(body.trimEnd().endsWith(`\u2068${id}\u2069`)).toBe(true);
      expect(Buffer.byteLength(body)).toBeLessThan(190_000);
      expect(Buffer.byteLength(body) + alerts.length * 130).toBeLessThan(380_000);
    }
    const told = messages.flatMap(({ alerts }) => alerts.map(({ story }) => story));
    expect(told).toHaveLength(320);
    expect(new Set(told).size).toBe(320);
    const bodies = messages.map(({ body }) => body).join('\n');
    for (let at = 0; at < 320; at += 1) expect(bodies.split(`رقم ${at}.`).length).toBe(2);
    expect(messages[0]?.body).toContain(`part 1 of ${messages.length}`);
  });
});

describe('a subject', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  );

  it('is under 100 characters, one line, without control characters, never cut inside a character', () => {
    fc.assert(
      fc.property(
        anything,
        fc.array(anything, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (title, names, update) => {
          const rules = names.map((name, at) => rule(`rule-${at}`, { name }));
          const [message] = composed(
            [telling({ ...convoy, title }, { update }, rules), telling({ ...convoy, id: 'b' }, {}, rules)],
            { rules },
          );
          const { subject, subjectAscii } = message!;
          expect(subject.length).toBeLessThan(100);
          expect(subject).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029]/u);
          expect(subject.endsWith(' (+1)')).toBe(true);
          expect(subjectAscii).toMatch(/^\[rule-0[\x20-\x7E]*\] 2 stories$/);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('keeps a family of emoji and an accented letter whole', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(shorten(`${'x'.repeat(10)}${family}`, 18)).toBe('xxxxxxxxxx…');
    expect(shorten('x'.repeat(10), 10)).toBe('xxxxxxxxxx');
  });
});

describe('the sentence that matched', () => {
  it('is shown around the match where it is long', () => {
    const text = `${'before '.repeat(100)}match ${'after '.repeat(100)}`;
    const from = text.indexOf('match');
    const out = marked(text, [[from, from + 5]], 120);
    expect(out).toContain('*match*');
    expect(out.length).toBeLessThan(140);
    expect(out.startsWith('… before')).toBe(true);
    expect(out.endsWith('after …')).toBe(true);
  });

  it('shows every mark once, and no mark of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 5 }),
        (text, pairs) => {
          const spans = pairs
            .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
            .filter(([from, to]) => from < to && to <= text.length);
          const out = marked(text, spans, 1_000);
          expect((out.match(/\*/g) ?? []).length % 2).toBe(0);
          expect(plain(out.replaceAll('*', ''))).toBe(plain(text.replaceAll('*', '∗')));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the HTML part', () => {
  it('has the same words, a direction for each line, a strong match and a link', () => {
    const [message] = composed([telling(convoy)]);
    const html = htmlBody(message!.body, 'en');
    expect(html).toContain('<bdi dir="auto">انسحاب آخر القوات</bdi>');
    expect(html).toContain('<strong>أعلنت</strong>');
    expect(html).toContain('<a href="https://one.example/a">https://one.example/a</a>');
    expect(html).not.toMatch(/[\u2068\u2069\u200F*]/);
  });

  it('begins each line from the right in an Arabic mail, a headline alone in its line too', () => {
    const [message] = composed([telling({ ...convoy, title: 'Last convoy leaves' })], arabic);
    const lines = htmlBody(message!.body, 'ar').match(/<p .*?<\/p>/g) ?? [];
    expect(lines).toContain('<p dir="rtl" style="margin:0"><bdi dir="auto">Last convoy leaves</bdi></p>');
    for (const text of lines) expect(text).toMatch(/^<p dir="rtl"/);
  });

  it('keeps a link whole that has asterisks in it', () => {
    const alerts = [{ ...found(withdrawal, convoy, NOON), url: 'https://one.example/a*b*c?d=1&e=2' }];
    const [message] = composed([telling(convoy, { alerts })]);
    expect(htmlBody(message!.body, 'en')).toContain('<a href="https://one.example/a%2Ab%2Ac?d=1&amp;e=2">');
  });

  it('lets no markup of an article through', () => {
    const evil = {
      ...convoy,
      title: '<script>alert(1)</script> & "x"',
      text: 'See <img src=x onerror=y> and \u2068javascript:alert(1)\u2069.',
    };
    const [message] = composed([telling(evil)]);
    const html = htmlBody(message!.body, 'en');
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  });
});
