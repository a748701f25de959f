import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';

import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { addCompiledLine, readCompiled, viewOf } from './canonical.ts';
import { editScript } from './edit-script.ts';
import { type Enclosing, enclosingDeletions } from './enclosing.ts';
import { type Stretch, writeStretches } from './write-forms.ts';

/** What one delegation or group handed in: an edited copy of the base. */
export interface Submission {
  readonly code: string;
  readonly model: Model;
}

/** One attributed text. */
export interface Compiled {
  readonly text: string;
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
  const enclosing = enclosingDeletions(codes, scripts);
  const changes = changesOf(source, codes, scripts, enclosing);
  const text = addCompiledLine(writeStretches(stretchesOf(source, changes, enclosing), codes), codes);
  const read = readCompiled(text);
  for (const [code, expected] of [
    [null, source] as const,
    ...submissions.map(({ code: own, model }) => [own, textOf(model.document)] as const),
  ]) {
    const view = read ? viewOf(read, code) : '';
    if (view !== expected)
      return { problem: { kind: 'unfaithful', code, at: firstDifference(view, expected) } };
  }
  return { compiled: { text } };
}

/** What submitters want changed in one place; those who want the same are named together. */
interface Change extends Range {
  /** Of an insertion start and end are one. */
  readonly kind: 'insert' | 'delete';
  readonly by: readonly string[];
  readonly text: string;
}

/**
 * All changes but the enclosing deletions, cut where those of different submitters overlap, in the order in which they
 * are written.
 */
function changesOf(
  base: string,
  codes: readonly string[],
  scripts: readonly (readonly Edit[])[],
  enclosing: readonly Enclosing[],
): readonly Change[] {
  const cuts = [...new Set(scripts.flatMap((edits) => edits.flatMap(({ start, end }) => [start, end])))].sort(
    (a, b) => a - b,
  );
  const told = new Set(enclosing.map(({ start, end }) => `${start} ${end}`));
  const bounds = new Set(enclosing.flatMap(({ start, end }) => [start, end]));
  /** For each cut the texts put in there with those who want them, in the order of the submitters. */
  const inserted = new Map<number, Map<string, string[]>>();
  const deleted = new Map<number, string[]>();
  for (const [index, edits] of scripts.entries()) {
    let cut = 0;
    for (const { start, end, text } of edits) {
      while (cuts[cut]! < start) cut++;
      if (!told.has(`${start} ${end}`))
        for (let c = cut; cuts[c]! < end; c++) push(deleted, cuts[c]!, codes[index]!);
      if (text === '') continue;
      let texts = inserted.get(end);
      if (!texts) inserted.set(end, (texts = new Map()));
      push(texts, text, codes[index]!);
    }
  }
  const changes: Change[] = [];
  for (const [c, start] of cuts.entries()) {
    for (const [text, by] of inserted.get(start) ?? [])
      changes.push({ kind: 'insert', start, end: start, by, text });
    const by = deleted.get(start);
    if (!by) continue;
    const end = cuts[c + 1]!;
    const last = changes.at(-1);
    if (last?.kind === 'delete' && last.end === start && !bounds.has(start) && last.by.join() === by.join())
      changes[changes.length - 1] = { ...last, end, text: base.slice(last.start, end) };
    else changes.push({ kind: 'delete', start, end, by, text: base.slice(start, end) });
  }
  return changes;
}

function push<K>(map: Map<K, string[]>, key: K, code: string): void {
  const list = map.get(key);
  if (list) list.push(code);
  else map.set(key, [code]);
}

/** The base with all changes in it. An insertion at the edge of an enclosing deletion stands outside. */
function stretchesOf(
  base: string,
  changes: readonly Change[],
  enclosing: readonly Enclosing[],
): readonly Stretch[] {
  const top: Stretch[] = [];
  const open: { readonly end: number; readonly parts: Stretch[] }[] = [{ end: Infinity, parts: top }];
  let [at, next] = [0, 0];
  const close = (): void => {
    while (open.at(-1)!.end <= at) open.pop();
  };
  const openHere = (): void => {
    close();
    for (; enclosing[next]?.start === at; next++) {
      const { end, by } = enclosing[next]!;
      const parts: Stretch[] = [];
      open.at(-1)!.parts.push({ kind: 'around', by, parts });
      open.push({ end, parts });
    }
  };
  const plainTo = (to: number): void => {
    while (at < to) {
      openHere();
      const end = Math.min(to, open.at(-1)!.end, enclosing[next]?.start ?? to);
      open.at(-1)!.parts.push({ kind: 'plain', text: base.slice(at, end) });
      at = end;
    }
    close();
  };
  for (const { kind, start, end, by, text } of changes) {
    plainTo(start);
    if (kind === 'delete') openHere();
    open.at(-1)!.parts.push({ kind, text, by });
    at = end;
  }
  plainTo(base.length);
  return top;
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return at;
}
