import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';

import type { Edit } from '../text/edits.ts';
import { addCompiledLine, readCompiled, viewOf } from './canonical.ts';
import { editScript } from './edit-script.ts';
import { type Stretch, writeStretches } from './write-forms.ts';

/** What one delegation or group handed in: an edited copy of the base. */
export interface Submission {
  readonly code: string;
  readonly model: Model;
}

/** What submitters want changed in one place; those who want the same are named together. */
export interface Proposal {
  readonly kind: 'insert' | 'delete';
  /** Where it applies, in the base. For an insertion both are the place. */
  readonly start: number;
  readonly end: number;
  readonly by: readonly string[];
  /** The words put in or taken out. */
  readonly text: string;
}

/** One attributed text, and the proposals in it. */
export interface Compiled {
  readonly text: string;
  readonly proposals: readonly Proposal[];
}

/** Why a text could not be compiled. `unfaithful` is a fault of the compiler: nothing may be written. */
export type CompileProblem =
  | { readonly kind: 'compiled-base' }
  | { readonly kind: 'unfaithful'; readonly code: string | null; readonly at: number };

/**
 * Compiles submissions into one attributed text. The law: each submitter's view equals its submission, and the base
 * view the base, byte for byte. It is checked here, and where it does not hold there is no text.
 */
export function compile(
  base: Model,
  submissions: readonly Submission[],
): { readonly compiled: Compiled } | { readonly problem: CompileProblem } {
  const source = textOf(base.document);
  if (readCompiled(source)) return { problem: { kind: 'compiled-base' } };
  const codes = submissions.map(({ code }) => code);
  const scripts = submissions.map(({ model }) => editScript(base, model));
  const proposals = proposalsOf(source, codes, scripts);
  const text = addCompiledLine(write(source, proposals, codes), codes);
  const read = readCompiled(text);
  for (const [code, expected] of [
    [null, source] as const,
    ...submissions.map(({ code: own, model }) => [own, textOf(model.document)] as const),
  ]) {
    const view = read ? viewOf(read, code) : '';
    if (view !== expected)
      return { problem: { kind: 'unfaithful', code, at: firstDifference(view, expected) } };
  }
  return { compiled: { text, proposals } };
}

/** All changes, cut where those of different submitters overlap, in the order in which they are written. */
function proposalsOf(
  base: string,
  codes: readonly string[],
  scripts: readonly (readonly Edit[])[],
): readonly Proposal[] {
  const cuts = [...new Set(scripts.flatMap((edits) => edits.flatMap(({ start, end }) => [start, end])))].sort(
    (a, b) => a - b,
  );
  /** For each cut the texts put in there with those who want them, in the order of the submitters. */
  const inserted = new Map<number, Map<string, string[]>>();
  const deleted = new Map<number, string[]>();
  for (const [index, edits] of scripts.entries()) {
    let cut = 0;
    for (const { start, end, text } of edits) {
      while (cuts[cut]! < start) cut++;
      for (let c = cut; cuts[c]! < end; c++) push(deleted, cuts[c]!, codes[index]!);
      if (text === '') continue;
      let texts = inserted.get(end);
      if (!texts) inserted.set(end, (texts = new Map()));
      push(texts, text, codes[index]!);
    }
  }
  const proposals: Proposal[] = [];
  for (const [c, start] of cuts.entries()) {
    for (const [text, by] of inserted.get(start) ?? [])
      proposals.push({ kind: 'insert', start, end: start, by, text });
    const by = deleted.get(start);
    if (!by) continue;
    const end = cuts[c + 1]!;
    const last = proposals.at(-1);
    if (last?.kind === 'delete' && last.end === start && last.by.join() === by.join())
      proposals[proposals.length - 1] = { ...last, end, text: base.slice(last.start, end) };
    else proposals.push({ kind: 'delete', start, end, by, text: base.slice(start, end) });
  }
  return proposals;
}

function push<K>(map: Map<K, string[]>, key: K, code: string): void {
  const list = map.get(key);
  if (list) list.push(code);
  else map.set(key, [code]);
}

/** The base with all proposals in it, each as a form. */
function write(base: string, proposals: readonly Proposal[], submitters: readonly string[]): string {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { kind, start, end, by, text } of proposals) {
    if (start > at) stretches.push({ kind: 'plain', text: base.slice(at, start), by: [] });
    stretches.push({ kind, text, by });
    at = Math.max(at, end);
  }
  if (at < base.length) stretches.push({ kind: 'plain', text: base.slice(at), by: [] });
  return writeStretches(stretches, submitters);
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return at;
}
