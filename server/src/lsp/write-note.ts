import { slice, textOf } from '../core/document/document.ts';
import { provisionAt } from '../core/model/model.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import type { Edit } from '../core/text/edits.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Reading } from '../workspace/reading.ts';

/**
 * The edit that writes a note for the reader at the end of the paragraph at an offset, `{Note: ...}` in the language of the text, or
 * why there is none. The words are put on one line; brackets and braces in them become parentheses, so that they stay
 * a note and nothing is opened or closed.
 */
export function writeNote(
  { document, model, metadata }: Reading,
  offset: number,
  words: string,
): { readonly edit: Edit } | { readonly problem: Message } {
  const plain = words
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (plain === '') return { problem: message('The note is empty.') };
  if (readCompiled(textOf(document)))
    return {
      problem: message(
        'This text is compiled: a note in it would change what the delegations handed in. Write the note into the base.',
      ),
    };
  const provision = provisionAt(model, offset);
  if (!provision) return { problem: message('There is no paragraph here.') };
  const { start, end } = provision;
  const at = start + slice(document, start, end).trimEnd().length;
  const title = TITLES[metadata.language?.split('-')[0] ?? 'en'] ?? TITLES.en;
  return { edit: { start: at, end: at, text: ` {${title}: ${plain}}` } };
}

const TITLES: Readonly<Record<string, string>> = {
  en: 'Note',
  ru: 'Примечание',
  kk: 'Ескерту',
  fr: 'Note',
  es: 'Nota',
};
