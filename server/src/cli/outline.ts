import type { Command } from 'commander';
import { readOneInput } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { readOutline } from './outline/read-outline.ts';
import { toText } from './outline/text.ts';

/** `adref outline`: the provisions of a file with their state. */
export function addOutline(program: Command, world: World, report: Report): void {
  const command = program
    .command('outline')
    .summary('list provisions with their state')
    .description('Lists the provisions of a draft: line, label, words, and what is open in each.')
    .argument('<file>', 'a file, or - for standard input')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json']).action(async (file: string, options: RawOptions) => {
    const { format, kind, out } = readSettings<'text' | 'json'>(world, options, 'text');
    const outline = readOutline(await readOneInput(world, file, kind));
    const text =
      format === 'json'
        ? `${JSON.stringify(outline, null, 2)}\n`
        : toText(outline, out === null ? styleFor(world, world.out) : plain);
    await writeResult(world, out, text);
    report(0);
  });
}

const EXAMPLES = `
Examples:
  adref outline Declaration.Rev.5.decl.md
  adref outline --json Declaration.Rev.5.decl.md
  adref outline --kind minutes minutes-2031.txt`;
