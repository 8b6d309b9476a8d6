/** Asks a person at a terminal. */
import { createInterface } from 'node:readline/promises';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Whether yes is the answer; Ctrl-C, Ctrl-D and everything else are no. */
export async function agreed(question: string, { input, output }: Terminal): Promise<boolean> {
  const terminal = createInterface({ input, output, terminal: true });
  try {
    return /^(y|yes|ن|نعم)$/i.test((await terminal.question(`${question} (y/N) `)).trim());
  } catch {
    // Node rejects with an AbortError, and leaves the cursor behind the question.
    output.write('\n');
    return false;
  } finally {
    terminal.close();
  }
}
