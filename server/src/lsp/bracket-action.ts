import type { Edit } from '../core/text/edits.ts';
import type { Message } from '../core/text/message.ts';

/** Something that can be done with the contested text at the cursor. */
export interface BracketAction {
  readonly title: Message;
  /** {@link bracketKind} and what it does: `.lift`, `.drop`, `.choose`, `.accept`, `.withdraw` ... */
  readonly kind: string;
  /** Sorted and disjoint. */
  readonly edits: readonly Edit[];
  /** Why it cannot be done here; its edits are then empty. */
  readonly disabled?: Message;
}

/** The kind of every code action that changes contested text or its status. */
export const bracketKind = 'refactor.rewrite.adref';

/** The first words of a text, for a title. */
export function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
