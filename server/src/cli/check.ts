import { type Command, InvalidArgumentError } from 'commander';
import type { ProblemCode } from '../core/problems/problem.ts';
import { newestOf } from '../core/revisions/newest.ts';
import { applyFixes } from './check/fix.ts';
import { type Citation, type Found, readCitations, readFound, staleAmong } from './check/found.ts';
import { toGitHub } from './check/github.ts';
import { foundTogether, type MeetingFile, meetingFileOf } from './check/meeting.ts';
import { toSarif } from './check/sarif.ts';
import { summaryOf, toText } from './check/text.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readInputs } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult, writeWhole } from './frame/output.ts';
import { guardRead } from './frame/read-files.ts';
import type { Report } from './frame/report.ts';
import { plain, printable, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** `adref check`: the problems of files and folders; exit code 1 where there are errors, or too many warnings. */
export function addCheck(program: Command, world: World, report: Report): void {
  const command = program
    .command('check')
    .summary('report problems')
    .description(
      'Reports problems: lost brackets, labels used twice or missing, blanks, dangling references, sentences cut in two, deadlines that have passed, citations of older revisions.',
    )
    .argument('<path...>', 'files, folders, patterns, or - for standard input')
    .option('--max-warnings <number>', 'exit with 1 above so many warnings', readCount)
    .option('--fix', 'apply the fixes that cannot change what a text says')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (paths: string[], options: CheckOptions) =>
    report(await check(world, paths, options)),
  );
}

const formats = ['text', 'json', 'sarif', 'github'] as const;

const EXAMPLES = `
Examples:
  adref check sample
  adref check --format github --max-warnings 0 'texts/**/*.md'
  adref check --kind minutes minutes-2031.txt
  adref check --fix sample
  git show main:Declaration.decl.md | adref check -`;

interface CheckOptions extends RawOptions {
  readonly maxWarnings?: number;
  readonly fix?: true;
}

interface Checked {
  readonly input: Pick<Input, 'file' | 'text'>;
  readonly fixed: readonly ProblemCode[];
  readonly text: string;
  readonly found: readonly Found[];
  readonly symbol: string | null;
  readonly citations: readonly Citation[];
  readonly meeting: MeetingFile;
}

async function check(world: World, paths: readonly string[], options: CheckOptions): Promise<number> {
  const { format, kind, now, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
  const piped = options.fix === true && paths.includes('-');
  if (piped && (paths.length > 1 || format !== 'text'))
    throw new Failure(
      '--fix on standard input writes the text itself: no other file and no --format goes with it.',
    );
  const checked = await readInputs(world, paths, kind, (input): Checked => {
    const { file, text } = input;
    const { input: last, fixed } = options.fix ? applyFixes(input, kind) : { input, fixed: [] };
    return {
      input: { file, text },
      fixed,
      text: last.text,
      found: readFound(last, now.day),
      symbol: last.reading.metadata.symbol,
      citations: readCitations(last),
      meeting: meetingFileOf(last),
    };
  });
  const newest = newestOf(checked.map(({ symbol }) => symbol));
  const together = new Map<string, Found[]>();
  for (const one of foundTogether(checked.map(({ meeting }) => meeting))) {
    const known = together.get(one.file);
    if (known) known.push(one);
    else together.set(one.file, [one]);
  }
  const found = checked.flatMap((one) =>
    [...one.found, ...staleAmong(one.citations, newest), ...(together.get(one.input.file) ?? [])].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    ),
  );
  if (piped) await writeResult(world, out, checked[0]?.text ?? '');
  else {
    await guardRead(world, out);
    for (const { input, text } of checked) if (text !== input.text) await writeWhole(input.file, text);
    await writeResult(world, out, render(world, format, out, found));
  }
  for (const { input, fixed } of checked) {
    if (fixed.length === 0) continue;
    const codes = [...new Set(fixed)].join(', ');
    await world.err.write(`adref: ${printable(input.file)}: ${fixed.length} fixed (${codes})\n`);
  }
  await world.err.write(`${summaryOf(found, checked.length, styleFor(world, world.err))}\n`);
  return judge(world, found, options.maxWarnings);
}

function render(
  world: World,
  format: (typeof formats)[number],
  out: string | null,
  found: readonly Found[],
): string {
  switch (format) {
    case 'text':
      return toText(found, out === null ? styleFor(world, world.out) : plain);
    case 'json':
      return `${JSON.stringify(found, (key, value) => (key === 'related' ? undefined : value), 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(toSarif(found), null, 2)}\n`;
    case 'github':
      return toGitHub(found);
  }
}

async function judge(world: World, found: readonly Found[], most: number | undefined): Promise<number> {
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const tooMany = most !== undefined && warnings > most;
  if (tooMany)
    await world.err.write(`adref: There are more warnings (${warnings}) than allowed (${most}).\n`);
  return tooMany || found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}
