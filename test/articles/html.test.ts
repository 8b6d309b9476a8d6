import { describe, expect, it } from 'vitest';
import { textOf, toBlocks, toLine } from '../../functions/articles/html.ts';

const html = (value: string) => textOf(toBlocks({ kind: 'html', value }));
const plain = (value: string) => textOf(toBlocks({ kind: 'text', value }));

describe('HTML to text', () => {
  it('keeps paragraphs apart and lines within them', () => {
    expect(html('<p>أولاً</p><p>ثانياً<br>ثالثاً</p>')).toBe('أولاً\n\nثانياً\nثالثاً');
    expect(html('one<br><br>two<br/>three')).toBe('one\n\ntwo\nthree');
    expect(html('<div>one<div>two</div>three</div>')).toBe('one\n\ntwo\n\nthree');
  });

  it('keeps inline elements in their sentence', () => {
    expect(html('<p>قال <b>الوزير</b> إن <a href="/x">العقد</a> نافذ.</p>')).toBe(
      'قال الوزير إن العقد نافذ.',
    );
    expect(html('<p>un<span>be</span>lievable</p>')).toBe('unbelievable');
  });

  it('makes lines of list items and of table rows', () => {
    expect(html('<ul><li>one<li>two</ul>')).toBe('one\ntwo');
    expect(
      html('<table><tr><td>دولار</td><td>1412</td></tr><tr><td>يورو</td><td>1530</td></tr></table>'),
    ).toBe('دولار 1412\n\nيورو 1530');
  });

  it('drops scripts, styles, frames, hidden parts and tracking pixels', () => {
    expect(
      html(
        '<p>text</p><script>var p = "<p>no</p>";</script><style>p{}</style><iframe src="x">no</iframe>' +
          '<div style="display: none">no</div><span hidden>no</span><img src="https://t.example/1.gif" width="1" height="1">' +
          '<noscript><p>no</p></noscript><svg><text>no</text></svg><p>more</p>',
      ),
    ).toBe('text\n\nmore');
  });

  it('keeps the rest of an article behind a dropped element that never ends', () => {
    expect(html('<p>one</p><div hidden><p>two</p><p>three</p>')).toContain('three');
  });

  it('decodes entities, once more where they were escaped twice', () => {
    expect(html('a &amp; b &quot;c&quot; &#1593;')).toBe('a & b "c" ع');
    expect(html('a &amp;amp; b &amp;quot;c&amp;quot; &amp;#1593;')).toBe('a & b "c" ع');
    expect(html('&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;/p&gt;')).toBe('one\n\ntwo & three');
    expect(html('&rsquo;&nbsp;&hellip;')).toBe('’ …');
    expect(html('&#146;')).toBe('’');
  });

  it('leaves an ampersand and a less-than sign that mean themselves', () => {
    expect(html('AT&T')).toBe('AT&T');
    expect(html('3 < 5 and 5 > 3')).toBe('3 < 5 and 5 > 3');
    expect(html('a &foo; b')).toBe('a &foo; b');
    expect(plain('if a <b and c> d')).toBe('if a <b and c> d');
  });

  it('takes line breaks for paragraphs where there is no markup', () => {
    expect(html('first\n\nsecond\nthird')).toBe('first\n\nsecond\nthird');
    expect(html('<p>first\nstill first</p>')).toBe('first still first');
    expect(plain('first\r\n\r\nsecond')).toBe('first\n\nsecond');
  });

  it('joins text without markup that was wrapped at a column', () => {
    const wrapped = [
      'The council met on Tuesday to discuss the budget of the',
      'province, which has been late for three months in a row,',
      'officials said.',
    ];
    expect(html(wrapped.join('\n'))).toBe(wrapped.join(' '));
    expect(html('short\nlines\nstay')).toBe('short\nlines\nstay');
  });

  it('reads plain text that holds markup as markup', () => {
    expect(plain('<p>one</p><p>two</p>')).toBe('one\n\ntwo');
    expect(plain('a &amp; b')).toBe('a & b');
    expect(plain('x <unknown>y</unknown>')).toBe('x <unknown>y</unknown>');
  });

  it('knows what is a link, a heading, an item', () => {
    const blocks = toBlocks({
      kind: 'html',
      value: '<h3>head</h3><p><a href="#">all of it</a></p><ul><li>item</li></ul><p>half <a>half</a></p>',
    });
    expect(blocks.map(({ kind, linked }) => [kind, linked > 0.9])).toEqual([
      ['heading', false],
      ['paragraph', true],
      ['item', false],
      ['paragraph', false],
    ]);
  });
});

describe('a title', () => {
  it('is one line without markup or invisible characters', () => {
    expect(toLine({ kind: 'html', value: ' <b>عاجل</b>\n: خبر&nbsp; &amp;quot;مهم&amp;quot; ' })).toBe(
      'عاجل : خبر "مهم"',
    );
  });

  it('cannot turn the line around it', () => {
    expect(toLine({ kind: 'text', value: 'a\u202eb\u2066c\u200fd\u061ce\u202c' })).toBe('abcde');
  });

  it('keeps the joiner that Persian needs, emoji, and whole characters only', () => {
    expect(toLine({ kind: 'text', value: 'می‌رود 👨‍👩‍👧 \ud800' })).toBe('می‌رود 👨‍👩‍👧 \ufffd');
    expect(toLine({ kind: 'text', value: 'a\u0000\u0008b\u00adc\ufeff' })).toBe('abc');
  });
});

describe('hostile markup', () => {
  const size = 60_000;
  it.each([
    ['less-than signs', '<'.repeat(size)],
    ['escaped less-than signs', '&lt;'.repeat(size)],
    ['open tags', '<div>'.repeat(size)],
    ['tags that never close', '<p '.repeat(size)],
    ['end tags without a start', `${'<b>'.repeat(size / 2)}${'</i>'.repeat(size / 2)}`],
    ['ampersands', '&'.repeat(size)],
    ['ampersands escaped again and again', `${'&amp;'.repeat(size)}lt;`],
    ['attributes', `<p ${'a=b '.repeat(size)}>x`],
    ['joiners', `a${'\u200c'.repeat(size)}b`],
    ['hidden elements', '<i hidden>'.repeat(size)],
    ['breaks', '<br>'.repeat(size)],
    ['line breaks', 'a\n'.repeat(size / 4)],
    ['combining marks', `a${'\u0300'.repeat(size)}`],
  ])('%s are read in linear time', (_, value) => {
    // The watchdog is the test's own time limit: quadratic work on this much would exceed it many times over.
    for (const kind of ['html', 'text'] as const) expect(() => toBlocks({ kind, value })).not.toThrow();
  });
});
