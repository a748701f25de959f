import { type Message, message } from '../../core/text/message.ts';
import type { Comment, Flow, Footnote, Run } from './flow.ts';
import { paragraphsOf } from './flow.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { openPackage } from './package-parts.ts';
import { createBodyReader, type LeftOut } from './read-body.ts';
import { readDate } from './read-date.ts';
import { readStyles } from './read-styles.ts';
import type { ZipLimits } from './unzip.ts';
import { attribute, childrenOf, type Element, nameOf } from './xml.ts';

/** A Word file, read: its flow with all that is tracked, its lists, and what could not be taken over. */
export interface WordFile {
  readonly flow: Flow;
  readonly numbering: Numbering;
  /** Authors in the order in which the file lists them; not every file does. */
  readonly people: readonly string[];
  readonly notes: readonly Message[];
}

/**
 * Reads a Word file. Nothing outside the bytes is looked at, and nothing in them is carried out. Throws `Unreadable` with
 * one sentence where the file is none, is damaged, or is larger than the limits.
 */
export function readDocx(bytes: Uint8Array, limits?: ZipLimits): WordFile {
  const parts = openPackage(bytes, limits);
  const numbering = readNumbering(parts.numbering);
  const reader = createBodyReader(readStyles(parts.styles));
  const blocks = reader.blocks(parts.body);
  const texts = new Map<string, Element>();
  for (const [prefix, root] of [
    ['', parts.footnotes],
    ['e', parts.endnotes],
  ] as const)
    for (const note of root ? childrenOf(root) : [])
      if (/^(?:normal)?$/.test(attribute(note, 'type') ?? ''))
        texts.set(`${prefix}${attribute(note, 'id')}`, note);
  const footnotes: Footnote[] = [];
  const labels = labelFootnotes(
    [...paragraphsOf({ blocks, footnotes: [], comments: [] })].flatMap(({ paragraph }) => paragraph.runs),
    reader.customLabels,
  );
  for (const [id, note] of texts) {
    const label = labels.get(id);
    if (label === undefined) continue;
    footnotes.push({ id, label, paragraphs: reader.note(note, reader.customLabels.get(id)) });
  }
  const comments = readComments(parts.comments, parts.commentsExtended, reader.plainText);
  const notes = Object.entries(TELL).flatMap(([kind, tell]) => {
    const count = reader.left.get(kind as LeftOut) ?? 0;
    return count > 0 ? [tell(count)] : [];
  });
  const people = (parts.people ? childrenOf(parts.people) : []).map((one) => attribute(one, 'author') ?? '');
  return { flow: { blocks, footnotes, comments }, numbering, people, notes };
}

const TELL: Readonly<Record<LeftOut, (count: number) => Message>> = {
  picture: (count) =>
    count === 1
      ? message('A picture or drawing is left out.')
      : message('{0} pictures or drawings are left out.', count),
  'nested-table': (count) =>
    count === 1
      ? message('A table inside a table became text in its cell.')
      : message('{0} tables inside tables became text in their cell.', count),
  hidden: (count) =>
    count === 1
      ? message('A piece of hidden text is left out.')
      : message('{0} pieces of hidden text are left out.', count),
  'cell-change': (count) =>
    message('{0} tracked changes of single cells are not taken over: the cells are kept.', count),
};

/** The mark of each footnote that is referred to: its own, else the next number. */
function labelFootnotes(
  runs: readonly Run[],
  custom: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set(custom.values());
  let count = 0;
  for (const run of runs) {
    if (run.kind !== 'footnote' || labels.has(run.id)) continue;
    const own = custom.get(run.id);
    if (own === undefined) {
      do count++;
      while (taken.has(String(count)));
    }
    labels.set(run.id, own ?? String(count));
  }
  return labels;
}

function readComments(
  root: Element | undefined,
  extended: Element | undefined,
  textOf: (element: Element) => string,
): readonly Comment[] {
  const about = new Map<string, { readonly parent: string | undefined; readonly done: boolean }>();
  for (const one of extended ? childrenOf(extended) : [])
    about.set(attribute(one, 'paraId') ?? '', {
      parent: attribute(one, 'paraIdParent'),
      done: /^(?:1|true|on)$/.test(attribute(one, 'done') ?? ''),
    });
  const idOf = new Map<string, string>();
  const read = (root ? childrenOf(root) : []).map((element) => {
    const id = attribute(element, 'id') ?? '';
    const last = childrenOf(element).findLast((child) => nameOf(child) === 'p');
    const paragraph = attribute(last, 'paraId') ?? '';
    if (paragraph !== '') idOf.set(paragraph, id);
    return { id, paragraph, element };
  });
  return read.map(({ id, paragraph, element }) => {
    const its = about.get(paragraph);
    const parent = its?.parent === undefined ? null : (idOf.get(its.parent) ?? null);
    return {
      id,
      author: (attribute(element, 'author') ?? '').replace(/\s+/g, ' ').trim(),
      date: readDate(attribute(element, 'date')),
      text: textOf(element),
      resolved: its?.done ?? false,
      parent: parent === id ? null : parent,
    };
  });
}
