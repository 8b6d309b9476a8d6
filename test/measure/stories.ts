/**
 * `npm run measure:stories`: how well copies of a story are known again, by what was done to them, and whether
 * different articles are ever taken for one story; how many copies are told once; and whether what an editor would mail is
 * mailed. Prints a table; `--seed N` makes other texts, `--pairs N` more. `--file PAIRS.jsonl` measures pairs that somebody
 * gathered instead, and `--show` prints those that are judged otherwise than there.
 */
import { parseArgs } from 'node:util';
import { printAlike } from './stories/alike.ts';
import { seeded } from './stories/compose.ts';
import { printCopies, printDifferent, printSilence } from './stories/composed.ts';
import { printGiven, readGiven } from './stories/given.ts';
import { printJudged } from './stories/judged.ts';
import { row } from './stories/rows.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    pairs: { type: 'string', default: '800' },
    file: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

if (values.file !== undefined) {
  const given = readGiven(values.file);
  if (typeof given === 'string') {
    console.error(given);
    process.exitCode = 1;
  } else printGiven(given, values.show, row);
} else {
  const [random, pairs] = [seeded(Number(values.seed)), Number(values.pairs)];
  printCopies(random, pairs, row);
  console.log();
  printSilence(random, pairs, row);
  console.log();
  printJudged(random, row);
  console.log();
  printAlike(row);
  console.log();
  printDifferent(random, row);
}
