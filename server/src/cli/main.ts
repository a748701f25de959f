import { Command, CommanderError } from 'commander';
import { version } from '../core/version.ts';
import { addCheck } from './check.ts';
import { UnreadableInput } from './input.ts';
import { addLsp } from './lsp.ts';
import { addOutline } from './outline.ts';
import { addStats } from './stats.ts';

const program = new Command('adref')
  .description('The drafting tool for negotiated texts, without an editor.')
  .version(version)
  .exitOverride();
for (const add of [addCheck, addOutline, addStats, addLsp]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UnreadableInput) {
    process.stderr.write(`adref: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else throw error;
}
