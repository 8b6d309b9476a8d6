/** `marsad alerts test RULE`: one real message to those who follow a rule, to see that mail arrives. */
import { Command } from 'commander';
import type { PublishOutcome, Topic } from '../../functions/alerts/publish.ts';
import type { Config } from '../../functions/base/config.ts';
import { installationOf } from '../../local/data-folder.ts';
import { showMessage, smtpUrl } from '../mail.ts';
import { type PlaceOptions, placed } from '../options.ts';
import { fail, note, yellow } from '../output.ts';
import { requireConfig } from '../place.ts';

export function testCommand(): Command {
  return placed(new Command('test').description('sends one real message to those who follow a rule'))
    .argument('<rule>', 'its id in the watch file')
    .action(run);
}

async function run(id: string, options: PlaceOptions): Promise<void> {
  const { testMessage } = await import('../../functions/alerts/heartbeat.ts');
  const { newId } = await import('../../functions/alerts/tell.ts');
  const config = await requireConfig(options.file);
  const message = testMessage(
    { ...config, ...(options.stack === undefined ? installationOf(options.data) : { stack: options.stack }) },
    id,
    newId(Math.random),
    Date.now(),
  );
  if (!message)
    fail(`${options.file} has no rule ${id}: it has ${config.rules.map((rule) => rule.id).join(', ')}.`);
  const { topic, close } =
    options.stack === undefined ? await local(config, options.data) : await deployed(options.stack);
  try {
    const outcome = await topic.publish(message);
    if (outcome.kind !== 'sent') fail(whyNot(outcome));
  } finally {
    close();
  }
  if (options.stack !== undefined) note(`The stack's topic has taken the message ${message.id}.`);
  else note(whereItWent(config, id));
}

/** Of a message that one machine has filed, and sent if it could. */
function whereItWent({ subscribers }: Config, rule: string): string {
  const url = smtpUrl();
  if (url === null) return 'It was filed, and not sent: MARSAD_SMTP_URL names no mail server.';
  return subscribers.some(({ rules }) => rules === 'all' || rules.includes(rule))
    ? `${new URL(url).hostname} has taken it.`
    : `It was filed, and not sent: nobody is subscribed to ${rule}.`;
}

interface OpenTopic {
  readonly topic: Topic;
  close(): void;
}

async function local(config: Config, data: string): Promise<OpenTopic> {
  const { openDataFolder } = await import('../../local/data-folder.ts');
  const { createMailTopic } = await import('../../local/mail.ts');
  const { systemClock } = await import('../../functions/base/ports.ts');
  const folder = openDataFolder(data, true);
  if (!folder.ok) fail(folder.message);
  const topic = createMailTopic({
    folder: folder.value.mail,
    addresses: () => ({ from: config.settings.from, subscribers: config.subscribers, operators: [] }),
    clock: systemClock,
    print: (message, recipients) => showMessage(message, recipients, false),
    smtpUrl: smtpUrl(),
    warn: (text) => note(yellow(text)),
  });
  return { topic, close: topic.close };
}

async function deployed(stack: string): Promise<OpenTopic> {
  const { openTopic } = await import('../stack.ts');
  const opened = await openTopic(stack);
  return opened.ok ? opened.value : fail(opened.message);
}

function whyNot(outcome: Exclude<PublishOutcome, { kind: 'sent' }>): string {
  return outcome.reason.endsWith('.') ? outcome.reason : `The message was not taken: ${outcome.reason}.`;
}
