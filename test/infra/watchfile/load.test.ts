import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWatchFile, parseWatchFile } from '../../../infra/watchfile/load.ts';
import { formatProblem } from '../../../infra/watchfile/problem.ts';
import { feed, problemsOf, rule, settings } from './texts.ts';

const GOOD = `
feeds:
  one:
    url: https://one.example/feed
rules:
  withdrawal:
    match: withdrawal
subscribers:
  desk@example.org: [withdrawal]
`;

function configOf(text: string) {
  const result = parseWatchFile(text, 'watch.yaml');
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.config;
}

describe('a watch file that is right', () => {
  it('gets every default that the documentation names', () => {
    expect(configOf(GOOD)).toEqual({
      settings: {
        timezone: 'Asia/Baghdad',
        language: 'ar',
        every: 5,
        keepDays: 400,
        alertWindow: 1440,
        gather: 5,
        heartbeat: null,
        operators: [],
        from: 'marsad@localhost',
        allowPrivateAddresses: false,
      },
      feeds: [
        {
          id: 'one',
          url: 'https://one.example/feed',
          name: 'one',
          source: 'one',
          language: null,
          timezone: 'Asia/Baghdad',
          every: 5,
          everyIsGiven: false,
          fullText: false,
          userAgent: null,
          enabled: true,
        },
      ],
      rules: [
        {
          id: 'withdrawal',
          name: 'withdrawal',
          match: ['withdrawal'],
          not: [],
          deliver: { kind: 'now' },
          quiet: null,
          severity: 'normal',
          feeds: null,
          languages: null,
          forms: {},
          spellings: {},
          verbs: null,
          nisba: false,
          enabled: true,
        },
      ],
      subscribers: [{ email: 'desk@example.org', rules: ['withdrawal'] }],
    });
  });

  it('reads everything that may be said', () => {
    const config = configOf(`
settings:
  timezone: Europe/London
  language: en
  every: 2h
  keep: forever
  alertWindow: 2d
  gather: 10m
  heartbeat: daily 07:00
  operators: [ops@example.org]
  from: marsad@example.org
  allowPrivateAddresses: true
feeds:
  one:
    url: http://127.0.0.1:8080/feed
    name: المسلة
    source: outlet
    language: ckb
    timezone: Asia/Tehran
    every: 1m
    fullText: true
    userAgent: Reader/1.0
    enabled: false
rules:
  r:
    name: انسحاب
    match: [انسحاب, withdrawal]
    not: انسحاب لاعب
    deliver: daily 06:30
    quiet: 23:00-06:00
    severity: high
    feeds: [one]
    languages: [ar, en]
    forms: {withdrawal: pullout}
    spellings: {انسحاب: [إنسحاب]}
    verbs: false
    nisba: true
    enabled: false
subscribers:
  desk@example.org: all
`);
    expect(config.settings).toMatchObject({
      timezone: 'Europe/London',
      every: 120,
      keepDays: null,
      alertWindow: 2880,
      gather: 10,
      heartbeat: { kind: 'daily', at: '07:00' },
    });
    expect(config.feeds[0]).toMatchObject({
      source: 'outlet',
      timezone: 'Asia/Tehran',
      every: 1,
      everyIsGiven: true,
    });
    expect(config.rules[0]).toMatchObject({
      not: ['انسحاب لاعب'],
      deliver: { kind: 'daily', at: '06:30' },
      quiet: { from: '23:00', to: '06:00' },
      forms: { withdrawal: ['pullout'] },
      verbs: false,
    });
    expect(config.subscribers).toEqual([{ email: 'desk@example.org', rules: 'all' }]);
  });

  it('may leave a section empty, as when all its lines are commented out', () => {
    const config = configOf('settings:\nfeeds:\n  one: {url: https://one.example/}\nrules:\nsubscribers:\n');
    expect(config.rules).toEqual([]);
  });

  it('may use an anchor for what it says twice', () => {
    const text = `${feed('every: 2m')}rules:\n  a: {match: &words [x y, z]}\n  b: {match: *words}\nsubscribers: {d@example.org: all}`;
    expect(configOf(text).rules.map(({ match }) => match)).toEqual([
      ['x y', 'z'],
      ['x y', 'z'],
    ]);
  });

  it('may end its lines as Windows does and begin with a byte order mark', () => {
    expect(configOf(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`).feeds).toHaveLength(1);
  });
});

describe('a mistake is one line with its place and what to do', () => {
  it.each([
    [
      'an unknown key, with the one that was meant',
      settings('evry: 5m'),
      '2:3: unknown key «evry» (did you mean every?); use one of timezone,',
    ],
    [
      'an unknown section',
      `${GOOD}feed: {}\n`,
      '10:1: unknown key «feed» (did you mean feeds?); use one of settings,',
    ],
    [
      'an unknown key of a feed',
      feed('fulltext: true'),
      '4:5: unknown key «fulltext» (did you mean fullText?)',
    ],
    [
      'a duration without a unit',
      settings('every: 5'),
      '2:10: settings.every «5» cannot be used; write whole minutes',
    ],
    [
      'an interval over six hours',
      feed('every: 7h'),
      '4:12: feeds.one.every «7h» cannot be used; write whole minutes',
    ],
    ['an interval of no minutes', feed('every: 0m'), 'feeds.one.every «0m» cannot be used'],
    [
      'articles kept for hours',
      settings('keep: 24m'),
      'settings.keep «24m» cannot be used; write whole days',
    ],
    [
      'a zone that there is not',
      settings('timezone: Asia/Bagdad'),
      '«Asia/Bagdad» cannot be used (did you mean Asia/Baghdad?)',
    ],
    [
      'an offset for a zone',
      settings('timezone: "+03:00"'),
      '«+03:00» cannot be used; write a name of the IANA',
    ],
    [
      'a language that mails cannot be in',
      settings('language: fa'),
      '2:13: settings.language «fa» cannot be used; write ar or en',
    ],
    ['a language that there is not', feed('language: qq'), '«qq» cannot be used; write a language code'],
    ['a language in words', feed('language: arabic'), '«arabic» cannot be used; write a language code'],
    ['yes for true', feed('fullText: yes'), 'feeds.one.fullText «yes» cannot be used; write true or false'],
    [
      'an address that is none',
      settings('operators: [ops]'),
      '2:15: settings.operators «ops» cannot be used; write an e-mail',
    ],
    [
      'a time of one digit',
      settings('heartbeat: daily 7:00'),
      '«daily 7:00» cannot be used (did you mean daily 07:00?); write daily and a time',
    ],
    [
      'a digest at no time of day',
      rule('match: x y\n    deliver: daily 24:00'),
      '«daily 24:00» cannot be used (did you mean daily 00:00?); write now, hourly',
    ],
    [
      'quiet hours of no length',
      rule('match: x y\n    quiet: 06:00-06:00'),
      '«06:00-06:00» cannot be used; write two different times',
    ],
    [
      'a severity in other words',
      rule('match: x y\n    severity: urgent'),
      '«urgent» cannot be used; write low, normal or high',
    ],
    [
      'a feed without an address',
      'feeds:\n  one:\n    name: x\n',
      '3:5: feeds.one.url is missing; write the address',
    ],
    ['a feed with nothing below it', 'feeds:\n  one:\n', '2:3: feeds.one must be a mapping'],
    [
      'an id in capitals',
      'feeds:\n  One: {url: https://one.example/}\n',
      '2:3: «One» cannot be an id; use up to 64 of a-z',
    ],
    ['a rule called all', `${feed('every: 2m')}rules: {all: {match: x y}}`, '«all» means every one'],
    [
      'a key that stands twice',
      'feeds:\n  one: {url: https://one.example/}\n  one: {url: https://two.example/}\n',
      '3:3: «one» stands twice; keep one of them',
    ],
    [
      'a query that YAML takes for a mapping',
      rule('match:\n      - title: x'),
      '8:9: rules.r.match is not one query: a colon and a space',
    ],
    [
      'a query that YAML takes for a number',
      rule('match: [100]'),
      '«100» is not text to YAML; put it in single quotes',
    ],
    ['an empty query', rule('match:\n      -'), 'rules.r.match is empty; write a query or remove the line'],
    ['a rule without queries', rule('match: []'), 'rule r has no query; write at least one below match'],
    [
      'a feed that a rule names and there is not',
      rule('match: x y\n    feeds: [onne]'),
      '«onne» that there is not; name one that stands under feeds (did you mean one?)',
    ],
    [
      'a rule that a subscriber names and there is not',
      GOOD.replace('[withdrawal]', '[withdrawl]'),
      '9:22: desk@example.org asks for a rule «withdrawl» that there is not; name one that stands under rules (did you mean withdrawal?)',
    ],
    ['all inside of a list', GOOD.replace('[withdrawal]', '[all]'), 'write all without brackets'],
    ['a subscriber of nothing', GOOD.replace('[withdrawal]', '[]'), 'desk@example.org asks for no rule'],
    [
      'a subscriber who is named twice',
      `${GOOD}  DESK@example.org: all\n`,
      '10:3: DESK@example.org is the same address as desk@example.org',
    ],
    [
      'the same rule twice',
      GOOD.replace('[withdrawal]', '[withdrawal, withdrawal]'),
      '9:34: desk@example.org names «withdrawal» twice',
    ],
    ['the same query twice', rule('match: [x y, x y]'), 'rule r names «x y» twice; keep one'],
    ['no feed at all', 'feeds:\nrules: {}\n', '1:1: no feed is named; write at least one under feeds'],
    ['an empty file', '', '1:1: the file holds no sections; begin with settings:'],
    ['merging', `${feed('<<: {}')}`, 'merging with << is not supported; write the keys out'],
    ['a tab for an indent', 'feeds:\n\tone: {}\n', '2:1: a tab stands before the text; indent with spaces'],
    ['a bracket that is not closed', 'feeds: [\n', 'a bracket before this line is not closed; add ] or }'],
    ['a second document', `${GOOD}---\nx: 1\n`, 'a second document begins here'],
    [
      'a name that JavaScript keeps for itself',
      'feeds:\n  __proto__: {url: https://one.example/}\n',
      'the name «__proto__» cannot be used',
    ],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems.join('\n')).toContain(expected);
    for (const problem of problems) expect(problem).toMatch(/^watch\.yaml:\d+:\d+: .+; \S[^\n]*$/);
  });

  it.each([
    [
      'no scheme',
      'one.example/feed',
      '«one.example/feed» lacks its beginning; write https://one.example/feed',
    ],
    ['another scheme', 'ftp://one.example/feed', 'cannot be polled; write an http or https address'],
    ['a file', 'file:///etc/passwd', 'cannot be polled'],
    ['a password', 'https://me:hunter2@one.example/', 'carries a user name or password'],
    [
      'a private address',
      'http://192.168.1.1/feed',
      'leads into a private network; set allowPrivateAddresses',
    ],
    ['a private address in another notation', 'http://0x7f000001/feed', 'leads into a private network'],
    ['the machine itself, by IPv6', 'http://[::ffff:127.0.0.1]/', 'leads into a private network'],
    ['the machine itself, by name', 'http://localhost:3000/', 'leads into a private network'],
    ['a fragment', 'https://one.example/feed#new', 'ends with «#new»'],
    ['words', 'a feed', 'holds a space'],
    [
      'a mark that no one can see',
      '"https://one.example/\\u200ffeed"',
      'holds the invisible character U+200F',
    ],
  ])('an address with %s', (_, url, expected) => {
    const problems = problemsOf(`feeds:\n  one:\n    url: ${url}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`watch.yaml:3:10: the url of feed one `);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).not.toContain('hunter2');
  });

  it('the same address of two feeds', () => {
    const text = 'feeds:\n  a: {url: https://x.example/feed}\n  b: {url: HTTPS://X.EXAMPLE/feed}\n';
    expect(problemsOf(text)).toEqual([
      'watch.yaml:3:12: feed b has the same url as feed a; keep one of them',
    ]);
  });

  it.each([
    ['plain', 'match: [x y, a AND]', 7, 17],
    ['in single quotes', "match: ['x y', 'a AND']", 7, 21],
    ['in double quotes', 'match: ["x y", "a AND"]', 7, 21],
    ['alone', 'match: a AND', 7, 12],
    ['under not', 'match: x y\n    not: a AND', 8, 10],
  ])('a query that cannot be read, %s, by its line and about its column', (_, lines, line, least) => {
    const [problem = '', ...more] = problemsOf(rule(lines));
    expect(more).toEqual([]);
    const [, atLine, atColumn] = /^watch\.yaml:(\d+):(\d+): rule r: /.exec(problem) ?? [];
    expect(Number(atLine)).toBe(line);
    expect(Number(atColumn)).toBeGreaterThanOrEqual(least);
    expect(Number(atColumn)).toBeLessThanOrEqual(least + 6);
  });

  it('a rule that would hold for nearly everything', () => {
    expect(problemsOf(rule('match: NOT withdrawal')).join()).toContain('rule r: ');
  });

  it('all are told at once, in the order of the file', () => {
    const text = 'settings: {every: 5}\nfeeds:\n  a: {url: x}\nrules:\n  r: {match: x y, feeds: [b]}\n';
    expect(problemsOf(text).map((line) => line.split(':')[1])).toEqual(['1', '3', '5']);
  });

  it('a wrong entry does not make those wrong that name it', () => {
    const text = 'feeds:\n  a: {url: https://a.example/, every: 9h}\nrules:\n  r: {match: x y, feeds: [a]}\n';
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('more than fifty are reported as fifty', () => {
    const feeds = Array.from({ length: 80 }, (_, i) => `  f${i}: {url: x}\n`).join('');
    const problems = problemsOf(`feeds:\n${feeds}`);
    expect(problems).toHaveLength(50);
    expect(problems.at(-1)).toContain('31 more problems follow');
  });

  it('what the file holds can neither break the line nor colour the terminal', () => {
    const problems = problemsOf(feed('language: "\\e[31m\\nred\\u202e"'));
    expect(problems[0]).toMatch(/^[\x20-\x7e«»]+$/);
  });
});

describe('what mail can bear', () => {
  const rules = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);
  const file = (ids: readonly string[], subscribers: string) =>
    `feeds: {one: {url: https://one.example/}}\nrules:\n${ids.map((id) => `  ${id}: {match: word${id}}\n`).join('')}subscribers:\n${subscribers}`;

  it('a subscriber may name 150 rules and not one more', () => {
    expect(problemsOf(file(rules(150), `  d@example.org: [${rules(150)}]\n`))).toEqual([]);
    const problems = problemsOf(file(rules(151), `  d@example.org: [${rules(151)}]\n`));
    expect(problems[0]).toContain('asks for 151 rules, mail can be filtered by 150');
  });

  it('two hundred subscribers may have a list, more may ask for all', () => {
    const listed = (count: number) =>
      Array.from({ length: count }, (_, i) => `  d${i}@example.org: [r0]\n`).join('');
    expect(problemsOf(file(rules(1), `${listed(200)}  all@example.org: all\n`))).toEqual([]);
    expect(problemsOf(file(rules(1), listed(201)))[0]).toContain('this is subscriber 201 with a list');
  });
});

describe('what works and is probably not meant is a warning', () => {
  const warnings = (text: string) => {
    const result = parseWatchFile(text, 'watch.yaml');
    return result.ok ? result.warnings.map(formatProblem) : ['not read'];
  };

  it('is silent about a good file', () => expect(warnings(GOOD)).toEqual([]));

  it('a rule that nobody is told of', () => {
    expect(warnings(rule('match: x y'))[0]).toBe(
      'watch.yaml:6:3: nobody is told of rule r; name it under subscribers',
    );
  });

  it('a rule whose feeds are all off', () => {
    const text = `${feed('enabled: false')}rules:\n  r: {match: x y, feeds: [one]}\nsubscribers: {d@example.org: all}`;
    expect(warnings(text)[0]).toContain('listens only to feeds that are not enabled');
  });

  it('two addresses that differ in nothing that matters', () => {
    const text = `feeds:\n  a: {url: http://x.example/feed/}\n  b: {url: https://www.x.example/feed}\nrules: {r: {match: x y}}\nsubscribers: {d@example.org: all}`;
    expect(warnings(text)).toEqual([
      'watch.yaml:3:12: feed b has almost the same url as feed a; keep one if they are the same feed',
    ]);
  });
});

describe('a hostile file ends in one line', () => {
  it('brackets nested without end', () => {
    expect(problemsOf(`feeds: ${'['.repeat(50_000)}`).join('\n')).toContain('nested too deeply');
  });

  it('anchors that multiply', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `k${i}: &a${i} [${i === 0 ? 'x' : Array(9).fill(`*a${i - 1}`)}]`,
    );
    const problems = problemsOf(bomb.join('\n'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('write repeated parts out');
  });

  it('ten thousand feeds are read, and one twin among them is found', () => {
    const feeds = Array.from(
      { length: 10_000 },
      (_, i) => `  f${i}: {url: https://x.example/${i % 9_999}}\n`,
    );
    expect(problemsOf(`feeds:\n${feeds.join('')}`)).toHaveLength(1);
  });
});

describe('a file on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marsad-watchfile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const load = async (path: string) => {
    const result = await loadWatchFile(path);
    return result.ok ? [] : result.problems.map(formatProblem);
  };

  it('is read under its own name', async () => {
    const path = join(folder, 'good.yaml');
    await writeFile(path, GOOD);
    expect(await load(path)).toEqual([]);
  });

  it('that is not there is a problem like any other', async () => {
    const path = join(folder, 'none.yaml');
    expect(await load(path)).toEqual([
      `${path}:1:1: there is no such file; run the command where the watch file is, or name it with --file`,
    ]);
  });

  it('that is a folder', async () => expect((await load(folder))[0]).toContain('this is a folder'));

  it('that is not UTF-8', async () => {
    const path = join(folder, 'windows.yaml');
    await writeFile(path, Buffer.from([0x6e, 0x3a, 0x20, 0xc7, 0xe4]));
    expect((await load(path))[0]).toContain('the file is not UTF-8; save it as UTF-8');
  });
});
