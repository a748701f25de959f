import type { Command } from 'commander';
import { placeAt } from '../core/document/document.ts';
import { countsOf } from '../core/model/counts.ts';
import { figuresOf } from '../core/model/figures.ts';
import { provisionsOf, sourceOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { type Input, readInput } from './input.ts';

/** `adref outline`: the provisions of a file with their state. */
export function addOutline(program: Command): void {
  program
    .command('outline')
    .description('list provisions with their state')
    .argument('<file>', 'a file, or - for standard input')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--kind <kind>', 'read the file as this kind')
    .action(async (file: string, options: { format: string; json?: true; kind?: string }) => {
      const outline = readOutline(await readInput(file, options.kind));
      const json = options.json || options.format === 'json';
      process.stdout.write(
        json ? `${JSON.stringify(outline, null, 2)}\n` : outline.provisions.map(toLine).join(''),
      );
    });
}

type Row = ReturnType<typeof readOutline>['provisions'][number];

function readOutline({ file, reading }: Input) {
  const { model, document, metadata, kind } = reading;
  const paths = pathsOf(model);
  const figures = figuresOf(model);
  const provisions = provisionsOf(model).map((provision) => {
    const { brackets, alternatives, placeholders, delegations } = figures[provision.index]!;
    return {
      path: paths[provision.index]!,
      label: provision.piece.label?.text ?? null,
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
    };
  });
  return {
    file,
    symbol: metadata.symbol,
    kind,
    language: metadata.language,
    provisions,
    counts: countsOf(model),
  };
}

function toLine({ path, line, open, text }: Row): string {
  return `${open ? '[ ]' : '   '} ${String(line).padStart(5)}  ${path}  ${text.replace(/\s+/g, ' ').trim().slice(0, 80)}\n`;
}
