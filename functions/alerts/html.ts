/** The HTML part of a mail, made from its text: the same words, each line with the direction of its own. */

const FSI = /\u2068/g;
const PDI = /\u2069/g;
const OTHER_MARKS = /[\u200E\u200F]/g;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A link is what stands in an isolate of its own; nothing else of a line is taken for one. */
const LINK = /\u2068(https?:\/\/[^\s\u2069]+) ?\u2069/g;

function lineOf(text: string): string {
  const linked = escaped(text.replace(OTHER_MARKS, ''))
    .replace(LINK, (_, url: string) => `<a href="${url}">${url}</a>`)
    .replace(/\*([^*]+)\*/g, '<strong>$1</strong>');
  return linked.replace(FSI, '<bdi>').replace(PDI, '</bdi>');
}

/** `body` is the text of a message; `dir="auto"` lets each paragraph find its direction. */
export function htmlBody(body: string, language: 'ar' | 'en'): string {
  const blocks = body
    .trimEnd()
    .split('\n\n')
    .map(
      (block) =>
        `<div style="margin:0 0 1em">${block
          .split('\n')
          .map((text) => `<p dir="auto" style="margin:0">${lineOf(text)}</p>`)
          .join('\n')}</div>`,
    );
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"></head>\n<body>\n${blocks.join('\n')}\n</body></html>\n`;
}
