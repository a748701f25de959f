import type { Command } from 'commander';
import { placeAt } from '../core/document/document.ts';
import { compareVersions, type Parity, type ParityPlace } from '../core/parity/compare-versions.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readNamedInputs } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, printable, type Style, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** `adref parity`: language versions against each other, in everything that does not depend on the language. */
export function addParity(program: Command, world: World, report: Report): void {
  const command = program
    .command('parity')
    .summary('compare language versions of one text')
    .description(
      'Compares language versions of one text in everything that does not depend on the language: labels and their order, brackets, alternatives, blanks, attributions, symbols, references, dates and numbers. The first file is the guide.',
    )
    .argument('<file...>', 'two versions or more')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (files: string[], options: RawOptions) => {
    const { format, kind, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
    if (new Set(files).size < 2) throw new Failure('parity needs two different files or more.');
    const inputs = await readNamedInputs(world, files, kind);
    const parity = compareVersions(inputs.map(({ reading }) => reading.model));
    const style = out === null ? styleFor(world, world.out) : plain;
    await writeResult(world, out, format === 'json' ? toJson(inputs, parity) : toText(inputs, parity, style));
    report(parity.differences.length === 0 ? 0 : 1);
  });
}

const formats = ['text', 'json'] as const;

const EXAMPLES = `
Examples:
  adref parity Note.en.note.md Note.ru.note.md Note.kk.note.md
  adref parity --json Charter.en.md Charter.ru.md`;

function toJson(inputs: readonly Input[], { differences }: Parity): string {
  const told = differences.map(({ code, at }) => ({
    code,
    at: at.map((place, v) => ({ file: inputs[v]!.file, ...spot(inputs[v]!, place), value: place.value })),
  }));
  return `${JSON.stringify({ differences: told }, null, 2)}\n`;
}

function toText(inputs: readonly Input[], { differences }: Parity, style: Style): string {
  if (differences.length === 0) return `The ${inputs.length} versions agree.\n`;
  const lines = differences.map(({ code, at }) => {
    const said = at.map((place, v) => {
      const { line, column } = spot(inputs[v]!, place);
      const where = style.dim(`${printable(inputs[v]!.file)}:${line}:${column}`);
      return `  ${where}  ${place.value === null ? style.yellow('nothing') : printable(place.value)}`;
    });
    return [style.bold(NAMES[code]), ...said].join('\n');
  });
  const count = differences.length;
  return `${lines.join('\n')}\n\n${count} ${count === 1 ? 'difference' : 'differences'}.\n`;
}

const NAMES: Readonly<Record<Parity['differences'][number]['code'], string>> = {
  label: 'a paragraph that another version lacks or numbers otherwise',
  order: 'a paragraph in another place',
  bracket: 'brackets',
  alternative: 'alternatives',
  placeholder: 'a blank',
  attribution: 'an attribution',
  symbol: 'a document symbol',
  reference: 'a reference',
  date: 'a date',
  number: 'a number',
};

function spot(
  { reading }: Input,
  { start }: ParityPlace,
): { readonly line: number; readonly column: number } {
  const { line, character } = placeAt(reading.document, start);
  return { line: line + 1, column: character + 1 };
}
