/** What is wrong with a watch file, where, and what to do about it: always one line a person can act on. */

export interface Problem {
  /** As it was given, so that a terminal can open it. */
  readonly file: string;
  /** Both 1-based; columns count UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
  /** What is wrong; what to do. */
  readonly message: string;
}

/** `watch.yaml:12:5: unknown key «evry»; write every`, the form that editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${oneLine(problem.message)}`;
}

/** Values from the file go into messages: they must not break the line, colour the terminal, or fill the
 * screen; nor do they tell the user name and password of an address. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const visible = oneLine(text)
    .replace(/\p{Cf}/gu, (c) => `<${codeOf(c)}>`)
    .replace(/:\/\/[^/\s]*@/g, '://…@');
  const characters = [...visible];
  return `«${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : visible}»`;
}

/** The first character that no one can see, such as a right-to-left mark that came along with a paste. */
export function invisibleCharacter(text: string): string | null {
  const found = /[\p{Cf}\p{Cc}]|(?! )\p{Zs}/u.exec(text);
  return found ? codeOf(found[0]) : null;
}

/** A character as it is looked up and searched for: `U+200F`. */
export const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
