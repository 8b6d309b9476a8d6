/**
 * The HTML part of a mail, made from its text: the same words, each line in the direction of the mail, and what came
 * from outside in its own. (`dir="auto"` on a line would not do: it passes over what is isolated, so that a headline
 * alone in its line would begin from the left in any language.)
 */

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
  return linked.replace(FSI, '<bdi dir="auto">').replace(PDI, '</bdi>');
}

/** `body` is the text of a message. The direction stands at each line too: webmail drops what stands around them. */
export function htmlBody(body: string, language: 'ar' | 'en'): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const blocks = body
    .trimEnd()
    .split('\n\n')
    .map(
      (block) =>
        `<div dir="${direction}" style="margin:0 0 1em">${block
          .split('\n')
          .map((text) => `<p dir="${direction}" style="margin:0">${lineOf(text)}</p>`)
          .join('\n')}</div>`,
    );
  return `<!doctype html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"></head>\n<body>\n${blocks.join('\n')}\n</body></html>\n`;
}
