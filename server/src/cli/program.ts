import { Command, CommanderError } from 'commander';
import { version } from '../core/version.ts';
import { addCheck } from './check.ts';
import { addCompile } from './compile.ts';
import { addDiff } from './diff.ts';
import { addExport } from './export.ts';
import { Failure } from './frame/failure.ts';
import { guardInputs } from './frame/guard-inputs.ts';
import { printable } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { addHistory } from './history.ts';
import { addImport } from './import.ts';
import { addLsp } from './lsp.ts';
import { addMatrix } from './matrix.ts';
import { addNew } from './new.ts';
import { addOutline } from './outline.ts';
import { addParity } from './parity.ts';
import { addPublish } from './publish.ts';
import { addRegister } from './register.ts';
import { addRenumber } from './renumber.ts';
import { addStats } from './stats.ts';
import { addView } from './view.ts';

/**
 * Runs `adref` with these words and gives the exit code: 0 fine, 1 findings, 2 wrong use or input that cannot be
 * read. Never throws: what goes wrong is one line on standard error.
 */
export async function runProgram(words: readonly string[], world: World): Promise<number> {
  let code = 0;
  let out = '';
  let err = '';
  const program = createProgram(world, (reported) => {
    code = reported;
  }).configureOutput({
    writeOut: (text) => {
      out += text;
    },
    writeErr: (text) => {
      err += text;
    },
    outputError: (text, write) => write(`adref: ${missingOperand(text, words) ?? oneLine(text)}\n`),
  });
  try {
    try {
      for (const command of program.commands) command.copyInheritedSettings(program);
      await program.parseAsync(helpWords(program, words), { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? 0 : 2;
    }
    if (out !== '') await world.out.write(out);
    if (err !== '') await world.err.write(err);
    return code;
  } catch (error) {
    await world.err.write(tell(error, world)).catch(() => {});
    return 2;
  }
}

function createProgram(world: World, report: (code: number) => void): Command {
  const program = new Command('adref')
    .description('The drafting tool for negotiated texts, without an editor.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError()
    .exitOverride()
    .hook('preAction', (_, command) => guardInputs(command))
    .addHelpText('after', ABOUT);
  addCheck(program, world, report);
  addOutline(program, world, report);
  addStats(program, world, report);
  addDiff(program, world, report);
  addHistory(program, world, report);
  addRenumber(program, world, report);
  addCompile(program, world, report);
  addView(program, world, report);
  addMatrix(program, world, report);
  addParity(program, world, report);
  addRegister(program, world, report);
  addImport(program, world, report);
  addExport(program, world, report);
  addPublish(program, world, report);
  addNew(program, world, report);
  addLsp(program, report);
  return program;
}

const ABOUT = `
Every command that gives a result takes --json. Exit codes: 0 fine, 1 findings, 2 wrong use or unreadable input.

Examples:
  adref check sample
  adref outline --json Declaration.Rev.5.decl.md
  adref help stats`;

/** `help` of a command that does not exist is told like the command itself, with a suggestion. */
function helpWords(program: Command, words: readonly string[]): string[] {
  const [first, second = ''] = words;
  const known = second === '' || second === 'help' || second.startsWith('-');
  if (first !== 'help' || known || program.commands.some((command) => command.name() === second))
    return [...words];
  return [second];
}

const OPERANDS: Readonly<Record<string, string>> = {
  path: 'file or folder',
  old: 'old text',
  new: 'new text',
  kind: 'kind of document',
};

/** What is missing, in words, and where to read of it. */
function missingOperand(text: string, words: readonly string[]): string | null {
  const name = /^error: missing required argument '(\w+)/.exec(text)?.[1];
  const command = words.find((word) => !word.startsWith('-'));
  return name && command
    ? printable(`${command}: Name the ${OPERANDS[name] ?? name}. See adref help ${command}.`)
    : null;
}

/** `error: unknown command 'chek'\\n(Did you mean check?)` as one line. */
function oneLine(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\s*\n\s*/);
  const more = rest.map((line) => line.replace(/^\((.*)\)$/, '$1'));
  return printable([first.replace(/^error: /, '').replace(/\.?$/, '.'), ...more].join(' '));
}

function tell(error: unknown, world: World): string {
  if (error instanceof Failure)
    return error.reasons.map((reason) => `adref: ${printable(reason)}\n`).join('');
  const about = error instanceof Error ? error.message : String(error);
  const stack = world.env.ADREF_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  return `adref: This should not have happened, please report it: ${printable(about)}\n${stack}`;
}
