import { writeComment } from './comment-words.ts';
import type { Comment, Run } from './flow.ts';
import { type LineContext, readLine } from './read-line.ts';

/** What the marks in a line stand for. */
export interface Marks {
  readonly label: (footnote: string) => string;
  readonly comment: (id: string) => Comment | undefined;
}

/**
 * Runs as one line of the dialect. The line is read again before it is taken: where emphasis would not come back as it
 * is, signs that are only signs get a backslash, and where that does not help the words stay and their look goes.
 */
export function writeLine(runs: readonly Run[], marks: Marks): string {
  const shown = write(runs, marks, { format: true, guarded: false });
  if (!/[*_~]/.test(shown)) return shown;
  const wanted = signature(runs, true);
  const plain = signature(runs, false);
  for (const format of [true, false])
    for (const guarded of [false, true]) {
      const trial = write(runs, marks, { format, guarded });
      if (signature(readLine(trial, marksIn(runs, marks)), true) === (format ? wanted : plain)) return trial;
    }
  return write(runs, marks, { format: false, guarded: true });
}

/** Takes for marks what these runs have as marks, so that the rest of a line is compared as text. */
function marksIn(runs: readonly Run[], marks: Marks): LineContext {
  const labels = new Set(runs.flatMap((run) => (run.kind === 'footnote' ? [marks.label(run.id)] : [])));
  return { footnote: (label) => (labels.delete(label) ? label : null), comment: () => '' };
}

interface Manner {
  readonly format: boolean;
  readonly guarded: boolean;
}

const FLAGS = ['strike', 'bold', 'italic'] as const;
type Flag = (typeof FLAGS)[number];
const SIGNS: Readonly<Record<Flag, string>> = { strike: '~~', bold: '**', italic: '*' };

/** Signs with their looks: what must be the same before and behind. Space has none, nor have backslashes. */
function signature(runs: readonly Run[], format: boolean): string {
  let result = '';
  for (const run of runs) {
    if (run.kind !== 'text') continue;
    const flags = format ? FLAGS.filter((flag) => run[flag]).join() : '';
    for (const sign of run.text) if (/[^\s\\]/.test(sign)) result += `${sign}${flags}`;
  }
  return result;
}

interface Atom {
  readonly text: string;
  flags: readonly Flag[];
  readonly solid: boolean;
}

function write(runs: readonly Run[], marks: Marks, { format, guarded }: Manner): string {
  const atoms = atomsOf(runs, marks, guarded);
  if (!format) return atoms.map(({ text }) => text).join('');
  return emphasise(atoms);
}

function atomsOf(runs: readonly Run[], marks: Marks, guarded: boolean): readonly Atom[] {
  const atoms: Atom[] = [];
  let open: string | null = null;
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'text') {
      const flags = FLAGS.filter((flag) => run[flag]);
      const text = run.verbatim ? run.text : escaped(run.text, guarded);
      for (const piece of text.split(/(\s+)/))
        if (piece !== '') atoms.push({ text: piece, flags, solid: /\S/.test(piece) });
    } else if (run.kind === 'footnote') {
      atoms.push({ text: `[^${marks.label(run.id)}]`, flags: [], solid: false });
    } else if (run.kind === 'comment-start') {
      if (open !== null || !wordsFollow(runs, index, run.id)) continue;
      open = run.id;
      atoms.push({ text: '{==', flags: [], solid: false });
    } else {
      const comment = marks.comment(run.id);
      if (open === run.id) atoms.push({ text: '==}', flags: [], solid: false });
      if (open === run.id) open = null;
      if (comment) atoms.push({ text: `{>>${writeComment(comment)}<<}`, flags: [], solid: false });
    }
  }
  for (const [index, atom] of atoms.entries()) {
    if (atom.solid) continue;
    const before = nearest(atoms, index, -1);
    const behind = nearest(atoms, index, 1);
    atom.flags = FLAGS.filter((flag) => before?.includes(flag) && behind?.includes(flag));
  }
  return atoms;
}

/** Only where the comment stands behind words of the same line, on which no other comment begins or ends. */
function wordsFollow(runs: readonly Run[], index: number, id: string): boolean {
  let words = '';
  for (let at = index + 1; at < runs.length; at++) {
    const run = runs[at]!;
    if (run.kind === 'comment') return run.id === id && words !== '' && !/==\}|\{==|\{>>/.test(words);
    if (run.kind === 'footnote') return false;
    if (run.kind === 'text') words += run.text;
    else if (words !== '') return false;
  }
  return false;
}

function nearest(atoms: readonly Atom[], index: number, step: number): readonly Flag[] | null {
  for (let at = index + step; at >= 0 && at < atoms.length; at += step)
    if (atoms[at]!.solid) return atoms[at]!.flags;
  return null;
}

function escaped(text: string, all: boolean): string {
  return text.replace(all ? ANY_SIGN : /\*/g, '\\$&');
}

/** An underscore inside a word never emphasises. */
const ANY_SIGN = /[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

function emphasise(atoms: readonly Atom[]): string {
  let line = '';
  const open: Flag[] = [];
  const close = (wanted: readonly Flag[]): void => {
    while (open.some((flag) => !wanted.includes(flag))) line += SIGNS[open.pop()!];
  };
  for (const [index, { text, flags }] of atoms.entries()) {
    close(flags);
    const opening = flags.filter((flag) => !open.includes(flag));
    const ends = new Map(opening.map((flag) => [flag, endOf(atoms, index, flag)]));
    for (const flag of opening.sort((a, b) => ends.get(b)! - ends.get(a)!)) {
      line += SIGNS[flag];
      open.push(flag);
    }
    line += text;
  }
  close([]);
  return line;
}

function endOf(atoms: readonly Atom[], from: number, flag: Flag): number {
  let at = from;
  while (at < atoms.length && atoms[at]!.flags.includes(flag)) at++;
  return at;
}
