/**
 * Arabic spellings that are one word: hamza on or under an initial alif is often left out or misplaced, final ي
 * loses its dots in Egypt and final ى gains them on Persian keyboards. A word is filed under each, unless that
 * spelling is another word's: إعمار is not أعمار, علي is not على.
 */

/** Without hamza on any alif: the key by which a word is looked up in the lexicon however it was typed. */
export function bareAlif(word: string): string {
  // Asked of every word that is filed, and most have none.
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= MADDA && code <= HAMZA_BELOW && code !== HAMZA_ON_WAW) return word.replace(/[أإآ]/g, 'ا');
  }
  return word;
}

/** آ أ ؤ إ stand in a row. */
const [MADDA, HAMZA_ON_WAW, HAMZA_BELOW] = [0x622, 0x624, 0x625];

/** Words that are spelled with either hamza, without their hamza. */
const EITHER = /^(?:افريقي|اربيل|انترن|استراتيج|اسطنبول|اسباني|اوكراني)/;

const OTHER_INITIALS: Readonly<Record<string, string>> = { أ: 'إ', إ: 'أ', آ: 'أ', ا: 'إأ' };

/** The spellings of a word (folded softly), itself first; `isOther` tells words that stand for themselves. */
export function spellingsOf(word: string, isOther: (word: string) => boolean): readonly string[] {
  const found = [word];
  const bare = bareAlif(word);
  if (bare !== word) {
    found.push(bare);
    const middleBare = word.charAt(0) + bareAlif(word.slice(1));
    if (middleBare !== word && middleBare !== bare) found.push(middleBare);
  }
  const rest = bare.slice(1);
  // أعمار and إعمار, أثر and إثر: plurals and short words are told apart by their hamza, long ones (إسطنبول) are not.
  const others = OTHER_INITIALS[word.charAt(0)] ?? '';
  const told = others !== '' && !word.startsWith('ا') && (word.length < 5 || /^[أإ]..ا.$/.test(word));
  for (const initial of told ? '' : others) {
    const other = initial + rest;
    // A bare alif may be meant for either hamza.
    if (other !== word && (word.startsWith('ا') || !isOther(other) || EITHER.test(bare))) found.push(other);
  }
  const last = word.at(-1);
  if (last === 'ي' || last === 'ى') {
    const swapped = last === 'ي' ? 'ى' : 'ي';
    for (const one of found.slice()) {
      const other = one.slice(0, -1) + swapped;
      if (!isOther(other)) found.push(other);
    }
  }
  return found;
}
