import { createDocument, slice } from '../document/document.ts';
import type { Profile } from '../lexicon/profile.ts';
import { createModel, type Model, provisionIndexAt, provisionOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import type { Edit } from '../text/edits.ts';
import { type CompiledText, viewOf } from './canonical.ts';
import { editsIn } from './edits-in.ts';

/** What one or several submitters want changed in one place, as a reader of the text would tell it. */
export interface ListedProposal {
  /** Path in the base; of a new paragraph the one it stands behind. Empty before the first. */
  readonly at: string;
  readonly kind: 'insert' | 'delete' | 'replace' | 'move';
  readonly by: readonly string[];
  /** The words put in; of a deletion those taken out. White space around them is left out. */
  readonly text: string;
  /** The words that a replacement takes out. */
  readonly was?: string;
  /** Of a move the path behind which the text goes. */
  readonly to?: string;
  /** Index of the base's provision, -1 before the first. */
  readonly provision: number;
  /** Offset in the base. */
  readonly start: number;
}

/**
 * The proposals of a compiled text in the order of the base: a deletion beside an insertion of the same submitter is
 * a replacement; the same text taken out here and put in there by the same is a move. Equal ones are told once.
 */
export function listProposals(read: CompiledText, base: Model): readonly ListedProposal[] {
  const listed = new Map<string, { readonly proposal: ListedProposal; readonly at: number; by: string[] }>();
  for (const code of read.submitters) {
    for (const { edit, to } of pairMoves(editsIn(read, code), base)) {
      const key = `${edit.start} ${edit.end} ${to ?? ''} ${edit.text}`;
      const known = listed.get(key);
      if (known) known.by.push(code);
      else listed.set(key, { proposal: tell(base, edit, to), at: edit.start, by: [code] });
    }
  }
  return [...listed.values()].sort((a, b) => a.at - b.at).map(({ proposal, by }) => ({ ...proposal, by }));
}

/** The base of a compiled text, read. */
export function baseModelOf(read: CompiledText, profile: Profile): Model {
  return createModel(createDocument(viewOf(read, null)), profile);
}

interface Told {
  readonly edit: Edit;
  /** Of a move where the text goes. */
  readonly to: number | null;
}

/** Finds what is taken out in one place and put in again in another. Short words come and go by chance. */
function pairMoves(edits: readonly Edit[], base: Model): readonly Told[] {
  const placed = new Map<string, number[]>();
  for (const [index, { start, end, text }] of edits.entries()) {
    const words = text.trim();
    if (start !== end || words.length < SHORTEST_MOVE) continue;
    const list = placed.get(words);
    if (list) list.push(index);
    else placed.set(words, [index]);
  }
  const used = new Set<number>();
  const told = edits.map((edit): Told => {
    const { start, end, text } = edit;
    if (placed.size === 0 || text !== '' || end - start < SHORTEST_MOVE) return { edit, to: null };
    const target = placed.get(slice(base.document, start, end).trim())?.shift();
    if (target === undefined) return { edit, to: null };
    used.add(target);
    return { edit, to: edits[target]!.start };
  });
  return told.filter((_, index) => !used.has(index));
}

const SHORTEST_MOVE = 12;

function tell(base: Model, edit: Edit, to: number | null): ListedProposal {
  const { start, end, text } = edit;
  const gone = slice(base.document, start, end);
  const provision = provisionOfEdit(base, edit, gone);
  const about = { at: pathAt(base, provision), provision, start, by: [] };
  if (to !== null) {
    const target = provisionOfEdit(base, { start: to, end: to, text: `${gone}\n` }, '');
    return { ...about, kind: 'move', text: trimmed(gone), to: pathAt(base, target) };
  }
  if (gone === '') return { ...about, kind: 'insert', text: trimmed(text) };
  if (text === '') return { ...about, kind: 'delete', text: trimmed(gone) };
  return { ...about, kind: 'replace', text: trimmed(text), was: trimmed(gone) };
}

/** A change of white space alone keeps it: there is nothing else to tell. */
function trimmed(text: string): string {
  return text.trim() || text;
}

/** What is taken out belongs where its first word stands; new paragraphs to the one that they stand behind. */
function provisionOfEdit(base: Model, { start, text }: Edit, gone: string): number {
  const index = provisionIndexAt(
    base,
    start + (gone.length - gone.trimStart().length) * Number(gone.trim() !== ''),
  );
  const opensThere = provisionOf(base, index)?.start === start;
  return gone === '' && opensThere && /[\r\n]\s*$/.test(text) ? index - 1 : index;
}

function pathAt(base: Model, provision: number): string {
  return pathsOf(base)[provision] ?? '';
}
