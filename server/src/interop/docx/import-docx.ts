import { createDocument } from '../../core/document/document.ts';
import type { Profile } from '../../core/lexicon/profile.ts';
import { createModel, type Model } from '../../core/model/model.ts';
import { readCompiled, remarkCompiled } from '../../core/proposals/canonical.ts';
import { compile } from '../../core/proposals/compile.ts';
import { type Message, message } from '../../core/text/message.ts';
import { type Author, findAuthors } from './authors.ts';
import { findDates, writeDates } from './dates.ts';
import { compiledFlow } from './export-flow.ts';
import type { Change, Flow } from './flow.ts';
import { paragraphsOf } from './flow.ts';
import { readDocx } from './read-docx.ts';
import { settle } from './settle.ts';
import { textOfFlow } from './text-of-flow.ts';
import { Unreadable } from './unreadable.ts';
import type { ZipLimits } from './unzip.ts';

/** A Word file as drafts. */
export interface Imported {
  /** The text with every tracked change in brackets, with names; the plain text where nothing is tracked. */
  readonly text: string;
  /** All changes rejected. */
  readonly base: string;
  /** All changes accepted, whoever made them. */
  readonly accepted: string;
  /** What each delegation's file would say: its changes accepted, all others rejected. */
  readonly submissions: readonly { readonly code: string; readonly text: string }[];
  readonly authors: readonly AuthorFound[];
  readonly comments: number;
  /** What could not be taken over. */
  readonly notes: readonly Message[];
}

/** An author of tracked changes with how many there are: pieces of text and marks of paragraphs and rows. */
export interface AuthorFound extends Author {
  readonly insertions: number;
  readonly deletions: number;
  /** The date of the latest change. */
  readonly date: string | null;
}

/** Whom to take authors for, and how large a file may be. */
export interface ImportOptions {
  readonly profile: Profile;
  readonly authors: ReadonlyMap<string, string>;
  readonly limits?: ZipLimits;
}

/**
 * Reads a Word file as a draft. Its changes are compiled as submissions are, so that every view gives back what Word shows
 * with the changes of that delegation alone. A file that cannot be read is a problem in one sentence; never throws.
 */
export function importDocx(
  bytes: Uint8Array,
  { profile, authors: given, limits }: ImportOptions,
): { readonly imported: Imported } | { readonly problem: Message } {
  try {
    const { flow, numbering, people, notes } = readDocx(bytes, limits);
    const changes = changesIn(flow);
    const authors = findAuthors([...changes.keys()], profile, given).map((author): AuthorFound => {
      const { insertions, deletions, dates } = changes.get(author.name)!;
      return { ...author, insertions, deletions, date: dates.toSorted().at(-1) ?? null };
    });
    const codesOf = new Map(authors.map(({ name, codes }) => [name, codes]));
    const codes = inOrder([...new Set(authors.flatMap((author) => author.codes))], people, codesOf);
    const textFor = (code: string | null): string =>
      textOfFlow(settle(flow, (author) => code !== null && codesOf.get(author)!.includes(code), numbering));
    const base = textFor(null);
    const submissions = codes.map((code) => ({ code, text: textFor(code) }));
    const accepted = textOfFlow(settle(flow, () => true, numbering));
    const result = { base, accepted, submissions, authors, comments: flow.comments.length, notes };
    if (codes.length === 0) return { imported: { ...result, text: base } };
    const model = (text: string): Model => createModel(createDocument(text), profile);
    const compiled = compile(
      model(base),
      submissions.map(({ code, text }) => ({ code, model: model(text) })),
    );
    if ('problem' in compiled)
      return {
        problem:
          compiled.problem.kind === 'compiled-base'
            ? message('The text is compiled already; its changes cannot be compiled again.')
            : message('The result would not be faithful, so there is none.'),
      };
    const { text } = compiled.compiled;
    const later = (): Flow => compiledFlow(readCompiled(text)!);
    const dates = findDates(flow, later, (author) => codesOf.get(author) ?? [], codes);
    return { imported: { ...result, text: remarkCompiled(text, writeDates(dates)) } };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.reason };
    throw error;
  }
}

/**
 * The text of a Word file with every change accepted, whoever made it: what a delegation that handed it in wants. Comments
 * are kept. A file that cannot be read is a problem in one sentence; never throws.
 */
export function acceptedText(
  bytes: Uint8Array,
  limits?: ZipLimits,
): { readonly text: string } | { readonly problem: Message } {
  try {
    const { flow, numbering } = readDocx(bytes, limits);
    return { text: textOfFlow(settle(flow, () => true, numbering)) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.reason };
    throw error;
  }
}

/** The text of a Word file as it is imported, its changes in brackets with names; never throws. */
export function namedText(
  bytes: Uint8Array,
  profile: Profile,
): { readonly text: string } | { readonly problem: Message } {
  const read = importDocx(bytes, { profile, authors: new Map() });
  return 'problem' in read ? read : { text: read.imported.text };
}

/** As the file lists their authors; those that it does not list come last, as they come in the text. */
function inOrder(
  codes: readonly string[],
  people: readonly string[],
  codesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const places = new Map<string, number>();
  for (const [place, name] of people.entries())
    for (const code of codesOf.get(name) ?? [name]) if (!places.has(code)) places.set(code, place);
  const placeOf = (code: string): number => places.get(code) ?? people.length;
  return codes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface Count {
  insertions: number;
  deletions: number;
  readonly dates: string[];
}

/** Who changed what, in the order in which they come first. */
function changesIn(flow: Flow): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const of = ({ author, date }: Change): Count => {
    let count = counts.get(author);
    if (!count) counts.set(author, (count = { insertions: 0, deletions: 0, dates: [] }));
    if (date !== null) count.dates.push(date);
    return count;
  };
  for (const { paragraph, row } of paragraphsOf(flow))
    for (const { inserted, deleted } of [...paragraph.runs, paragraph.mark, ...(row ? [row.tracked] : [])]) {
      if (inserted) of(inserted).insertions++;
      if (deleted) of(deleted).deletions++;
    }
  return counts;
}
