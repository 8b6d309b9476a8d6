/** dynalite brings no types; this is what of it is used here. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** An HTTP server that speaks DynamoDB's protocol over a LevelDB folder. `close` closes the database too. */
  export default function dynalite(options: {
    readonly path?: string;
    /** Milliseconds that a table stays in CREATING. */
    readonly createTableMs?: number;
  }): Server;
}
