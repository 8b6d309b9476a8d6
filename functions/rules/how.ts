/** How a word stands in a text, in Arabic: the grammars say it in English. */
import { isolate } from './said.ts';

/** What the grammars and the rules can say of one form. */
const HOWS: Readonly<Record<string, string>> = {
  'as written': 'كما كتب',
  'another spelling': 'إملاء آخر',
  'a form given by the rule': 'صيغة تذكرها القاعدة',
  'broken plural': 'جمع تكسير',
  plural: 'جمع',
  'plural in ات': 'جمع بالألف والتاء',
  'irregular plural': 'جمع غير قياسي',
  'irregular form': 'صيغة غير قياسية',
  dual: 'مثنى',
  feminine: 'مؤنث',
  accusative: 'منصوب',
  'its adjective': 'صفته',
  compared: 'للتفضيل',
  verb: 'فعل',
  past: 'ماض',
  'form in -ing': 'صيغة ing',
  'plural or third person': 'جمع أو مضارع الغائب',
  possessive: 'مضاف إليه',
  'with a pronoun': 'مع ضمير',
  'with the article': 'مع أل التعريف',
  'with an ending': 'مع لاحقة',
  'one word between': 'بينهما كلمة',
};

const PATTERNS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^with the proclitic (.+)$/, (found) => `مع السابقة ${isolate(found)}`],
  [/^with the ending (.+)$/, (found) => `مع اللاحقة ${isolate(found)}`],
  [/^(\d+) words between$/, (found) => `كلمات بينها: ${found}`],
];

/** What nobody has put into Arabic stays as it is. */
export function howInArabic(how: string): string {
  return how
    .split('; ')
    .map((part) => {
      // Of a phrase each word that is inflected is named.
      const [, form, own] = /^(.*): (.*)$/s.exec(part) ?? [null, null, part];
      const said = (own ?? '').split(', ').map(sayPiece).join('، ');
      return form === null ? said : `${isolate(form ?? '')}: ${said}`;
    })
    .join('؛ ');
}

function sayPiece(piece: string): string {
  const known = HOWS[piece];
  if (known !== undefined) return known;
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(piece)?.[1];
    if (found !== undefined) return say(found);
  }
  return isolate(piece);
}
