import { describe, expect, it } from 'vitest';
import { progressOn } from '../../cli/progress.ts';

function screenOf(columns: number, isTTY = true) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}
const shown = (text: string | undefined) => text?.replace('\r', '').replace('\u001b[K', '');

describe('A progress bar', () => {
  it('grows with what is done, in one line', () => {
    const screen = screenOf(80);
    const progress = progressOn(screen);
    progress.show(0, 'nothing yet');
    progress.show(0.5, '200 articles');
    progress.show(1, '400 articles');
    progress.end();
    expect(screen.written.map(shown)).toEqual([
      `${'░'.repeat(30)}   0 %  nothing yet`,
      `${'█'.repeat(15)}${'░'.repeat(15)}  50 %  200 articles`,
      `${'█'.repeat(30)} 100 %  400 articles`,
      '',
    ]);
  });
  it('never goes back, and stays between nothing and all', () => {
    const screen = screenOf(80);
    const progress = progressOn(screen);
    for (const done of [-1, 0.5, 0.4, 7]) progress.show(done, '');
    expect(screen.written.map((text) => /(\d+) %/.exec(text)?.[1])).toEqual(['0', '50', '50', '100']);
  });
  it.each([10, 20, 40, 41, 200])('stays within %i columns', (columns) => {
    const screen = screenOf(columns);
    progressOn(screen).show(0.3, '123456 articles, 789 match');
    expect(shown(screen.written[0])!.length).toBeLessThan(columns);
  });
  it('takes a line of 80 where the terminal does not know its width', () => {
    const screen = screenOf(0);
    progressOn(screen).show(1, '1 article');
    expect(shown(screen.written[0])).toBe(`${'█'.repeat(30)} 100 %  1 article`);
  });
  it('is not drawn where nobody looks on', () => {
    const screen = screenOf(80, false);
    const progress = progressOn(screen);
    progress.show(0.5, '200 articles');
    progress.end();
    expect(screen.written).toEqual([]);
  });
});
