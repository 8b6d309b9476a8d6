/** The look of the page, one file for each thing that is styled, joined in the order in which they build on one another. */
import { readFileSync } from 'node:fs';

const FILES = ['base', 'frame', 'lists', 'box'] as const;

export const STYLE = FILES.map((name) =>
  readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8'),
).join('\n');
