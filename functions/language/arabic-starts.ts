/** Where the noun of an Arabic token may begin: behind and, so, in, as, for and the article, all written in one with it. */
const WAW = 'و';
const LAM = 'ل';
const ALIF = 'ا';

/** Calls `start(at, definite)` for each place where, after its proclitics, the noun of the token may begin. */
export function starts(token: string, key: string, start: (at: number, definite: boolean) => void): void {
  start(0, false);
  nounAfter(token, key, 0, start);
  const first = key[0];
  if ((first === WAW || first === 'ف') && key.length > 2) {
    start(1, false);
    nounAfter(token, key, 1, start);
  }
}

/** The article and the prepositions that are written with their noun, at `at`. */
function nounAfter(
  token: string,
  key: string,
  at: number,
  start: (at: number, definite: boolean) => void,
): void {
  const left = key.length - at;
  if (left < 3) return;
  const first = token[at];
  if (first === ALIF) {
    if (key[at + 1] === LAM && left > 3) start(at + 2, true);
  } else if (first === 'ب' || first === 'ك') {
    start(at + 1, false);
    if (left > 4 && token[at + 1] === ALIF && key[at + 2] === LAM) start(at + 3, true);
  } else if (first === LAM) {
    // Before a lam the article is written once: للجنة is ل + ال + لجنة, but للاعبي ل + لاعبي.
    start(at + 1, false);
    if (left > 3 && key[at + 1] === LAM) start(at + 2, true);
  }
}
