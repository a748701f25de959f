import type { ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { isChange } from './blocks.ts';
import type { Held } from './toolbar.ts';

/** Where a reader is, in terms that outlive the rows of one comparison. */
export interface Place {
  /** The change stepped to last. */
  readonly current: ComparedRow | undefined;
  /** Whether a change has the keyboard. */
  readonly focused: boolean;
  readonly bar: Held;
  /** The changes in sight with their distance from the top, the uppermost first. */
  readonly inSight: readonly { readonly row: ComparedRow; readonly top: number }[];
}

/** The changes of a list that are in sight, by their rows. */
export function inSightOf(list: HTMLElement): readonly { readonly row: number; readonly top: number }[] {
  const found: { row: number; top: number }[] = [];
  for (const change of list.querySelectorAll<HTMLElement>('.change')) {
    const { top, bottom } = change.getBoundingClientRect();
    if (top > innerHeight) break;
    if (bottom > 0) found.push({ row: Number(change.dataset.row), top });
  }
  return found;
}

/** The index of a row in a later comparison: the same change, else a change of the same paragraph; -1 where it is gone. */
export function sameRow(rows: readonly ComparedRow[], was: ComparedRow): number {
  const same = rows.findIndex(({ id }) => id === was.id);
  if (same >= 0) return same;
  const path = pathOf(was);
  return rows.findIndex((row) => isChange(row) && pathOf(row) === path);
}

/**
 * Scrolls until an element is so far from the top. What comes into sight gets its true height only when it is drawn,
 * therefore the place is looked at again for a few frames.
 */
export function scrollToTop(element: HTMLElement, top: number, frames = 6): void {
  scrollBy(0, element.getBoundingClientRect().top - top);
  if (frames > 0) requestAnimationFrame(() => scrollToTop(element, top, frames - 1));
}

function pathOf({ old, now }: ComparedRow): string | undefined {
  return (now ?? old)?.path;
}
