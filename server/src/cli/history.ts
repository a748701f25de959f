import type { Command } from 'commander';
import { isBlank } from '../core/document/document.ts';
import { type ChainMember, chainNotes } from '../core/revisions/chain-notes.ts';
import { type History, startHistory } from '../core/revisions/history.ts';
import { strangersIn, writeNotes } from './frame/chain-notes.ts';
import { Failure } from './frame/failure.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, printable, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { toCsv } from './history/csv.ts';
import { toJson } from './history/json.ts';
import { hasLabel } from './history/labels.ts';
import { eachRevisionOf, type RevisionName } from './history/sources.ts';
import { toText } from './history/text.ts';

/** `adref history`: every provision through all revisions, in files or in Git. */
export function addHistory(program: Command, world: World, report: Report): void {
  const command = program
    .command('history')
    .summary('follow provisions through all revisions')
    .description(
      'Follows every provision through all revisions of a text: its numbers, since when it is open, when it changed.',
    )
    .argument(
      '<path...>',
      'one file for its commits in Git; or revisions: files, folders, patterns, git:REF:PATH',
    )
    .option('--of <label>', 'only the provision that has this label in some revision')
    .option('--tags', 'of one file: take its tags in Git instead of its commits')
    .option('--no-git', 'of one file: leave Git alone')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (paths: string[], options: HistoryOptions) => {
    await tell(world, paths, options);
    report(0);
  });
}

const formats = ['text', 'json', 'csv'] as const;

const EXAMPLES = `
Examples:
  adref history Declaration.Rev.*.decl.md
  adref history --of 2.2.10 Declaration.Rev.*.decl.md
  adref history Declaration.decl.md
  adref history --tags --json Declaration.decl.md`;

interface HistoryOptions extends RawOptions {
  readonly of?: string;
  readonly tags?: true;
  /** False for `--no-git`. */
  readonly git: boolean;
}

async function tell(world: World, paths: readonly string[], options: HistoryOptions): Promise<void> {
  const { format, kind, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
  if (options.of?.trim() === '') throw new Failure('--of needs the number of a paragraph.');
  if (options.tags && !options.git) throw new Failure('--tags and --no-git exclude each other.');
  const git = options.tags ? 'tags' : options.git ? 'commits' : 'none';
  const names: RevisionName[] = [];
  const members: ChainMember[] = [];
  const builder = startHistory();
  const source = await eachRevisionOf(world, paths, { kind, git }, (name, { model, metadata }) => {
    names.push(name);
    members.push({ ...name, language: metadata.language, empty: isBlank(model.document) });
    builder.add(model);
  });
  const whole = builder.end();
  const history = choose(whole, options.of);
  const strange = strangersIn(
    names.map(({ name }) => name),
    whole,
  );
  // Many commits are one revision, and a chain of commits has no gaps.
  const notes = source === 'files' ? chainNotes(members, false) : [];
  await writeNotes(world, [...notes, ...strange]);
  await writeResult(world, out, render(world, format, out, names, source, history, options.of !== undefined));
}

function choose(history: History, label: string | undefined): History {
  if (label === undefined) return history;
  const provisions = history.provisions.filter((one) => hasLabel(one, label));
  if (provisions.length === 0) throw new Failure(`No revision has a provision ${printable(label)}.`);
  return { ...history, provisions };
}

function render(
  world: World,
  format: (typeof formats)[number],
  out: string | null,
  names: readonly RevisionName[],
  source: 'files' | 'Git',
  history: History,
  closely: boolean,
): string {
  switch (format) {
    case 'text':
      return toText(names, source, history, closely, out === null ? styleFor(world, world.out) : plain);
    case 'json':
      return toJson(names, history);
    case 'csv':
      return toCsv(names, history);
  }
}
