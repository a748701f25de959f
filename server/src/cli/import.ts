import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { CODE } from '../core/proposals/canonical.ts';
import { sentence } from '../core/text/message.ts';
import { type AuthorFound, type Imported, importDocx } from '../interop/docx/import-docx.ts';
import { Failure } from './frame/failure.ts';
import { readOneFile } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeWhole } from './frame/output.ts';
import { createProfiles } from './frame/profiles.ts';
import type { Report } from './frame/report.ts';
import { printable } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** What was imported, as `import --json` gives it. */
export interface ImportResult {
  readonly file: string;
  /** The file that took the text, or null where `text` holds it. */
  readonly out: string | null;
  readonly authors: readonly AuthorFound[];
  /** Who changed something: the text is compiled from them. */
  readonly delegations: readonly string[];
  readonly comments: number;
  /** What could not be taken over. */
  readonly left: readonly string[];
  readonly text?: string;
}

/** `adref import`: a Word file as a draft, its tracked changes in brackets with names. */
export function addImport(program: Command, world: World, report: Report): void {
  const command = program
    .command('import')
    .summary('make a draft out of a Word file')
    .description(
      'Makes a draft out of a Word file (.docx). Tracked changes become brackets with the names of those who want them, numbers become text as Word shows them, comments stay where they are. Every delegation’s view is what Word shows with its changes alone accepted; the base is what is left with all rejected.',
    )
    .argument('<file>', 'a .docx file, or - for standard input')
    .addOption(
      new Option('--author <name=code...>', 'the delegation of an author: "A. Nurlan=KAZ"').argParser(
        (value: string, before: string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .option('--submissions <folder>', 'also write the base and the text of each delegation, a file each')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json'], { kind: false }).action(
    async (file: string, options: ImportOptions) => {
      const { format, out } = readSettings<'text' | 'json'>(world, options, 'text');
      const authors = readAuthors(options.author ?? []);
      const bytes = await readOneFile(world, file);
      const profile = await createProfiles(world)(file);
      const read = importDocx(bytes, { profile, authors });
      if ('problem' in read) throw new Failure(`${printable(file)}: ${sentence(read.problem)}`);
      const { imported } = read;
      await tell(world, imported, authors);
      if (options.submissions !== undefined) await writeSubmissions(options.submissions, imported);
      const { text } = imported;
      if (out !== null) await writeWhole(out, text);
      if (format === 'json') {
        const json: ImportResult = {
          file,
          out,
          authors: imported.authors,
          delegations: imported.submissions.map(({ code }) => code),
          comments: imported.comments,
          left: imported.notes.map((note) => sentence(note)),
          ...(out === null ? { text } : {}),
        };
        await world.out.write(`${JSON.stringify(json, null, 2)}\n`);
      } else if (out === null) await world.out.write(text);
      report(0);
    },
  );
}

interface ImportOptions extends RawOptions {
  readonly author?: readonly string[];
  readonly submissions?: string;
}

const EXAMPLES = `
Examples:
  adref import Declaration.docx -o Declaration.decl.md
  adref import Declaration.docx --author "A. Nurlan=KAZ" "B. Rao=IND"
  adref import Declaration.docx --submissions received -o Declaration.decl.md`;

function readAuthors(pairs: readonly string[]): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [name, code] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at <= 0 || name === '' || !CODE.test(code))
      throw new Failure(`--author ${JSON.stringify(pair)} is not NAME=CODE, such as "A. Nurlan=KAZ".`);
    authors.set(name.replace(/\s+/g, ' '), code);
  }
  return authors;
}

async function tell(world: World, imported: Imported, given: ReadonlyMap<string, string>): Promise<void> {
  const say = (text: string): Promise<void> => world.err.write(`adref: ${printable(text)}\n`);
  const names = new Set(imported.authors.map(({ name }) => name));
  for (const name of given.keys()) if (!names.has(name)) await say(`No change in the file is by “${name}”.`);
  for (const { name, codes, known } of imported.authors)
    if (known === 'initials')
      await say(
        `“${name}” is no known delegation and stands as ${codes[0]}. Name it with --author "${name}=CODE".`,
      );
  for (const note of imported.notes) await say(sentence(note));
}

async function writeSubmissions(folder: string, { base, submissions }: Imported): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Failure(`${folder}: The folder cannot be made.`);
  });
  await writeWhole(join(folder, 'base.decl.md'), base);
  for (const { code, text } of submissions) await writeWhole(join(folder, `${code}.decl.md`), text);
}
