import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../functions/feeds/decode.ts';
import { encode, utf16 } from './sample.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf32 = (text: string, order: 'LE' | 'BE'): Uint8Array => {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [i, code] of codes.entries()) bytes[`writeUInt32${order}`](code, i * 4);
  return bytes;
};
const read = (bytes: Uint8Array, contentType: string | null = null) => {
  const { bytes: decoded, encoding } = toUtf8(bytes, contentType);
  return { text: decoded.toString('utf8'), encoding };
};
const prolog = (label: string, text: string): string =>
  `<?xml version="1.0" encoding="${label}"?><a>${text}</a>`;

const ARABIC = 'قال المتحدث باسم الحكومة، اليوم، إن القرار «نافذ» فوراً؛ هل تتغير الأسعار؟';
const PERSIAN = 'گفت‌وگوی چهارم پایان یافت و پژوهشگران ژرف‌نگر گزارش دادند';
const GERMAN = 'Die Märkte für Öl schließen höher, größere Verkäufe bleiben aus';
const FRENCH = 'L’été dernier, les marchés du pétrole ont été très agités à Bagdad';

describe('an encoding', () => {
  it.each([
    ['UTF-8 comes back byte by byte', utf8(ARABIC), null, 'utf-8', ARABIC],
    ['a BOM is left out', utf8(`\ufeff${ARABIC}`), null, 'utf-8', ARABIC],
    ['UTF-16LE by BOM', utf16(ARABIC, 'le', true), null, 'utf-16le', ARABIC],
    ['UTF-16BE by BOM', utf16(ARABIC, 'be', true), null, 'utf-16be', ARABIC],
    [
      'UTF-16LE by its zeros',
      utf16(prolog('utf-16', ARABIC), 'le', false),
      null,
      'utf-16le',
      prolog('utf-16', ARABIC),
    ],
    ['UTF-32LE', utf32(`\ufeff${ARABIC}😀`, 'LE'), null, 'utf-32le', `${ARABIC}😀`],
    [
      'UTF-32BE without BOM',
      utf32(prolog('utf-32', ARABIC), 'BE'),
      null,
      'utf-32be',
      prolog('utf-32', ARABIC),
    ],
    ['Arabic of windows-1256 without a label', encode(ARABIC, 'windows-1256'), null, 'windows-1256', ARABIC],
    [
      'Persian of windows-1256 without a label',
      encode(PERSIAN, 'windows-1256'),
      null,
      'windows-1256',
      PERSIAN.replaceAll('ی', '?'),
    ],
    [
      'Arabic under a label of the West',
      encode(ARABIC, 'windows-1256'),
      'text/xml; charset=ISO-8859-1',
      'windows-1256',
      ARABIC,
    ],
    ['German without a label', latin1(GERMAN), null, 'windows-1252', GERMAN],
    [
      'German under a label of the East',
      latin1(GERMAN),
      'text/xml; charset=windows-1256',
      'windows-1252',
      GERMAN,
    ],
    [
      'a few accents, under the label they have',
      latin1(FRENCH.replace('’', '\x92')),
      'text/xml; charset=windows-1252',
      'windows-1252',
      FRENCH,
    ],
    [
      'Cyrillic by prolog',
      latin1(prolog('windows-1251', '\xcd\xee\xe2\xee\xf1\xf2\xe8')),
      null,
      'windows-1251',
      prolog('windows-1251', 'Новости'),
    ],
    [
      'Japanese by prolog',
      latin1(prolog('shift_jis', '\x83j\x83\x85\x81[\x83X')),
      null,
      'shift_jis',
      prolog('shift_jis', 'ニュース'),
    ],
    [
      'Japanese that looks like ASCII',
      latin1(prolog('iso-2022-jp', '\x1b$B%K%e!<%9\x1b(B')),
      null,
      'iso-2022-jp',
      prolog('iso-2022-jp', 'ニュース'),
    ],
    [
      'Turkish by header',
      latin1('G\xfcndem: \xdeehir'),
      'text/xml; charset="windows-1254"',
      'windows-1254',
      'Gündem: Şehir',
    ],
  ])('%s', (_, bytes, contentType, encoding, text) => {
    expect(read(bytes, contentType)).toEqual({ text, encoding });
  });

  it('is not copied where it is UTF-8 already', () => {
    const bytes = utf8(ARABIC);
    expect(toUtf8(bytes, null).bytes.buffer).toBe(bytes.buffer);
  });

  it('with one bad byte stays UTF-8, under any label', () => {
    const bytes = Uint8Array.from([...utf8(ARABIC), 0xe1, 0x20, ...utf8(ARABIC)]);
    for (const contentType of [null, 'text/xml; charset=windows-1256', 'text/xml; charset=utf-8'])
      expect(read(bytes, contentType)).toEqual({ text: `${ARABIC}\ufffd ${ARABIC}`, encoding: 'utf-8' });
  });

  it.each([
    ['one apostrophe', 'It’s here', 'text/xml; charset=windows-1256'],
    ['one word with an accent', 'A café in Baghdad', null],
  ])('with one bad byte stays UTF-8 where all that it has beyond ASCII is %s', (_, text, contentType) => {
    const bytes = Uint8Array.from([...utf8(text), 0x20, 0xe9, 0x20, ...utf8('x')]);
    expect(read(bytes, contentType)).toEqual({ text: `${text} \ufffd x`, encoding: 'utf-8' });
  });

  it('that ends in the middle of a character loses that character alone', () => {
    expect(read(utf8(ARABIC).slice(0, -1)).text).toBe(`${ARABIC.slice(0, -1)}\ufffd`);
  });

  it('of a label that is a million spaces is that of the bytes', () => {
    const contentType = `text/xml; charset=${' '.repeat(1_000_000)};`;
    expect(read(utf8(ARABIC), contentType)).toEqual({ text: ARABIC, encoding: 'utf-8' });
  });

  it('of nothing is UTF-8', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('what the operator hears', () => {
  it.each([
    ['nothing where all is well', utf8(ARABIC), 'text/xml; charset=utf-8', []],
    ['nothing of a wrong label on plain ASCII', utf8('news'), 'text/xml; charset=windows-1256', []],
    [
      'nothing where the label is right',
      encode(ARABIC, 'windows-1256'),
      'text/xml; charset=windows-1256',
      [],
    ],
    [
      'a wrong label',
      utf8(ARABIC),
      'text/xml; charset=windows-1256',
      ['The document says that it is windows-1256, but it is UTF-8.'],
    ],
    [
      'a missing label',
      encode(ARABIC, 'windows-1256'),
      null,
      ['The document is windows-1256, but does not say so.'],
    ],
    [
      'bad bytes',
      Uint8Array.from([...utf8(ARABIC), 0xff]),
      null,
      ['The document is UTF-8 with bytes that are not.'],
    ],
  ])('%s', (_, bytes, contentType, flaws) => {
    expect(toUtf8(bytes, contentType).flaws).toEqual(flaws);
  });
});
