#!/usr/bin/env node
/** The `marsad` command: makes Node read TypeScript and hands over to main.ts. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// Our own tsconfig: otherwise tsx would read whatever stands in the folder in which the command is called.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
await main(process.argv);
