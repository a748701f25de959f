import { type Command, Option } from 'commander';
import type { DocumentKind } from '../core/model/metadata.ts';
import { correctionsOf } from '../core/record/corrigendum.ts';
import { compare } from '../core/revisions/compare.ts';
import type { Comparison } from '../core/revisions/comparison.ts';
import { reportOf } from '../core/revisions/report.ts';
import { wordNumbersOf } from '../core/revisions/word-numbers.ts';
import { countLineEnds, lineEndOf } from '../core/text/lines.ts';
import { message } from '../core/text/message.ts';
import { type DiffResult, diffInputs } from '../interop/diff-result.ts';
import { toHtml } from '../interop/html/redline.ts';
import { writeCorrigendum } from '../workspace/templates/write-corrigendum.ts';
import { readPairs } from './compile/sources.ts';
import { toMarkdown } from './diff/markdown.ts';
import { toText } from './diff/text.ts';
import { areStrangers, writeNotes } from './frame/chain-notes.ts';
import { Failure } from './frame/failure.ts';
import { type Input, readNamedInputs, readOneInput } from './frame/input.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** `adref diff`: two revisions of a text, paragraph by paragraph, as a redline and in negotiators' terms. */
export function addDiff(program: Command, world: World, report: Report): void {
  const command = program
    .command('diff')
    .summary('compare two revisions')
    .description('Compares two revisions of a text: what became of each paragraph, and what that means.')
    .argument('<old>', 'a file (Word files too), git:REF:PATH, or - for standard input')
    .argument('<new>', 'a file (Word files too), git:REF:PATH, or - for standard input')
    .option('--exit-code', 'exit with 1 where the texts differ')
    .addOption(
      new Option(
        '--from <code=file>',
        'what a delegation handed in: a corrigendum names who asked; once for each',
      ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
    )
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (old: string, now: string, options: DiffOptions) =>
    report(await diff(world, old, now, options)),
  );
}

const formats = ['text', 'markdown', 'json', 'html', 'events', 'corrigendum'] as const;

const EXAMPLES = `
Examples:
  adref diff Declaration.Rev.4.decl.md Declaration.Rev.5.decl.md
  adref diff --format html -o changes.html rev-04.md rev-05.md
  adref diff git:HEAD~1:Declaration.decl.md Declaration.decl.md
  adref diff --format corrigendum --from TUR=tur.md draft.minutes.md final.minutes.md
  adref diff Declaration.Rev.4.decl.md received.docx
  adref diff --exit-code old.md new.md`;

const LINE_ENDS = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' } as const;

interface DiffOptions extends RawOptions {
  readonly exitCode?: true;
  readonly from?: readonly string[];
}

async function diff(world: World, oldFile: string, newFile: string, options: DiffOptions): Promise<number> {
  const { format, kind, now: clock, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
  if (options.from && format !== 'corrigendum')
    throw new Failure('--from goes with --format corrigendum only.');
  if (oldFile === '-' && newFile === '-')
    throw new Failure('Only one of the two texts can be standard input.');
  const [old, now] = await readBoth(
    () => readOneInput(world, oldFile, kind, 'named'),
    () => readOneInput(world, newFile, kind, 'named'),
  );
  const blank = [old, now].filter(({ text }) => text.trim() === '');
  await writeNotes(
    world,
    blank.map(({ file }) => message('{0}: This text is empty.', file)),
  );
  if (format === 'corrigendum') {
    const corrections = correctionsOf(
      compare(old.reading.model, now.reading.model),
      await readSubmissions(world, old, options.from ?? [], kind),
    );
    const symbols = [now.reading.metadata.symbol];
    const written = writeCorrigendum({ corrected: old.reading, corrections, day: clock.day, symbols });
    await writeResult(world, out, written);
  } else {
    const { comparison, result } = diffInputs(old, now, format === 'json');
    const { wordsRemoved, wordsAdded } = result.summary;
    if (
      areStrangers(wordNumbersOf(old.text).length, wordsRemoved, wordNumbersOf(now.text).length, wordsAdded)
    )
      await writeNotes(world, [
        message('The two texts have next to nothing in common. Are they revisions of one document?'),
      ]);
    await writeResult(world, out, render(world, format, out, { comparison, result }, now));
    const ends = [old, now].map(({ text }) => LINE_ENDS[lineEndOf(text)]);
    if (ends[0] !== ends[1] && [old, now].every(({ text }) => countLineEnds(text) > 0))
      await world.err.write(`adref: The line ends differ: ${ends.join(', now ')}. They are not shown.\n`);
  }
  return options.exitCode && old.text !== now.text ? 1 : 0;
}

/** Reads both texts, so that what is wrong with each is told. */
async function readBoth(
  first: () => Promise<Input>,
  second: () => Promise<Input>,
): Promise<readonly [Input, Input]> {
  const [old, now] = await Promise.allSettled([first(), second()]);
  if (old.status === 'fulfilled' && now.status === 'fulfilled') return [old.value, now.value];
  const errors: readonly unknown[] = [old, now].flatMap((one) =>
    one.status === 'rejected' ? [one.reason] : [],
  );
  const other = errors.find((error) => !(error instanceof Failure));
  if (other !== undefined) throw other;
  throw new Failure(...new Set(errors.flatMap((error) => (error as Failure).reasons)));
}

/** What each delegation handed in, compared with the text that is corrected. */
async function readSubmissions(
  world: World,
  old: Input,
  pairs: readonly string[],
  kind: DocumentKind | null,
): Promise<ReadonlyMap<string, Comparison>> {
  const sources = readPairs(pairs);
  const inputs = await readNamedInputs(
    world,
    sources.map(({ file }) => file),
    kind,
  );
  return new Map(sources.map(({ code }, i) => [code, compare(old.reading.model, inputs[i]!.reading.model)]));
}

function render(
  world: World,
  format: Exclude<(typeof formats)[number], 'corrigendum'>,
  out: string | null,
  { comparison, result }: ReturnType<typeof diffInputs>,
  now: Input,
): string {
  switch (format) {
    case 'text':
      return toText(result, reportOf(comparison), out === null ? styleFor(world, world.out) : plain);
    case 'markdown':
      return toMarkdown(result, reportOf(comparison));
    case 'json':
      return toJson(result);
    case 'html':
      return toHtml(result, reportOf(comparison), now.reading.metadata.language);
    case 'events':
      return result.events.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}

/** One row a line: as a reader of it would, and short. */
function toJson({ old, new: now, provisions, events, summary }: DiffResult): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  return `{
  "old": ${JSON.stringify(old)},
  "new": ${JSON.stringify(now)},
  "provisions": ${list(provisions)},
  "events": ${list(events)},
  "summary": ${JSON.stringify(summary)}
}
`;
}
