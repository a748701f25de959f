import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import { readCompiled } from '../core/proposals/canonical.ts';
import { sentence } from '../core/text/message.ts';
import { toAkn } from '../interop/akn/write-akn.ts';
import { exportText } from '../interop/export-text.ts';
import { toDraftJson } from './export/json.ts';
import { pdfProgramsOf } from './export/pdf-programs.ts';
import { printPdf } from './export/print-pdf.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readNamedInputs } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeWhole } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import type { World } from './frame/world.ts';

/** `adref export`: a draft as a Word file, a page, plain text, or data. */
export function addExport(program: Command, world: World, report: Report): void {
  const command = program
    .command('export')
    .summary('write a draft for those who have no tool')
    .description(
      'Writes a draft as a Word file, as one page that prints, as a PDF where a browser or LibreOffice is installed, as plain text for e-mail, as Akoma Ntoso, or as data. Against an earlier revision the changes are tracked; in a compiled text those of each delegation are.',
    )
    .argument('<file>', 'a file, git:REF:PATH, or - for standard input')
    .addOption(new Option('--to <form>', 'what to write (default: by the name behind -o)').choices(forms))
    .option('--against <old>', 'track what changed since this revision')
    .option('--author <name>', 'who made these changes (default: the symbol of the draft)')
    .option(
      '--moves',
      'in a Word file: tell paragraphs that moved as Word does, not as deletion and insertion',
    )
    .option('--clean', 'without comments, notes, front matter, names and dates of changes')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['json']).action(async (file: string, options: ExportOptions) => {
    const { kind, now, out } = readSettings<'json'>(world, options, 'json');
    const form = readForm(options, out);
    if (form === 'docx' && out === null)
      throw new Failure('A Word file cannot be shown here. Name it: -o FILE.docx.');
    if (form === 'pdf' && out === null)
      throw new Failure('A PDF cannot be shown here. Name it: -o FILE.pdf.');
    if (options.clean && options.against !== undefined)
      throw new Failure('--clean and --against exclude each other: a clean copy tracks nothing.');
    if (options.author !== undefined && options.against === undefined)
      throw new Failure('--author says who made the changes; it needs --against.');
    if (form === 'akn' && options.against !== undefined)
      throw new Failure('Akoma Ntoso shows a text as it stands: --against is for docx, html, pdf and txt.');
    if (options.moves && form !== 'docx') throw new Failure('--moves is for Word files: --to docx.');
    const files = options.against === undefined ? [file] : [file, options.against];
    const [input, old] = await readNamedInputs(world, files, kind);
    if (old) for (const one of [input!, old]) refuseCompiled(one);
    const date = options.now === undefined ? null : `${new Date(now.time).toISOString().slice(0, 19)}Z`;
    const make = (to: Exclude<Form, 'pdf'>): string | Uint8Array =>
      write(to, input!, old ?? null, options, date, now.day);
    const result =
      form === 'pdf'
        ? await printPdf(
            { page: () => make('html') as string, word: () => make('docx') as Uint8Array },
            pdfProgramsOf({ platform: process.platform, env: world.env }),
            { env: world.env },
          )
        : make(form);
    if (out !== null) await writeWhole(out, result);
    else await world.out.write(result as string);
    report(0);
  });
}

const forms = ['docx', 'html', 'pdf', 'txt', 'akn', 'json'] as const;
type Form = (typeof forms)[number];

interface ExportOptions extends RawOptions {
  readonly to?: Form;
  readonly against?: string;
  readonly author?: string;
  readonly clean?: true;
  readonly moves?: true;
}

const EXAMPLES = `
Examples:
  adref export Declaration.Rev.5.decl.md -o Declaration.docx
  adref export Rev.5.decl.md --against Rev.4.decl.md -o changes.docx
  adref export Rev.5.decl.md --against Rev.4.decl.md --to txt
  adref export Compiled.decl.md --to html -o compiled.html
  adref export Rev.5.decl.md -o Rev.5.pdf`;

function readForm({ to, json, format }: ExportOptions, out: string | null): Form {
  const asked = json || format === 'json' ? 'json' : undefined;
  if (asked && to !== undefined && to !== asked)
    throw new Failure(`--json and --to ${to} exclude each other.`);
  const suffix = out === null ? '' : extname(out).slice(1).toLowerCase();
  const byName = forms.find((form) => form === suffix || (form === 'html' && suffix === 'htm'));
  const form = asked ?? to ?? byName;
  if (form === undefined)
    throw new Failure(`Say what to write: --to ${forms.join('|')}, or a name behind -o.`);
  return form;
}

function refuseCompiled({ file, text }: Input): void {
  if (!readCompiled(text)) return;
  throw new Failure(
    `${file}: This text is compiled: its changes are tracked as they are. To compare it, take a view first: adref view ${file} --base, or --as a delegation.`,
  );
}

function write(
  form: Exclude<Form, 'pdf'>,
  input: Input,
  old: Input | null,
  { author, clean, moves }: ExportOptions,
  moment: string | null,
  today: string,
): string | Uint8Array {
  if (form === 'json') return toDraftJson(input);
  if (form === 'akn') {
    const { model, metadata, kind } = input.reading;
    return toAkn({ model, metadata, kind, text: input.text, today });
  }
  return exportText(form, {
    text: input.text,
    metadata: input.reading.metadata,
    profile: input.reading.model.profile,
    name: basename(input.file),
    against: old?.text ?? null,
    author: author ?? null,
    moment,
    clean: clean ?? false,
    moves: moves ?? false,
    say: sentence,
  });
}
