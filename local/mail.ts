/**
 * Alerts on one machine: the topic that prints each message, files it as `.eml`, and sends it where an SMTP server
 * is named. Who gets a message is decided as SNS's filter policies would; the text is the same.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message, PublishOutcome, Topic } from '../functions/alerts/publish.ts';
import { recipientsOf } from '../functions/alerts/readers.ts';
import type { Subscriber } from '../functions/base/config.ts';
import { shortHash } from '../functions/base/hash.ts';
import type { Clock } from '../functions/base/ports.ts';
import { storageFault } from './faults.ts';
import { createPost, facts } from './smtp.ts';

/** Who sends and who gets mail, as the watch file says now. */
export interface Addresses {
  readonly from: string;
  readonly subscribers: readonly Subscriber[];
  /** Those who hear of feeds that die; none is fine. */
  readonly operators: readonly string[];
}

export interface MailOptions {
  /** Folder of the `.eml` files. */
  readonly folder: string;
  /** Asked for each mail. */
  addresses(): Addresses;
  readonly clock: Clock;
  /** Shows the message to whoever sits before the terminal. */
  readonly print: (message: Message, recipients: readonly string[]) => void | Promise<void>;
  /** `smtp://user:password@host:587` or `smtps://…`; null sends nothing. */
  readonly smtpUrl: string | null;
  /** Told when the server takes a message for some recipients and refuses others. */
  readonly warn: (line: string) => void;
}

/** What the headers may hold of a mail's own name; the id stands in front of it. */
const MESSAGE_ID_HOST = 'marsad.invalid';

export interface MailTopic extends Topic {
  /**
   * Tells operators something about the pipeline itself. What goes wrong with that is only warned of, and false is
   * given: what is said again on the same day is the same mail, and takes the place of the first file.
   */
  notice(text: string): Promise<boolean>;
  close(): void;
}

/** The topic of a laptop. A message that is published again is neither printed again nor filed twice. */
export function createMailTopic(options: MailOptions): MailTopic {
  const shown = new Set<string>();
  const post = options.smtpUrl === null ? null : createPost(options.smtpUrl, options.warn);
  return {
    async publish(message): Promise<PublishOutcome> {
      const { from, subscribers } = options.addresses();
      const recipients = recipientsOf(message, subscribers);
      // All who would read it had it by another rule, and so had the terminal.
      if (recipients.length === 0 && message.except?.length) return { kind: 'sent' };
      const mail = mailOf(message, recipients, from, options.clock);
      try {
        await file(options.folder, message.id, await compose(mail));
      } catch (error) {
        return { kind: 'failed', reason: storageFault(error) ?? String(error), retryable: true };
      }
      if (!shown.has(message.id)) {
        await options.print(message, recipients);
        shown.add(message.id);
      }
      if (!post || recipients.length === 0) return { kind: 'sent' };
      return post.send(message.id, mail, from, recipients);
    },
    async notice(text) {
      const addresses = options.addresses();
      if (addresses.operators.length === 0) return true;
      const day = new Date(options.clock.now()).toISOString().slice(0, 10);
      const id = `notice-${day}-${shortHash(text, NOTICE_HASH)}`;
      const mail = noticeOf(id, text, addresses);
      try {
        await file(options.folder, id, await new MailComposer(mail).compile().build());
        await post?.sendPlain(mail);
        return true;
      } catch (error) {
        options.warn(`The operators could not be told: ${facts(error).message}.`);
        return false;
      }
    },
    close: () => post?.close(),
  };
}

/** Characters that tell the notices of a day apart. */
const NOTICE_HASH = 8;
/** RFC 5322 recommends lines under 78 characters; `[Marsad] ` stands before it. */
const SUBJECT_LENGTH = 68;

function noticeOf(id: string, text: string, { from, operators }: Addresses) {
  const [...characters] = text.replace(/\s+/gu, ' ');
  const subject =
    characters.length > SUBJECT_LENGTH
      ? `${characters.slice(0, SUBJECT_LENGTH).join('')}…`
      : characters.join('');
  return {
    from: { name: 'Marsad', address: from },
    to: [...operators],
    subject: `[Marsad] ${subject}`,
    messageId: `<${id}@${MESSAGE_ID_HOST}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${text}\n`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailOf(message: Message, recipients: readonly string[], from: string, clock: Clock) {
  return {
    from: { name: 'Marsad', address: from },
    to: recipients.length > 0 ? [...recipients] : 'undisclosed-recipients:;',
    subject: message.subject,
    date: new Date(clock.now()),
    // The same at every attempt: mail programs show a repeat once.
    messageId: `<${message.id}@${MESSAGE_ID_HOST}>`,
    headers: {
      'X-Marsad-Rules': message.rules.join(', '),
      'Auto-Submitted': 'auto-generated',
      ...(message.severity === 'high' && { Importance: 'high' }),
    },
    text: message.body,
    html: message.html,
    // Readable in any editor; base64 would hide Arabic from a person who opens the file.
    textEncoding: 'quoted-printable' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function compose(mail: ReturnType<typeof mailOf>): Promise<Buffer> {
  return new MailComposer(mail).compile().build();
}

/** Ids are the pipeline's own; whatever they hold, the file stays in its folder. */
async function file(folder: string, id: string, content: Buffer): Promise<void> {
  const name = `${id.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '_')}.eml`;
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${name}.new`);
  await writeFile(aside, content);
  await rename(aside, join(folder, name));
}
