/** `marsad subscribers`: who gets the mails of a deployed stack, and who would but has not confirmed. */
import type { SNSClient } from '@aws-sdk/client-sns';
import { Command } from 'commander';
import {
  csvOption,
  type FormatOptions,
  fileOption,
  formatOf,
  jsonOption,
  type PlaceOptions,
  stackOption,
} from '../options.ts';
import { fail, list, note } from '../output.ts';
import { requireConfig } from '../place.ts';
import type { Subscribed, Topics } from '../subscriptions.ts';

interface SubscribersOptions extends FormatOptions, Pick<PlaceOptions, 'file'> {
  readonly stack?: string;
}

const WHOSE_TOPICS = 'the deployed stack; on one machine, `marsad check` says who is told';

export function subscribersCommand(): Command {
  return (
    new Command('subscribers')
      .description('lists who has confirmed, who has not yet, and who is gone')
      .addOption(fileOption())
      // Not mandatory to commander, which would then ask for it of `confirm` too, before that word.
      .addOption(stackOption(WHOSE_TOPICS))
      .addOption(jsonOption())
      .addOption(csvOption())
      .enablePositionalOptions()
      .addCommand(
        new Command('confirm')
          .description('confirms so that no mail filter can end the subscription')
          .argument('<token>', 'the link of the mail, in quotes, or its part after Token=')
          .addOption(stackOption(WHOSE_TOPICS).makeOptionMandatory())
          .action(confirmOne),
      )
      .addCommand(
        new Command('resend')
          .description('has AWS send the mail to confirm once more')
          .argument('[address]', 'to whom; to all that are pending where it is left out')
          .addOption(fileOption())
          .addOption(stackOption(WHOSE_TOPICS).makeOptionMandatory())
          .action(resendTo),
      )
      .action(run)
  );
}

async function run(options: SubscribersOptions, command: Command): Promise<void> {
  const { stack } = options;
  if (stack === undefined) return command.error("error: required option '--stack <name>' not specified");
  const { subscribed } = await import('../subscriptions.ts');
  const config = await requireConfig(options.file);
  await withTopics(stack, async (client, topics) => {
    const all = await subscribed(client, topics, config);
    await list(all, formatOf(options), {
      columns: [{ title: 'subscriber', width: 32 }, { title: 'rules' }, { title: 'state', width: 9 }],
      cells: ({ email, rules, state }) => [email, rulesText(rules), state],
      below: (one) => ADVICE.flatMap(([holds, text]) => (holds(one) ? [text] : [])),
      record: (one) => ({ ...one }),
      fields: ['email', 'rules', 'state', 'safe', 'differs'],
      none: 'The watch file has no subscribers, and nobody has subscribed.',
    });
    const missing = all.filter(({ state }) => state === 'pending' || state === 'gone').length;
    if (missing > 0) note(`${missing} of ${all.length} get no mail.`);
  });
}

async function confirmOne(text: string, { stack }: { readonly stack: string }): Promise<void> {
  const { confirm, readConfirmation } = await import('../subscriptions.ts');
  const read = readConfirmation(text);
  if (!read.ok) fail(read.message);
  await withTopics(stack, async (client, topics) => {
    const confirmed = await confirm(client, topics, read.value);
    if (!confirmed.ok) fail(confirmed.message);
    note(`${confirmed.value} is confirmed; only somebody with AWS keys can end this subscription.`);
  });
}

async function resendTo(
  address: string | undefined,
  { stack, file }: Required<Pick<SubscribersOptions, 'stack'>> & Pick<PlaceOptions, 'file'>,
): Promise<void> {
  const { resend } = await import('../resend.ts');
  const config = await requireConfig(file);
  await withTopics(stack, async (client, topics) => {
    const asked = await resend(client, topics, config, address);
    if (!asked.ok) fail(asked.message);
    for (const email of asked.value) note(`${email} is sent the mail to confirm once more.`);
    if (asked.value.length === 0) note('Nobody is pending.');
  });
}

async function withTopics(
  stack: string,
  work: (client: SNSClient, topics: Topics) => Promise<void>,
): Promise<void> {
  const { openTopics, whyNot } = await import('../stack.ts');
  const { Failure } = await import('../output.ts');
  const opened = await openTopics(stack);
  if (!opened.ok) fail(opened.message);
  const { client, topics } = opened.value;
  try {
    await work(client, topics);
  } catch (error) {
    if (error instanceof Failure) throw error;
    fail(whyNot(stack, error));
  } finally {
    client.destroy();
  }
}

const rulesText = (rules: Subscribed['rules']): string =>
  typeof rules === 'string' ? rules : rules.join(', ');

/** What to do about it. */
const ADVICE: readonly (readonly [(one: Subscribed) => boolean, string])[] = [
  [
    ({ state }) => state === 'pending',
    'has not opened the link in the mail of AWS; subscribers resend sends it once more',
  ],
  [
    ({ state }) => state === 'gone',
    'take it out of the watch file, deploy, put it back, deploy: AWS then asks once more',
  ],
  [({ state }) => state === 'extra', 'is not in the watch file'],
  [({ differs }) => differs, 'is sent other rules than the watch file says: deploy'],
  [
    ({ state, safe }) => state === 'confirmed' && safe === false,
    'a mail filter that opens links can end it: see docs/operations.md, subscription-missing',
  ],
];
