import type { Command } from 'commander';
import { matrixOf } from '../core/proposals/matrix.ts';
import { sentence } from '../core/text/message.ts';
import { toCsv } from '../interop/csv/matrix.ts';
import { toHtml } from '../interop/html/matrix.ts';
import { columnsOf, type MatrixPage } from '../interop/matrix-page.ts';
import { Failure } from './frame/failure.ts';
import { readOneInput } from './frame/input.ts';
import { hint } from './frame/near-name.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import type { World } from './frame/world.ts';
import { toJson } from './matrix/json.ts';
import { toText } from './matrix/text.ts';

/** `adref matrix`: provisions by delegations, who wants what. */
export function addMatrix(program: Command, world: World, report: Report): void {
  const command = program
    .command('matrix')
    .summary('show who wants what, provision by delegation')
    .description(
      'Shows the positions that a draft or a compiled text names: one row for each provision, one column for each delegation or group that is named. A group speaks for its members, a member’s own word overrides it.',
    )
    .argument('<file>', 'a file, or - for standard input')
    .option('--only <code>', 'only what this delegation or group holds open')
    .option('--members', 'a column for each member of a group too')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (file: string, options: MatrixOptions) => {
    const { format, kind, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
    const { text, reading } = await readOneInput(world, file, kind);
    const { profile } = reading.model;
    const all = matrixOf(reading.model, text);
    const only = options.only === undefined ? null : (profile.find(options.only)?.code ?? options.only);
    if (only !== null && !profile.find(only) && !all.delegations.includes(only))
      throw new Failure(`${file}: “${only}” is no known delegation.${hint(profile, only)}`);
    const matrix = only === null ? all : matrixOf(reading.model, text, only);
    const { symbol, title } = reading.metadata;
    const columns = options.members ? matrix.delegations : columnsOf(matrix, only);
    const page: MatrixPage = { ...matrix, file, symbol, title, only, columns };
    await writeResult(world, out, writers[format](page));
    report(0);
  });
}

interface MatrixOptions extends RawOptions {
  readonly only?: string;
  readonly members?: true;
}

const formats = ['text', 'json', 'csv', 'html'] as const;

const writers: Readonly<Record<(typeof formats)[number], (page: MatrixPage) => string>> = {
  text: toText,
  json: toJson,
  csv: toCsv,
  html: (page) => toHtml(page, { language: 'en', say: sentence, stance: (kind) => kind }),
};

const EXAMPLES = `
Examples:
  adref matrix Rev.4.decl.md
  adref matrix Rev.4.decl.md --only KAZ
  adref matrix Rev.4.decl.md --format html -o positions.html`;
