/**
 * `npm run kill`: starts the local run against feeds that grow, kills it fifty times at random moments, and counts:
 * every article and every alert is there at the end, and none twice.
 *
 *   npm run kill -- --rounds 200 --seed 7
 */
import { parseArgs } from 'node:util';
import { killRounds } from './rounds.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const [kills, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  console.error('--rounds and --seed take whole numbers: npm run kill -- --rounds 50 --seed 1');
  process.exit(2);
}

const { killed, ended, articles, alerts, messages, repeated, broken } = await killRounds({
  kills,
  seed,
  say: (line) => console.log(line),
});
console.log(
  `${killed} runs killed, ${ended} ended before: ${articles} articles, ${alerts} alerts, ${messages} messages, ${repeated} of them repeated under the same id.`,
);
for (const line of broken) console.log(`BROKEN: ${line}`);
if (broken.length === 0) console.log('Nothing was lost and nothing came twice.');
process.exit(broken.length === 0 ? 0 : 1);
