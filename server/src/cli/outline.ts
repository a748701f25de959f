import type { Command } from 'commander';
import { placeAt } from '../core/document/document.ts';
import { countsOf } from '../core/model/counts.ts';
import { figuresOf } from '../core/model/figures.ts';
import { provisionsOf, sourceOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { type Input, readOneInput } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';
import type { Outline, OutlineRow } from './outline/outline-shape.ts';
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

function readOutline({ file, reading }: Input): Outline {
  const { model, document, metadata, kind } = reading;
  const paths = pathsOf(model);
  const figures = figuresOf(model);
  const depths: number[] = [];
  const provisions = provisionsOf(model).map((provision): OutlineRow => {
    const { brackets, alternatives, placeholders, delegations } = figures[provision.index]!;
    const depth = provision.parent < 0 ? 0 : depths[provision.parent]! + 1;
    depths.push(depth);
    return {
      path: paths[provision.index]!,
      label: provision.piece.label?.text.trim() ?? null,
      kind: provision.kind,
      line: placeAt(document, provision.start).line + 1,
      endLine: placeAt(document, provision.end).line + 1,
      open: provision.open !== 0,
      status: provision.status,
      brackets,
      alternatives,
      placeholders,
      delegations,
      text: sourceOf(model, provision),
      depth,
    };
  });
  const { symbol, language } = metadata;
  return { file, symbol, kind, language, provisions, counts: countsOf(model) };
}
