/** Pages that bot protection shows instead of a document: known by their headers or by words in them. */
import { type Headers, header } from './headers.ts';

/** Bytes of an error page that are looked at. */
export const CHALLENGE_BYTES = 16_384;

/** Cloudflare, DDoS-Guard, Imperva, Akamai, DataDome, and the CAPTCHAs: their scripts' names, or their titles. */
const WORDS =
  /challenge-platform|cf-chl|cf_chl|<title>\s*(?:just a moment|attention required|one moment, please|checking your browser)|ddos-guard|_incapsula_resource|captcha-delivery|\/recaptcha\/|h-captcha|hcaptcha\.com|turnstile/i;

/** @param page the beginning of the error page, in whatever encoding: the words are ASCII */
export function isChallenge(headers: Headers, page: Uint8Array): boolean {
  return header(headers, 'cf-mitigated') === 'challenge' || WORDS.test(Buffer.from(page).toString('latin1'));
}
