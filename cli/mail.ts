/** Mails as a person before the terminal sees them, and where they are sent. */
import type { Message } from '../functions/alerts/publish.ts';
import { plain, wrap } from './layout.ts';
import { bold, dim, fail, flush, jsonLine, line, terminalWidth } from './output.ts';

/** Prints a message at once, as text or as a line of JSON. */
export async function showMessage(
  message: Message,
  recipients: readonly string[],
  json: boolean,
): Promise<void> {
  if (json) {
    const { id, subject, body, rules, severity, stories } = message;
    await jsonLine({ id, subject, body, rules, severity, stories, recipients });
  } else {
    const to = recipients.length > 0 ? recipients.join(', ') : 'nobody has subscribed';
    await line('');
    await line(`${bold(plain(message.subject))}  ${dim(`→ ${to}`)}`);
    for (const text of message.body.trimEnd().split('\n'))
      for (const shown of fitted(safe(text))) await line(shown);
    await line('');
  }
  await flush();
}

/** A mail's line on a terminal breaks between words; elsewhere it stays as it was sent. */
function fitted(text: string): readonly string[] {
  if (!process.stdout.isTTY) return [text];
  const [first = '', ...rest] = wrap(text, terminalWidth() - 2);
  // A right-to-left mark at its start gives a line its direction; what continues it needs its own.
  const mark = text.startsWith('\u200f') ? '\u200f' : '';
  return [first, ...rest.map((more) => `${mark}  ${more}`)];
}

/** A line of a mail as it stands, its isolates too, but for what could steer the terminal. */
function safe(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '');
}

/** The server that MARSAD_SMTP_URL names; null where none is to be used. */
export function smtpUrl(): string | null {
  const url = process.env.MARSAD_SMTP_URL;
  if (!url) return null;
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url))
    fail(
      'MARSAD_SMTP_URL cannot be read: write smtp://user:password@host:587 or smtps://user:password@host.',
    );
  return url;
}
