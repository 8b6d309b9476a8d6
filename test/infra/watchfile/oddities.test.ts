import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWatchFile, parseWatchFile } from '../../../infra/watchfile/load.ts';
import { formatProblem } from '../../../infra/watchfile/problem.ts';
import { feed, problemsOf, rule, settings } from './texts.ts';

const mapped = (line: string) => `${feed('name: One')}rules:\n  r: ${line}\n`;

describe('what YAML reads otherwise than its writer meant is one line with its place and what to do', () => {
  it.each([
    [
      'a query that begins with *',
      rule('match:\n      - *انسحاب'),
      '8:9: «*انسحاب» is an alias to YAML, of an anchor that is not there; put the whole text in single quotes',
    ],
    ['a code that begins with *', rule('match: x y\n    languages: [*ar]'), '8:17: «*ar» is an alias'],
    ['a lonely *', rule('match: *'), '7:12: a * that begins a text is a sign of YAML; put the whole text in'],
    [
      'a query that begins with &, which would lose its first word',
      rule('match: &انسحاب القوات'),
      '7:12: «&انسحاب» is an anchor to YAML, which nothing refers to; put the whole text in single quotes',
    ],
    ['a query that begins with !', rule('match: !عاجل x'), '7:12: a word that begins with ! is a YAML tag'],
    [
      'a query that begins with #',
      rule('match: #عاجل'),
      '7:5: rules.r.match is empty, since # begins a comment; write a query',
    ],
    [
      'the same in a list',
      rule('match:\n      - #عاجل\n      - x y'),
      '8:9: rules.r.match is empty, since # begins a comment; write a query',
    ],
    ['a query that begins with @', rule('match: @x'), '7:12: this character cannot begin plain text; put'],
    [
      'a field in a query inside of braces',
      mapped('{match: title: x}'),
      '6:14: this line has a second colon inside of brackets; put text that holds ": " in single quotes',
    ],
    [
      'a field in a query',
      rule('match: title: x'),
      '7:12: the colons of this line contradict each other; put text that holds ": " in single quotes',
    ],
    [
      'words behind a quotation',
      rule('match: "a b" AND c'),
      '7:18: something stands here that YAML does not expect; put the whole text in single quotes',
    ],
    [
      'a quote that is not closed',
      rule('match: "a b'),
      '7:12: the quote that opens here is not closed; close it in its line',
    ],
    [
      'a quote that the next one closes, lines below',
      rule('match: "a b\n    not: "c d"'),
      '7:12: the quote that opens here is not closed; close it in its line',
    ],
    [
      'the same in a list',
      rule('match: [\n      "a b,\n      "c d"]'),
      '8:7: the quote that opens here is closed lines below; close it in its line',
    ],
    [
      'a backslash that begins no escape',
      rule('match: "a\\d"'),
      '7:14: a backslash in double quotes begins a code, and this is none; use single quotes',
    ],
    [
      'a line that is indented by one too many',
      rule('match: x y\n     severity: high'),
      '8:6: the line is indented as if it went on with the text above; give lines of one level the same',
    ],
    [
      'a line that is indented by one too few',
      rule('match: x y\n   severity: high'),
      '8:1: the line is not indented as its neighbours are; give lines of one level the same',
    ],
    [
      'a key that is indented like the entries of a list',
      rule('match:\n      - a b\n        not: c'),
      '9:9: the line is indented as if it went on with the text above; give lines of one level',
    ],
    [
      'a dash that is indented by one too many, which would make one query of two',
      rule('match:\n      - a b\n       - c d'),
      '9:8: the dash goes on with the text above; give lines of one level the same number of spaces',
    ],
    [
      'a dash that is indented by one too few',
      rule('match:\n      - a b\n     - c d'),
      '9:6: the line is not indented as its neighbours are; give lines of one level the same',
    ],
    [
      'a key without its colon',
      rule('match: x y\n    severity'),
      '8:5: this key has no colon; write a colon and a space behind it',
    ],
    [
      'a colon without its space',
      rule('match:x\n    severity: high'),
      '7:5: the line has no key that ends with a colon and a space; write one',
    ],
    [
      'the same alone',
      rule('match:x'),
      '7:5: rules.r is «match:x» and has no keys; write them below it, indented, each with a colon and a space',
    ],
    [
      'a space that is none to YAML',
      rule('match:\u00a0x'),
      '7:5: rules.r is «match: x», which holds the invisible character U+00A0; write it anew without that',
    ],
    [
      'a space that is none to YAML, between other keys',
      rule('match: x y\n    name:\u00a0عراق\n    severity: high'),
      '8:10: a space stands here that YAML does not know (U+00A0); write it anew with the space bar',
    ],
    [
      'indentation by a space that is none to YAML',
      rule('match: x y\n  \u00a0 name: عراق\n    severity: high'),
      '8:3: a space stands here that YAML does not know (U+00A0); write it anew with the space bar',
    ],
    [
      'a key that stands at the beginning of its line for such spaces',
      rule('match: x y\n\u3000\u3000name: عراق'),
      '8:1: the key «name» holds the invisible character U+3000; write it anew without that',
    ],
    [
      'a mark of direction in a key',
      rule('\u200fmatch: x y'),
      '7:5: the key «match» holds the invisible character U+200F; write it anew without that',
    ],
    [
      'a number for a query',
      rule('match: 2231'),
      '7:12: rules.r.match «2231» is not text to YAML; put it in',
    ],
    [
      'a number for a name',
      feed('name: 24'),
      '4:11: feeds.one.name «24» is not text to YAML; put it in single quotes',
    ],
    ['true for a query', rule('match: true'), '«true» is not text to YAML; put it in single quotes'],
    [
      'a mark of direction before an address',
      `${rule('match: x y')}subscribers:\n  \u200edesk@example.org: all\n`,
      '9:3: «<U+200E>desk@example.org» holds the invisible character U+200E; remove it',
    ],
    ['a dash without its space', rule('match:\n      -a\n      -b'), 'or a space behind the dash of a list'],
    [
      'a key of a rule twice',
      rule('match: x y\n    match: z'),
      '8:5: «match» stands twice; keep one of them',
    ],
    ['feeds as a list', 'feeds:\n  - url: https://one.example/\n', '2:3: feeds is a list; begin each entry'],
    ['feeds as a text', 'feeds: https://one.example/\n', '1:8: feeds is «https://one.example/» and has no'],
    [
      'subscribers as a list',
      `${rule('match: x y')}subscribers:\n  - desk@example.org\n`,
      '9:3: subscribers is a list; begin each entry with its name and a colon in place of the dash, such as desk@example.org: all',
    ],
    [
      'a rule that is its query',
      mapped('انسحاب'),
      '6:6: rules.r is «انسحاب» and has no keys; write them below',
    ],
    ['a rule that is a list', mapped('[a, b]'), '6:6: rules.r is a list; write its keys below it, indented'],
    [
      'a feed that is its address',
      'feeds:\n  a: https://a.example/\n',
      '2:6: feeds.a is «https://a.example/»',
    ],
    [
      'line ends of the first Macintosh',
      'feeds:\r  a: x\r',
      '1:1: the lines end with carriage returns alone',
    ],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems[0]).toContain(expected);
    for (const problem of problems) expect(problem).toMatch(/^watch\.yaml:\d+:\d+: .+; \S[^\n]*$|rule r: /);
  });

  it.each([
    ['feeds as a list', 'feeds:\n  - url: https://one.example/\n'],
    ['a misspelt section', 'feds:\n  one: {url: https://one.example/}\n'],
    ['a misspelt key that must be there', rule('mach: x y')],
    ['an unclosed bracket', rule('match: [a, b')],
    ['a field in braces', mapped('{match: title: x, severity: high}')],
    ['an over-indented line', rule('match: x y\n      severity: high')],
  ])('one slip is told once: %s', (_, text) => expect(problemsOf(text)).toHaveLength(1));

  it('the password of an address that stands in the wrong place is not repeated', () => {
    const [problem] = problemsOf('feeds:\n  one: https://me:hunter2@one.example/feed\n');
    expect(problem).toContain('feeds.one is «https://…@one.example/feed»');
  });
});

