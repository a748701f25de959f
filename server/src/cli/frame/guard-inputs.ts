import { realpath } from 'node:fs/promises';
import type { Command } from 'commander';
import { replacing } from './read-files.ts';

/**
 * Refuses a command whose `-o` names a file that is named to be read, before it begins: `view --clean out Draft.md -o
 * Draft.md` would take the brackets of the only copy. Links to the same file count as the same. Throws a Failure.
 */
export async function guardInputs(command: Command): Promise<void> {
  const { out, from = [], against } = command.opts<Partial<Operands>>();
  if (out === undefined || out === '-') return;
  const target = await realpath(out).catch(() => null);
  if (target === null) return;
  const submissions = from.map((pair) => pair.slice(pair.indexOf('=') + 1));
  for (const file of [...command.args, ...submissions, ...(against === undefined ? [] : [against])])
    if ((await realpath(file).catch(() => null)) === target) throw replacing(out);
}

/** The options, of any command, that name files. */
interface Operands {
  readonly out: string;
  readonly from: readonly string[];
  readonly against: string;
}
