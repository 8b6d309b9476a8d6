/**
 * Mail by SMTP. A server may take a message for some recipients, refuse others for good, and put others off for a
 * while, as grey-listing does: those are tried again, and the others get nothing twice.
 */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { PublishOutcome } from '../functions/alerts/publish.ts';

/** Seconds for a silent server. A watch that is ended must not wait longer than that for a mail. */
const SMTP_TIMEOUT_MS = 15_000;
/** About an hour by the pace of repeated messages; grey-listing ends after minutes. */
const MOST_PUT_OFF = 7;

export interface Post {
  /** To all of them in one transaction. The id names the message: at a repetition those who have it are left out. */
  send(id: string, mail: SendMailOptions, from: string, to: readonly string[]): Promise<PublishOutcome>;
  /** To whom it is addressed; throws what the server says. */
  sendPlain(mail: SendMailOptions): Promise<void>;
  close(): void;
}

/** What became of a message that some recipients have and others have not yet. */
interface Begun {
  readonly done: Set<string>;
  attempts: number;
}

const transportTo = (url: string) =>
  createTransport(
    {
      url,
      connectionTimeout: SMTP_TIMEOUT_MS,
      greetingTimeout: SMTP_TIMEOUT_MS,
      socketTimeout: SMTP_TIMEOUT_MS,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  );

/** @param warn is told of recipients whom a server refuses. */
export function createPost(url: string, warn: (line: string) => void): Post {
  const transport = transportTo(url);
  const begun = new Map<string, Begun>();

  /** Those who still lack it wait, unless they were put off too often. */
  function putOff(id: string, state: Begun, recipients: readonly string[], reason: string): PublishOutcome {
    state.attempts += 1;
    if (state.done.size > 0 && state.attempts >= MOST_PUT_OFF) {
      begun.delete(id);
      warn(`The mail server put off ${recipients.join(', ')} too often: message ${id} did not reach them.`);
      return { kind: 'sent' };
    }
    if (state.done.size > 0) begun.set(id, state);
    return { kind: 'failed', reason, retryable: true };
  }

  return {
    async send(id, mail, from, to) {
      const state = begun.get(id) ?? { done: new Set(), attempts: 0 };
      const left = to.filter((address) => !state.done.has(address));
      if (left.length === 0) return { kind: 'sent' };
      try {
        const sent = await transport.sendMail({
          ...mail,
          envelope: { from, to: left },
          // Subscribers do not see each other, as with SNS.
          to: to.length === 1 ? to[0] : from,
        });
        const later = deferred(sent);
        const refused = sent.rejected.map(String).filter((address) => !later.includes(address));
        if (refused.length > 0) warn(`The mail server refuses ${refused.join(', ')}: check the address.`);
        for (const address of left) if (!later.includes(address)) state.done.add(address);
        if (later.length > 0)
          return putOff(id, state, later, `The mail server puts off ${later.join(', ')} for now.`);
        begun.delete(id);
        return { kind: 'sent' };
      } catch (error) {
        const outcome = outcomeOf(error);
        return outcome.kind === 'failed' && state.done.size > 0
          ? putOff(id, state, left, outcome.reason)
          : outcome;
      }
    },
    async sendPlain(mail) {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}

/** Recipients who were rejected for now: RFC 5321, 4xx passes, 5xx lasts. */
function deferred(sent: object): string[] {
  const errors: unknown = 'rejectedErrors' in sent ? sent.rejectedErrors : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap(({ recipient, responseCode }: { recipient?: unknown; responseCode?: unknown }) =>
    typeof recipient === 'string' && typeof responseCode === 'number' && responseCode < 500
      ? [recipient]
      : [],
  );
}

/** What an SMTP failure means for the message. */
function outcomeOf(error: unknown): PublishOutcome {
  const { message, responseCode, command } = facts(error);
  const reason = `The mail server did not take it (${message}): check MARSAD_SMTP_URL.`;
  if (responseCode >= 500 && command === 'DATA') return { kind: 'refused-content', reason };
  // Nobody to take it: tried for a day it would hold up what other rules have to say of the same article.
  if (nobodyThere(error))
    return { kind: 'refused-content', reason: `${reason.slice(0, -1)} and the addresses.` };
  return { kind: 'failed', reason, retryable: responseCode < 500 };
}

/** RFC 3463: 5.1.x speaks of the mailbox; 550 alone may also be a server that relays nothing, which a person mends. */
const NO_MAILBOX = /^5\d\d[ -]5\.1\.\d/;

/** Whether the server refused every recipient for good, and for a mailbox that is not there. */
function nobodyThere(error: unknown): boolean {
  const errors: unknown =
    error instanceof Error && 'rejectedErrors' in error ? error.rejectedErrors : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return false;
  return errors.every(
    ({ response }: { response?: unknown }) => typeof response === 'string' && NO_MAILBOX.test(response),
  );
}

/** In place of OpenSSL's words where a server answers a TLS greeting in plain text. */
const NO_TLS = 'it speaks no TLS on this port: write smtp:// in place of smtps://, or its other port';

/** What an error says, as far as it does. */
export function facts(error: unknown): { message: string; responseCode: number; command: string } {
  const fields: Record<string, unknown> = error instanceof Error ? { ...error } : {};
  const said = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return {
    message: /wrong version number|packet length too long/.test(said) ? NO_TLS : said,
    responseCode: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
    command: typeof fields.command === 'string' ? fields.command : '',
  };
}
