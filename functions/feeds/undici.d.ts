/**
 * The parts of undici that are needed, each by its own file: a function's bundle then holds 300 kB of it rather than
 * all 520. The package names no `exports`, so these paths are open; its types do not name them.
 */
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici';
  export default Agent;
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici';
  export default function request(
    this: Dispatcher,
    options: Dispatcher.RequestOptions & { origin: string },
  ): Promise<Dispatcher.ResponseData>;
}

declare module 'undici/lib/core/connect.js' {
  import { buildConnector } from 'undici';
  export default buildConnector;
}

declare module 'undici/lib/util/date.js' {
  /** Reads the three date formats of RFC 9110 and no other: `httpdate.ts` is held against it. */
  export function parseHttpDate(date: string): Date | undefined;
}
