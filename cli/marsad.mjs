#!/usr/bin/env node
/** The `marsad` command: makes Node read TypeScript and hands over to main.ts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// First of all, and with nothing that an old Node does not know: everything behind it would fail in a riddle.
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const oldest = engines.node.replace('>=', '');
if (process.versions.node.localeCompare(oldest, 'en', { numeric: true }) < 0) {
  process.stderr.write(
    `marsad: Node ${process.versions.node} is too old: install Node ${oldest} or later (https://nodejs.org).\n`,
  );
  process.exit(1);
}

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const { register } = await import('tsx/esm/api');
// Our own tsconfig: otherwise tsx would read whatever stands in the folder in which the command is called.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
await main(process.argv);
