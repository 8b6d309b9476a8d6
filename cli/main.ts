/** The command line: what is asked, which file answers, and how an end looks to a person and to a script. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { storageFault } from '../local/faults.ts';
import { commands } from './commands/index.ts';
import { Failure, flush } from './output.ts';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs `marsad …` and ends the process: with 0 (done), 1 (failed, one line on stderr) or 2 (wrong usage). */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is an end, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(DONE);
    throw error;
  });
  process.stderr.on('error', () => {});
  // dynalite throws the faults of its database where no promise can catch them.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => process.exit(report(error)));
  }
  let code = DONE;
  try {
    await program().parseAsync(argv);
    await flush();
    code = Number(process.exitCode ?? DONE);
  } catch (error) {
    await flush().catch(() => {});
    code = report(error);
  }
  // A connection or a timer that is still open must not hold the terminal; but what was written has to arrive.
  await new Promise((resolve) => process.stderr.write('', resolve));
  process.exit(code);
}

function program(): Command {
  const root = new Command('marsad')
    .description('Watches news feeds and mails an alert when a story matches a rule.')
    .version(version(), '-V, --version', 'says which Marsad this is')
    .helpCommand(false)
    .helpOption('-h, --help', 'says what there is')
    .addHelpText(
      'after',
      '\nBegin with: npm start -- --sample\nQuestions: docs/how-to.md; everything: docs/commands.md',
    )
    .exitOverride()
    // Options behind a command are its own, also where it has commands of its own.
    .enablePositionalOptions();
  for (const command of commands()) {
    root.addCommand(settled(command, root.name()));
  }
  root.addCommand(settled(helpCommand(root), root.name()));
  return withOneLine(root, root.name());
}

/** In place of the library's, which shows everything where it does not know what is asked for. */
function helpCommand(root: Command): Command {
  return new Command('help')
    .description('says more about a command')
    .argument('[command...]')
    .action((names: readonly string[]) => {
      let asked = root;
      for (const name of names) {
        const inner = asked.commands.find((command) => command.name() === name);
        if (inner) asked = inner;
        else asked.error(`error: unknown command '${name}'`);
      }
      asked.help();
    });
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(file)?.[1] ?? 'unknown';
}

/** Commands that are added whole inherit nothing: each is told how to end and what its help is called. */
function settled(command: Command, parent: string): Command {
  const name = `${parent} ${command.name()}`;
  for (const inner of command.commands) settled(inner, name);
  return withOneLine(command, name)
    .exitOverride()
    .helpOption('-h, --help', 'says what there is')
    .helpCommand(false);
}

/** Wrong usage in one line, as every other error is, with what shows the right one. */
function withOneLine(command: Command, name: string): Command {
  return command.configureOutput({
    outputError(text, write) {
      const said = oneLine(text.replace(/^error: /, '')).replace(/\.$/, '');
      write(`marsad: ${said}: \`${name} --help\` says what it takes.\n`);
    },
  });
}

/** Tells a person what went wrong, in one line; gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return DONE;
  process.stderr.write(`marsad: ${sentence(error)}\n`);
  if (process.env.MARSAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return FAILED;
}

function sentence(error: unknown): string {
  if (error instanceof Failure) return oneLine(error.message);
  const message = error instanceof Error ? error.message : String(error);
  return (
    storageFault(error) ??
    `This is a fault of Marsad's own: ${oneLine(message)} (MARSAD_DEBUG=1 shows where it happened).`
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
