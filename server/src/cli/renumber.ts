import type { Command } from 'commander';
import { pathsOf } from '../core/model/paths.ts';
import type { NumberingOptions } from '../core/revisions/plan-numbers.ts';
import { renumber } from '../core/revisions/renumber.ts';
import { applyEdits } from '../core/text/edits.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readOneInput } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeAllWhole, writeResult } from './frame/output.ts';
import { guardRead } from './frame/read-files.ts';
import type { Report } from './frame/report.ts';
import { plain, printable, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { readMeeting } from './renumber/meeting.ts';
import { resultOf } from './renumber/result.ts';
import { toTable, toText } from './renumber/text.ts';

/** `adref renumber`: closes the gaps in a text's numbers and repairs every reference to it in its meeting. */
export function addRenumber(program: Command, world: World, report: Report): void {
  const command = program
    .command('renumber')
    .summary('close gaps in the numbers and repair references')
    .description(
      'Closes the gaps in the numbers of a text, and repairs the references to it in all texts of its meeting and in every language version.',
    )
    .argument('<file>', 'the text to be renumbered')
    .option('--dry-run', 'show what would be changed, and change nothing')
    .option('--settle-bis', 'turn every settled bis, ter or A into a number of its own')
    .option('--insert-at <label>', 'make room for a new paragraph before this one instead of closing gaps')
    .option('--concordance', 'show the table of old and new labels only')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json']).action(async (file: string, options: RenumberOptions) => {
    await run(world, file, options);
    report(0);
  });
}

const EXAMPLES = `
Examples:
  adref renumber --dry-run Declaration.Rev.5.decl.md
  adref renumber --settle-bis Declaration.Rev.5.decl.md
  adref renumber --insert-at 2.2.4 Declaration.Rev.5.decl.md
  adref renumber --dry-run --concordance -o table.txt Declaration.Rev.5.decl.md`;

interface RenumberOptions extends RawOptions {
  readonly dryRun?: true;
  readonly settleBis?: true;
  readonly insertAt?: string;
  readonly concordance?: true;
}

async function run(world: World, file: string, options: RenumberOptions): Promise<void> {
  const { format, kind, out } = readSettings<'text' | 'json'>(world, options, 'text');
  if (options.insertAt?.trim() === '') throw new Failure('--insert-at needs the number of a paragraph.');
  if (file === '-' || file.startsWith('git:'))
    throw new Failure(`${file}: Only a file on disk can be renumbered.`);
  if (options.settleBis && options.insertAt !== undefined)
    throw new Failure('--settle-bis and --insert-at exclude each other.');
  const target = await readOneInput(world, file, kind);
  const numbering = numberingOf(target, options);
  const { meeting, inputs } = await readMeeting(world, target);
  const renumbering = renumber(meeting, numbering);
  const written = options.dryRun !== true && renumbering.files.length > 0;
  const result = resultOf(file, renumbering, inputs, written);
  await guardRead(world, out);
  if (written)
    await writeAllWhole(
      renumbering.files.map(({ id, edits }) => {
        const { text } = inputs.get(id)!;
        return { file: id, before: text, text: applyEdits(text, edits) };
      }),
    );
  const style = out === null ? styleFor(world, world.out) : plain;
  await writeResult(
    world,
    out,
    format === 'json'
      ? `${JSON.stringify(result, null, 2)}\n`
      : options.concordance
        ? toTable(result, style)
        : toText(result, style),
  );
  for (const doubt of result.doubts)
    await world.err.write(`adref: ${printable(`${doubt.file}:${doubt.line}: ${doubt.message}`)}\n`);
}

function numberingOf({ file, reading }: Input, { settleBis, insertAt }: RenumberOptions): NumberingOptions {
  if (insertAt === undefined) return settleBis ? { settleBis } : {};
  const simple = (label: string): string => label.toLowerCase().replace(/[\s.]+(?=\p{L})|\s+|\.$/gu, '');
  const { model } = reading;
  const index = pathsOf(model).findIndex((path) => simple(path) === simple(insertAt));
  const style = model.structure.style[index];
  if (index < 0) throw new Failure(`${file}: There is no ${insertAt} to make room before.`);
  if (style === null || style === 'option' || style === 'raised')
    throw new Failure(`${file}: ${insertAt} has no number in a row of numbers.`);
  return { insertAt: index };
}
