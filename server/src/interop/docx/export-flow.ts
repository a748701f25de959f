import { defaultProfile, type Profile } from '../../core/lexicon/profile.ts';
import { type CompiledText, compiledRemark, readCompiled, viewOf } from '../../core/proposals/canonical.ts';
import { withoutNotes } from '../../core/proposals/without-notes.ts';
import { dateFlow, readDates } from './dates.ts';
import type { Block, Change, Flow } from './flow.ts';
import { flowOfText } from './flow-of-text.ts';
import { markMoves } from './mark-moves.ts';
import { mergeFlows } from './merge-flows.ts';
import { nothingWithheld, type Withheld, withhold } from './withhold.ts';

/** What goes out of a draft. */
export interface ExportWish {
  readonly text: string;
  /** An earlier text: what changed since then is tracked, as made by `by`. */
  readonly against: { readonly text: string; readonly by: Change } | null;
  /** Leaves out notes, comments, front matter and every tracked change. */
  readonly clean: boolean;
  /** Tells paragraphs that moved as moves; else they go here and come there. */
  readonly moves?: boolean;
  /** What does not go out, where anything tracked does. */
  readonly withheld?: Withheld;
  /** By it notes are known. */
  readonly profile?: Profile;
  /** Stands for the names that do not go out. */
  readonly nobody?: string;
}

/**
 * A draft as a flow to be written. A compiled text has the changes of every delegation tracked, each with it as the author
 * and the date of its changes where the text knows it; a clean copy of it is its base.
 */
export function exportFlow(wish: ExportWish): Flow {
  const { clean, profile = defaultProfile, nobody = 'Author' } = wish;
  const withheld = clean ? everythingWithheld : (wish.withheld ?? nothingWithheld);
  const read = (text: string): Flow => flowOfText(withheld.notes ? withoutNotes(text, profile) : text);
  const tracked = trackedFlow(wish, read);
  const flow = withhold(wish.moves ? markMoves(tracked) : tracked, withheld, nobody);
  return clean ? { ...flow, blocks: flow.blocks.filter((block) => !isFront(block)) } : flow;
}

const everythingWithheld: Withheld = { names: true, dates: true, notes: true };

function trackedFlow({ text, against, clean }: ExportWish, read: (text: string) => Flow): Flow {
  const compiled = readCompiled(text);
  if (clean) return read(compiled ? viewOf(compiled, null) : text);
  if (against) return mergeFlows(read(against.text), [{ change: against.by, flow: read(text) }]);
  if (!compiled) return read(text);
  return dateFlow(compiledFlow(compiled, read), readDates(compiledRemark(text)));
}

/** A compiled text as a flow with the changes of each delegation, none of them dated yet. */
export function compiledFlow(compiled: CompiledText, read: (text: string) => Flow = flowOfText): Flow {
  return mergeFlows(
    read(viewOf(compiled, null)),
    compiled.submitters.map((author) => ({
      change: { author, date: null },
      flow: read(viewOf(compiled, author)),
    })),
  );
}

function isFront(block: Block): boolean {
  return block.kind === 'paragraph' && block.role.kind === 'front';
}
