import type { Command } from 'commander';
import { isBlank } from '../core/document/document.ts';
import { orderRevisions } from '../core/revisions/chain.ts';
import { chainNotes } from '../core/revisions/chain-notes.ts';
import { countsRowOf, type StatsRow } from '../interop/counts-row.ts';
import { toHtml } from '../interop/html/burn-down.ts';
import { writeNotes } from './frame/chain-notes.ts';
import { readInputs } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import type { World } from './frame/world.ts';
import { toCsv } from './stats/csv.ts';
import { toText } from './stats/text.ts';

/** `adref stats`: the counts of each file, in the order of the revisions; of several the burn-down too. */
export function addStats(program: Command, world: World, report: Report): void {
  const command = program
    .command('stats')
    .summary('count brackets, open provisions and words')
    .description('Counts what is contested in each revision of a text, the oldest first.')
    .argument('<file...>', 'revisions of a document: files, folders, patterns, or -')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (files: string[], options: RawOptions) => {
    const { format, kind, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
    const read = await readInputs(world, files, kind, (input) => ({
      row: countsRowOf(input),
      empty: isBlank(input.reading.document),
    }));
    const chain = orderRevisions(read, ({ row: { file: name, symbol, date } }) => ({ name, symbol, date }));
    const rows = chain.map(({ row }) => row);
    await writeNotes(
      world,
      chainNotes(
        chain.map(({ row, empty }) => ({ ...row, name: row.file, empty })),
        true,
      ),
    );
    await writeResult(world, out, render(format, rows));
    report(0);
  });
}

const formats = ['text', 'json', 'csv', 'html'] as const;

const EXAMPLES = `
Examples:
  adref stats Declaration.Rev.*.decl.md
  adref stats --format csv -o counts.csv rev-*.md
  adref stats --format html -o burn-down.html rev-*.md`;

function render(format: (typeof formats)[number], rows: readonly StatsRow[]): string {
  switch (format) {
    case 'text':
      return toText(rows);
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`;
    case 'csv':
      return toCsv(rows);
    case 'html':
      return toHtml(rows);
  }
}
