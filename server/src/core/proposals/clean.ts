import { createDocument, textOf } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import { createModel, type Model } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { markedChangesOf } from './marked.ts';
import { settle } from './settle.ts';

/**
 * A draft without contested brackets: `in` keeps the text of all of them, alternatives parted by a slash; `out` keeps
 * none. Marked changes are contested text too. Attributions and stray brackets go either way; blanks, notes and
 * options stay.
 */
export function cleanDraft(model: Model, mode: 'in' | 'out'): string {
  return cleanRounds(model, mode).reduce(applyEdits, textOf(model.document));
}

/** The same as rounds of edits, each of what the one before leaves. */
export function cleanRounds(model: Model, mode: 'in' | 'out'): readonly (readonly Edit[])[] {
  const rounds: (readonly Edit[])[] = [];
  let current = model;
  // What was lifted may read as a bracket anew (`[[a][b]` and the like), so it is looked at again; each round takes some.
  for (;;) {
    const { brackets } = contestedOf(current);
    const contested = brackets.length + markedChangesOf(current).length;
    if (contested + current.unmatched.length === 0) return rounds;
    const edits =
      contested > 0
        ? settle(
            current,
            ({ texts }) => (mode === 'in' ? texts : []),
            () => (mode === 'in' ? 'both' : 'none'),
          )
        : current.unmatched.map(({ offset }): Edit => ({ start: offset, end: offset + 1, text: '' }));
    rounds.push(edits);
    current = createModel(createDocument(applyEdits(textOf(current.document), edits)), current.profile);
  }
}
