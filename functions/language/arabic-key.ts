/** The letters in which Arabic words are compared: more spellings are the same than in the soft fold. */

/** Particles that a looser reading would take for a name (علي) or for a noun with a suffix. */
const PARTICLES: Readonly<Record<string, string>> = {
  على: 'على',
  إلى: 'إلى',
  الى: 'إلى',
  حتى: 'حتى',
  لدى: 'لدى',
  وعلى: 'وعلى',
  وإلى: 'وإلى',
  والى: 'وإلى',
  التي: 'التي',
  الذي: 'الذي',
  الذين: 'الذين',
  لديه: 'لديه',
  وحده: 'وحده',
};

const KEYS = new Set(Object.values(PARTICLES));

/** The key of a folded word: hamza gives up its seat on alif, final ى its lack of dots. ة stays. */
export function arabicKey(text: string): string {
  const particle = PARTICLES[text];
  if (particle !== undefined) return particle;
  return /[أإآى]/.test(text) ? text.replace(/[أإآ]/g, 'ا').replaceAll('ى', 'ي') : text;
}

/** Whether a key is that of a particle, which stands whole or not at all. */
export const isParticle = (key: string): boolean => KEYS.has(key);
