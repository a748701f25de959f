import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { sentence } from '../core/text/message.ts';
import { type SitePage, siteOf } from '../interop/site/site.ts';
import { STANCES } from '../lsp/event-words.ts';
import { readFileText } from '../workspace/node-host.ts';
import { readProfile } from '../workspace/read-profile.ts';
import type { NamedText } from '../workspace/receive.ts';
import { Failure } from './frame/failure.ts';
import { readInputs } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { createProgress } from './frame/progress.ts';
import type { Report } from './frame/report.ts';
import { printable } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { checkSite, writeSite } from './publish/write-site.ts';

/** What was published, as `publish --json` gives it. */
export interface PublishResult {
  /** The folder of the site, as it was named. */
  readonly out: string;
  readonly title: string;
  /** How many files of the meeting are in it. */
  readonly texts: number;
  readonly pages: readonly Omit<SitePage, 'write'>[];
}

/** `adref publish`: a meeting as pages that open from a disk. */
export function addPublish(program: Command, world: World, report: Report): void {
  const command = program
    .command('publish')
    .summary('make a site of a meeting for those who have no tool')
    .description(
      'Makes a site of a meeting: an overview with the deadlines, every text, what changed between revisions, who wants what, what is still open, and the register. It opens from a disk or a stick, without a server, a network or a script. Nothing outside the folder goes into it.',
    )
    .argument('<folder>', 'the folder of the meeting')
    .option(
      '--title <title>',
      'what the meeting is called (default: the body in adref.yaml, else the folder)',
    )
    .option('--clean', 'without comments, notes and front matter; a compiled text goes out as its base')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json'], { out: 'folder' }).action(
    async (folder: string, options: PublishOptions) => {
      await publish(world, folder, options);
      report(0);
    },
  );
}

const EXAMPLES = `
Examples:
  adref publish sample -o site
  adref publish sample -o site --title "Fourth Ministerial Meeting" --clean
  adref publish sample -o site --json --now 2031-10-05`;

interface PublishOptions extends RawOptions {
  readonly title?: string;
  readonly clean?: true;
}

async function publish(world: World, folder: string, options: PublishOptions): Promise<void> {
  const { format, kind, now, out } = readSettings<'text' | 'json'>(world, options, 'text');
  if (out === null) throw new Failure('A site needs a folder of its own: -o SITE.');
  if (options.title !== undefined && options.title.trim() === '')
    throw new Failure('--title needs one line of text.');
  const about = await stat(folder).catch(() => null);
  if (!about?.isDirectory())
    throw new Failure(
      `${folder}: ${about ? 'This is a file. A site is made of a folder.' : 'There is no such folder.'}`,
    );
  // Long work is not begun for a folder that will be refused.
  await checkSite(out);
  const texts = await readInputs(
    world,
    [literal(folder)],
    kind,
    (input): NamedText => ({
      ...input,
      file: pathIn(folder, input.file),
    }),
  );
  if (texts.length === 0)
    throw new Failure(
      `${folder}: There is no draft in this folder. Drafts end in .decl.md and the like, or have symbol: in their first lines.`,
    );
  const title = options.title?.trim() ?? (await titleOf(folder));
  const pages = siteOf({
    title,
    texts,
    clean: options.clean ?? false,
    now,
    words: { language: 'en', say: sentence, stance: (stance) => sentence(STANCES[stance]) },
  });
  const progress = createProgress(world, pages.length);
  await writeSite(out, pages, progress.at);
  await progress.end();
  const result: PublishResult = {
    out,
    title,
    texts: texts.length,
    pages: pages.map(({ path, kind: page, file }) => ({ path, kind: page, file })),
  };
  if (format === 'json') await world.out.write(`${JSON.stringify(result, null, 2)}\n`);
  else
    await world.err.write(
      `adref: ${printable(`${texts.length} ${texts.length === 1 ? 'text' : 'texts'}, ${pages.length} pages. Open ${join(out, 'index.html')}`)}\n`,
    );
}

/** A folder that is there is no pattern, whatever its name. */
function literal(folder: string): string {
  return folder === '-' || folder.startsWith('git:') ? `./${folder}` : folder;
}

function pathIn(folder: string, file: string): string {
  return resolve(file).slice(resolve(folder).length).replaceAll('\\', '/').replace(/^\/+/, '');
}

/** The body, where the meeting's folder itself has a profile that names it; a profile above it is not shown. */
async function titleOf(folder: string): Promise<string> {
  const profile = await readFileText(join(folder, 'adref.yaml'));
  const body = 'text' in profile ? readProfile(profile.text).data.body : undefined;
  return body?.trim() || basename(resolve(folder)) || 'Meeting';
}
