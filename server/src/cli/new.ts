import { lstat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  type Language,
  languages,
  type TemplateKind,
  templateKinds,
} from '../workspace/templates/templates.ts';
import { writeTemplate } from '../workspace/templates/write-template.ts';
import { Failure } from './frame/failure.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult, writeWhole } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import type { World } from './frame/world.ts';

/** `adref new`: a draft to start from, in one of three languages. */
export function addNew(program: Command, world: World, report: Report): void {
  const command = program
    .command('new')
    .summary('start a document from a template')
    .description(`Starts a document: ${templateKinds.join(', ')}. A note is a note verbale.`)
    .argument('<kind>', 'what to start')
    .addOption(new Option('--language <code>', 'language of the draft (default: en)').choices(languages))
    .option('--symbol <symbol>', 'document symbol')
    .option('--title <title>', 'title')
    .option('--force', 'replace the file if there is one')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json'], { kind: false }).action(
    async (kind: string, options: NewOptions) => {
      await start(world, kind, options);
      report(0);
    },
  );
}

const EXAMPLES = `
Examples:
  adref new declaration -o Declaration.decl.md
  adref new minutes --language ru --symbol SO/2031-II/MIN/1
  adref new note --title "Note on the draft minutes"`;

interface NewOptions extends RawOptions {
  readonly language?: Language;
  readonly symbol?: string;
  readonly title?: string;
  readonly force?: true;
}

async function start(world: World, words: string, options: NewOptions): Promise<void> {
  const settings = readSettings<'text' | 'json'>(world, options, 'text');
  const kind = readKind(words);
  const language = options.language ?? 'en';
  const { day } = settings.now;
  const { symbol, title, text } = writeTemplate({
    kind,
    language,
    day,
    symbol: readLine('--symbol', options.symbol),
    title: readLine('--title', options.title),
  });
  if (settings.out !== null) await writeNew(settings.out, text, options.force === true);
  const { out } = settings;
  if (settings.format === 'json')
    await world.out.write(
      `${JSON.stringify({ out, kind, language, symbol, title, date: day, text }, null, 2)}\n`,
    );
  else if (out === null) await writeResult(world, null, text);
  else await world.err.write(`adref: ${out} is written.\n`);
}

async function writeNew(out: string, text: string, force: boolean): Promise<void> {
  if (!force && (await lstat(out).catch(() => null)))
    throw new Failure(`${out}: There is such a file already. --force replaces it.`);
  await writeWhole(out, text);
}

function readKind(words: string): TemplateKind {
  const plain = words.trim().toLowerCase();
  const name = /^note[ -]?verbale$/.test(plain) ? 'note' : plain;
  const kind = templateKinds.find((one) => one === name);
  if (!kind)
    throw new Failure(
      `There is no template ${JSON.stringify(words)}. Use one of: ${templateKinds.join(', ')}.`,
    );
  return kind;
}

function readLine(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.trim() === '' || /[\r\n]/.test(text)) throw new Failure(`${option} needs one line of text.`);
  return text.trim();
}
