/** A file that a command writes: whole under its name, or not at all. */
import { once } from 'node:events';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';

export interface Sink {
  /** Waits while the disk is slow. */
  write(text: string): Promise<void>;
  /** Everything was written: only now does the file bear its name. */
  keep(): Promise<Outcome<null>>;
  /** The work failed: what was written is taken away, and what stood there before stays. */
  drop(): Promise<void>;
}

/** A sink for `file`, readable by its owner alone; what cannot be written is one line that says what to do. */
export async function openSink(file: string): Promise<Outcome<Sink>> {
  // A device or a pipe cannot be put in place of another.
  const direct = existsSync(file) && !statSync(file).isFile() && !statSync(file).isDirectory();
  const path = direct ? file : `${file}.part`;
  try {
    if (!direct && existsSync(file)) await (await open(file, 'r+')).close();
    const handle = await open(path, 'w', 0o600);
    return good(sinkOf(createWriteStream(path, { fd: handle }), path, direct ? null : file));
  } catch (error) {
    return bad(whyNotWritten(file, error));
  }
}

function sinkOf(stream: ReturnType<typeof createWriteStream>, path: string, name: string | null): Sink {
  let fault: unknown = null;
  // Heard here, or it would end the process before anybody could say what is wrong.
  stream.on('error', (error) => {
    fault ??= error;
  });
  const sink: Sink = {
    async write(text) {
      if (fault === null && !stream.write(text)) await once(stream, 'drain').catch(() => {});
      if (fault !== null) throw fault;
    },
    async keep() {
      try {
        stream.end();
        await finished(stream);
        if (name !== null) await rename(path, name);
        return good(null);
      } catch (error) {
        await sink.drop();
        return bad(whyNotWritten(name ?? path, fault ?? error));
      }
    },
    async drop() {
      stream.destroy();
      if (name !== null) await rm(path, { force: true }).catch(() => {});
    },
  };
  return sink;
}

/** The line for a file that could not be written. */
export function whyNotWritten(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = WHY[code];
  if (why) return `${file} ${why}.`;
  return `${file} cannot be written (${error instanceof Error ? error.message : String(error)}): name another file.`;
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist; make it first',
  ENOTDIR: 'cannot be written: what stands before it in the path is no folder',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'may not be written: change its owner, or name another file',
  EPERM: 'may not be written: change its owner, or name another file',
  EROFS: 'cannot be written: its disk is read-only; name a file on another one',
  ENOSPC: 'does not fit on its disk: free some space, or name a file on another disk',
  EDQUOT: 'does not fit into your quota: free some space, or name a file on another disk',
  EFBIG: 'grows larger than its disk allows: name a file on another disk',
};
