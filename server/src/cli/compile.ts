import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { placeAt } from '../core/document/document.ts';
import type { Model } from '../core/model/model.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import { type CompileProblem, compile } from '../core/proposals/compile.ts';
import { type ListedProposal, listProposals } from '../core/proposals/list-proposals.ts';
import { sentence } from '../core/text/message.ts';
import { receive } from '../workspace/receive.ts';
import { createEarlierFinder } from './compile/find-earlier.ts';
import { readSources, type Source } from './compile/sources.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readNamedInputs } from './frame/input.ts';
import { hint } from './frame/near-name.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeWhole } from './frame/output.ts';
import { guardRead } from './frame/read-files.ts';
import type { Report } from './frame/report.ts';
import { printable } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** What was compiled, as `compile --json` gives it. */
export interface CompileResult {
  /** The file that took the text, or null where `text` holds it. */
  readonly out: string | null;
  readonly delegations: readonly string[];
  readonly proposals: readonly Omit<ListedProposal, 'provision' | 'start'>[];
  readonly verified: true;
  readonly text?: string;
  /** What could not be taken in, with the reason. */
  readonly left: readonly { readonly delegation: string; readonly file: string; readonly reason: string }[];
}

/** `adref compile`: one attributed text out of a base and what delegations handed in. */
export function addCompile(program: Command, world: World, report: Report): void {
  const command = program
    .command('compile')
    .summary('make one attributed text out of many submissions')
    .description(
      'Compiles edited copies of a draft, or lists of amendments, into one text in which every change stands in brackets with the names of those who want it. Before it is written, the text of every delegation is taken out of it again and compared, sign by sign.',
    )
    .argument('[base]', 'the draft that all submissions are made from, or -')
    .addOption(
      new Option('--from <code=file...>', 'what a delegation or group handed in; once for each').argParser(
        (value: string, before: string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .addOption(
      new Option('--earlier <file...>', 'earlier revisions of the draft, for submissions made from them'),
    )
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json']).action(
    async (file: string | undefined, options: CompileOptions) => {
      const { format, kind, out } = readSettings<'text' | 'json'>(world, options, 'text');
      const { base: baseFile, sources } = readSources(file, options.from ?? []);
      const earlierFiles = options.earlier ?? [];
      if (out !== null) refuseToReplace(out, [baseFile, ...sources.map((source) => source.file)]);
      const inputs = await readNamedInputs(
        world,
        [baseFile, ...sources.map((source) => source.file), ...earlierFiles],
        kind,
        'accepted',
      );
      const base = inputs[0]!;
      refuseCompiled(base);
      refuseTwins(base, sources);
      const tell = (text: string): Promise<void> => world.err.write(`adref: ${printable(text)}\n`);
      const handed = sources.map(({ code }, index) => ({ code, input: inputs[index + 1]! }));
      const submitted = handed.map(({ input }) => input);
      const received = await receive(
        {
          say: sentence,
          findEarlier: createEarlierFinder(world, base, submitted, inputs.slice(1 + sources.length)),
          adviseView: ({ code, input }) => `; take a view of it first: adref view ${input.file} --as ${code}`,
          adviseEarlier: '; name it with --earlier to carry the changes over',
        },
        base,
        handed,
      );
      for (const text of received.flatMap(({ notes }) => notes)) await tell(text);
      await tellUnknown(base, sources, tell);
      const taken = received.flatMap(({ model, ...one }) => (model ? [{ ...one, model }] : []));
      const left = received.flatMap((one) =>
        one.left.map((reason) => ({ delegation: one.code, file: one.file, reason })),
      );
      for (const { delegation, file: from, reason } of left) await tell(`${from} (${delegation}): ${reason}`);
      if (taken.length === 0) {
        await tell('No submission is left that could be compiled. Nothing was written.');
        return report(1);
      }
      const result = compile(base.reading.model, taken);
      if ('problem' in result) {
        await tell(problemText(result.problem, base, taken));
        return report(1);
      }
      const { text } = result.compiled;
      await guardRead(world, out);
      if (out !== null) await writeWhole(out, text);
      if (format === 'json') {
        const read = readCompiled(text)!;
        const json: CompileResult = {
          out,
          delegations: read.submitters,
          proposals: listProposals(read, base.reading.model).map(toJson),
          verified: true,
          ...(out === null ? { text } : {}),
          left,
        };
        await world.out.write(`${JSON.stringify(json, null, 2)}\n`);
      } else if (out === null) await world.out.write(text);
      report(left.length > 0 ? 1 : 0);
    },
  );
}

interface CompileOptions extends RawOptions {
  readonly from?: readonly string[];
  readonly earlier?: readonly string[];
}

const EXAMPLES = `
Examples:
  adref compile Rev.3.decl.md --from RUS=rus.md --from IND=ind.md -o Rev.4.decl.md
  adref compile Rev.3.decl.md --from RUS=rus.md IND=ind.md EU=amendments.txt --json
  adref compile Rev.3.decl.md --from KAZ=kaz.md --earlier Rev.2.decl.md

A list of amendments is read like an edited copy:
  2.2.1: replace "may" with "shall"
  delete 2.3
  after 2.4 insert: 2.4 bis Members meet every year.`;

/** All of a proposal but its index, which means nothing outside. */
function toJson({ at, kind, by, text, was, to }: ListedProposal): CompileResult['proposals'][number] {
  return { at, kind, by, text, ...(was === undefined ? {} : { was }), ...(to === undefined ? {} : { to }) };
}

function refuseToReplace(out: string, files: readonly string[]): void {
  const same = files.find((file) => file !== '-' && resolve(file) === resolve(out));
  if (same !== undefined) throw new Failure(`-o ${out} would replace ${same}. Choose another name.`);
}

function refuseCompiled({ file, text }: Input): void {
  const read = readCompiled(text);
  if (!read) return;
  throw new Failure(
    `${file}: This text is compiled already (from ${read.submitters.join(', ')}). Take a view of it first: adref view ${file} --base, or --as a delegation.`,
  );
}

/** Two names of one delegation, such as RF and RUS, are two files for it. */
function refuseTwins(base: Input, sources: readonly Source[]): void {
  const { profile } = base.reading.model;
  const names = new Map<string, string>();
  for (const { code } of sources) {
    const known = profile.find(code)?.code ?? code;
    const before = names.get(known);
    if (before !== undefined)
      throw new Failure(`${code} and ${before} are one delegation. Each hands in one file.`);
    names.set(known, code);
  }
}

/** Names nobody knows are told, and their submissions taken in all the same. */
async function tellUnknown(
  base: Input,
  sources: readonly Source[],
  tell: (text: string) => Promise<void>,
): Promise<void> {
  const { profile } = base.reading.model;
  for (const { code } of sources)
    if (!profile.find(code)) await tell(`“${code}” is no known delegation.${hint(profile, code)}`);
}

function problemText(
  problem: CompileProblem,
  base: Input,
  submissions: readonly (Source & { readonly model: Model })[],
): string {
  if (problem.kind === 'compiled-base') return `${base.file}: This text is compiled already.`;
  const from = submissions.find(({ code }) => code === problem.code);
  const { document } = from?.model ?? base.reading.model;
  const { line, character } = placeAt(document, problem.at);
  const whose = problem.code === null ? 'the base' : `the text of ${problem.code}`;
  return `Nothing was written: ${whose} would not come back as it is. It differs first at ${from?.file ?? base.file}:${line + 1}:${character + 1}. Please report this.`;
}