describe('what is missing is told apart from what is empty', () => {
  it.each([
    ['a rule without match', rule('severity: high'), '7:5: rules.r.match is missing; write a query'],
    ['a match with nothing behind it', rule('match:'), '7:5: rules.r.match is empty; write a query'],
    ['a match of null', rule('match: ~'), '7:12: rules.r.match is empty; write a query'],
    ['a match of no text', rule("match: ''"), '7:13: rule r: the query is empty'],
    [
      'a url with nothing behind it',
      'feeds:\n  a:\n    url:\n',
      '3:5: feeds.a.url is empty; write the address',
    ],
    [
      'a setting with nothing behind it',
      settings('timezone:'),
      '2:3: settings.timezone is empty; write a name',
    ],
    [
      'a subscriber with nothing behind it',
      `${rule('match: x y')}subscribers:\n  d@example.org:\n`,
      'subscribers.d@example.org is empty; write a list of rule ids',
    ],
  ])('%s', (_, text, expected) => expect(problemsOf(text)[0]).toContain(expected));
});

describe('what was probably meant is named', () => {
  it.each([
    ['a time of one digit', rule('match: x y\n    deliver: daily 7:00'), 'daily 07:00'],
    ['a time without its daily', rule('match: x y\n    deliver: 07:00'), 'daily 07:00'],
    ['midnight as 24:00', rule('match: x y\n    deliver: daily 24:00'), 'daily 00:00'],
    ['Arabic digits', rule('match: x y\n    deliver: daily ٠٧:٣٠'), 'daily 07:30'],
    ['Persian digits', rule('match: x y\n    quiet: ۲۳:۰۰-۰۶:۰۰'), '23:00-06:00'],
    ['capitals', rule('match: x y\n    deliver: Hourly'), 'hourly'],
    ['quiet hours until 24:00', rule('match: x y\n    quiet: 22:00 to 24:00'), '22:00-00:00'],
    ['a duration in words', settings('every: 5 minutes'), '5m'],
    ['a duration in a fraction', settings('every: 1.5h'), '90m'],
    ['a duration in two parts', settings('gather: 1h 30m'), '90m'],
    ['a duration in weeks', settings('keep: 2w'), '14d'],
    ['seconds that are whole minutes', settings('every: 120s'), '2m'],
    ['a city for its zone', settings('timezone: Baghdad'), 'Asia/Baghdad'],
    ['a misspelt city', settings('timezone: Bagdad'), 'Asia/Baghdad'],
    ['a language in capitals', feed('language: AR'), 'ar'],
    ['a language with its country', feed('language: ar-IQ'), 'ar'],
    ['a name before an address', settings('from: Desk <desk@example.org>'), 'desk@example.org'],
    ['a space in an address', settings('operators: ["desk @example.org"]'), 'desk@example.org'],
  ])('%s', (_, text, meant) => expect(problemsOf(text).join()).toContain(`(did you mean ${meant}?); write `));

  it.each([
    ['half a minute', settings('every: 30s')],
    ['more than six hours', settings('every: 7h')],
    ['no day at all', settings('keep: 0d')],
    ['a day and a half', settings('keep: 36h')],
    ['months, which are not all of a length', settings('keep: 3 months')],
    ['no minute of an hour', rule('match: x y\n    deliver: daily 07:60')],
    ['quiet hours of no length', rule('match: x y\n    quiet: 06:00-06:00')],
    ['an offset', settings('timezone: UTC+3')],
  ])('and nothing where that would be a guess: %s', (_, text) => {
    const [problem] = problemsOf(text);
    expect(problem).toContain('cannot be used; write ');
  });
});

