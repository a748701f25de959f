import type { Command } from 'commander';
import { countsOf } from '../core/model/counts.ts';
import { revisionOf } from '../core/model/metadata.ts';
import { type Input, readInput } from './input.ts';

/** `adref stats`: counts of each file, those with a revision in its order, the others as given. */
export function addStats(program: Command): void {
  program
    .command('stats')
    .description('count brackets, open provisions and placeholders')
    .argument('<files...>', 'revisions of a document')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--kind <kind>', 'read every file as this kind')
    .action(async (files: string[], options: { format: string; json?: true; kind?: string }) => {
      const rows = (await Promise.all(files.map((file) => readInput(file, options.kind)))).map(readRow);
      rows.sort((a, b) => (a.revision && b.revision ? numberOf(a.revision) - numberOf(b.revision) : 0));
      const json = options.json || options.format === 'json';
      process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(toLine).join(''));
    });
}

type Row = ReturnType<typeof readRow>;

function readRow({ file, reading }: Input) {
  const { symbol, date, language } = reading.metadata;
  const counts = countsOf(reading.model);
  return { file, symbol, revision: revisionOf(symbol), date, kind: reading.kind, language, counts };
}

function numberOf(revision: string): number {
  return Number(revision.slice(4));
}

function toLine({ file, revision, counts }: Row): string {
  const { tokens, groups, openProvisions, placeholders, unmatched } = counts;
  return `${revision ?? file}: ${tokens.open} [, ${tokens.close} ], ${groups} groups, ${openProvisions} open provisions, ${placeholders} placeholders, ${unmatched} unmatched\n`;
}
