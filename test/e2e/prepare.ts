/**
 * Says whether the end-to-end test can run here, and fetches what it needs: ends with 0 where it can, with 3 and the
 * reason on stdout where it cannot.
 */
import { prepare } from './ministack.ts';

const CANNOT = 3;

const python = prepare();
if (!python.ok) {
  process.stdout.write(`${python.message}\n`);
  process.exitCode = CANNOT;
}