describe('what other readers of YAML change stays text', () => {
  it.each(['no', 'yes', 'on', 'null', 'true', '1'])('the rule %s keeps its id', (id) => {
    const result = parseWatchFile(`${feed('name: One')}rules:\n  ${id}: {match: x y}\n`, 'watch.yaml');
    expect(result.ok && result.config.rules.map((one) => one.id)).toEqual([id]);
  });

  it('a date and a word such as yes are queries as they stand', () => {
    const result = parseWatchFile(rule('match: [2026-11-24, yes, off]'), 'watch.yaml');
    expect(result.ok && result.config.rules[0]?.match).toEqual(['2026-11-24', 'yes', 'off']);
  });
});

describe('a file that is no text', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marsad-oddities-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const load = async (name: string, bytes: Buffer | string, mode = 0o600) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await chmod(path, mode);
    const result = await loadWatchFile(path);
    return result.ok
      ? []
      : result.problems.map(formatProblem).map((line) => line.replace(path, 'watch.yaml'));
  };

  it.each([
    [
      'UTF-16 with its mark',
      Buffer.from('\uFEFFfeeds:\n', 'utf16le'),
      'the file is not UTF-8; save it as UTF-8',
    ],
    [
      'UTF-16 without',
      Buffer.from('feeds:\n', 'utf16le'),
      'the file holds zero bytes, as UTF-16 does; save it',
    ],
    ['nothing but comments', '# feeds:\n', 'the file holds no sections; begin with settings:'],
    ['five megabytes of words', 'lorem ipsum\n'.repeat(430_000), 'the file holds no sections; begin with'],
  ])('%s', async (name, bytes, expected) => {
    expect(await load(name, bytes)).toEqual([expect.stringContaining(`watch.yaml:1:1: ${expected}`)]);
  });

  it('counts columns as editors do behind a byte order mark', async () => {
    expect((await load('mark', '\uFEFFfeds:\n'))[0]).toContain('watch.yaml:1:1: unknown key «feds»');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that may not be read', async () => {
    expect((await load('secret', '', 0))[0]).toContain('the file may not be read; give yourself permission');
  });

  it('below a file in place of a folder', async () => {
    await load('file', '');
    const result = await loadWatchFile(join(folder, 'file', 'watch.yaml'));
    expect(!result.ok && result.problems[0]?.message).toContain('there is no such file; run the command');
  });
});
