/** A bar on stderr for what takes a while: only where a person looks on. */
import { dim } from './output.ts';

export interface Progress {
  /** @param done from 0 to 1; the bar never goes back */
  show(done: number, said: string): void;
  /** Wipes the bar: what follows is written in its place. */
  end(): void;
}

/** What a bar is drawn on: stderr, or what a test looks at. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const LONGEST_BAR = 30;
/** Columns where the terminal does not tell, or says 0. */
const COLUMNS = 80;
const TO_LINE_START = '\r';
const WIPE_LINE = '\r\u001b[K';

/** @example progressOn(process.stderr).show(0.5, '200 articles') // ███████████████░░░░░░░░░░░░░░░  50 %  200 articles */
export function progressOn(screen: Screen): Progress {
  if (!screen.isTTY) return { show() {}, end() {} };
  let most = 0;
  return {
    show(done, said) {
      most = Math.min(1, Math.max(most, done));
      const percent = `${Math.floor(most * 100)} %`.padStart(5);
      // A line that wraps could not be wiped.
      const room = (screen.columns || COLUMNS) - 1;
      const cells = Math.max(0, Math.min(LONGEST_BAR, room - said.length - percent.length - 2));
      const full = Math.round(most * cells);
      const bar = '█'.repeat(full) + '░'.repeat(cells - full);
      screen.write(`${TO_LINE_START}${dim(`${bar} ${percent}  ${said}`.slice(0, room))}\u001b[K`);
    },
    end: () => screen.write(WIPE_LINE),
  };
}
