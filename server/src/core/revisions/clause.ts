import { cutAtWord } from '../text/cut-at-word.ts';
import { type Message, message } from '../text/message.ts';
import type { NegotiationEvent } from './event.ts';

/** One event in words. */
export function clauseOf(event: NegotiationEvent): Message {
  return rowClause(event) ?? plainClause(event);
}

/** What changed in a row of a table, which says little without the row; null for what is told as elsewhere. */
function rowClause({ kind, text, from = '', to = '', tableRow }: NegotiationEvent): Message | null {
  if (tableRow === undefined) return null;
  const row = shorten(tableRow);
  if (kind === 'placeholder-filled')
    return message('blank filled in the row “{1}”: “{0}”', shorten(text), row);
  if (kind !== 'text-edited' || from === to) return null;
  if (from === '') return message('“{0}” added in the row “{1}”', shorten(to), row);
  return to === ''
    ? message('“{0}” taken out in the row “{1}”', shorten(from), row)
    : message('“{0}” replaced by “{1}” in the row “{2}”', shorten(from), shorten(to), row);
}

function plainClause({ kind, text, delegation, behind, from = '', to = '' }: NegotiationEvent): Message {
  const words = shorten(text);
  const named = delegation !== undefined;
  switch (kind) {
    case 'bracket-opened':
      if (from !== '') return message('“{0}” replaced by bracketed “{1}”', shorten(from), words);
      return named
        ? message('brackets opened by {1}: “{0}”', words, delegation)
        : message('brackets opened: “{0}”', words);
    case 'bracket-lifted':
      return named
        ? message('brackets lifted: “{0}” ({1})', words, delegation)
        : message('brackets lifted: “{0}”', words);
    case 'bracket-dropped':
      if (to !== '') return message('bracketed “{0}” replaced by “{1}”', words, shorten(to));
      return named
        ? message('bracketed text dropped: “{0}” ({1})', words, delegation)
        : message('bracketed text dropped: “{0}”', words);
    case 'alternative-added':
      return named
        ? message('alternative added: “{0}” ({1})', words, delegation)
        : message('alternative added: “{0}”', words);
    case 'alternative-dropped':
      return named
        ? message('alternative dropped: “{0}” ({1})', words, delegation)
        : message('alternative dropped: “{0}”', words);
    case 'alternative-chosen':
      return behind === undefined
        ? message('“{0}” chosen', words)
        : message('“{0}” chosen ({1})', words, behind);
    case 'option-added':
      return words === '' ? message('option added') : message('option added: “{0}”', words);
    case 'option-dropped':
      return words === '' ? message('option dropped') : message('option dropped: “{0}”', words);
    case 'delegation-joined':
      return message(JOINED[to] ?? '{0} joined', delegation ?? '');
    case 'delegation-withdrew':
      return message('{0} withdrew', delegation ?? '');
    case 'stance-changed':
      return message('{0} changed from “{1}” to “{2}”', delegation ?? '', from, to);
    case 'placeholder-filled':
      return message('blank filled: “{0}”', words);
    case 'status-changed':
      return message('status: {0} (was {1})', to, from);
    case 'strength-changed':
      if (from === '') return message('“{0}” was added', to);
      return to === '' ? message('“{0}” was lost', from) : message('“{0}” became “{1}”', from, to);
    case 'provision-inserted':
      return words === '' ? message('new') : message('new: “{0}”', words);
    case 'provision-deleted':
      return words === '' ? message('deleted') : message('deleted: “{0}”', words);
    case 'provision-moved':
      return message('moved');
    case 'provision-renumbered':
      if (from === '') return message('numbered');
      if (isOptionTaken({ kind, from, to })) return message('{0} chosen', from);
      return to === '' ? message('number taken out') : message('renumbered');
    case 'provision-split':
      return message('split into {0}', to);
    case 'provision-merged':
      return message('merged from {0}', from);
    case 'text-edited':
      if (from === '' && to === '') return message('white space changed');
      if (isOfEmphasis({ kind, from, to })) return message('emphasis changed');
      if (isFootnote(from) || isFootnote(to)) return footnoteClause(from, to);
      if (from === '') return message('“{0}” added', shorten(to));
      if (from === to) return message('“{0}” stands elsewhere in the paragraph', shorten(to));
      return to === ''
        ? message('“{0}” taken out', shorten(from))
        : message('“{0}” replaced by “{1}”', shorten(from), shorten(to));
  }
}

/** Whether an edit changed marks of emphasis alone, which nobody reads out. */
export function isOfEmphasis({
  kind,
  from = '',
  to = '',
}: Pick<NegotiationEvent, 'kind' | 'from' | 'to'>): boolean {
  return kind === 'text-edited' && /^[\s*~]*[*~][\s*~]*$/.test(from + to);
}

/** `[^1]`, perhaps several marks in a row. */
function isFootnote(text: string): boolean {
  return /^(?:\[\^[^\]\s]+\])+$/.test(text);
}

function footnoteClause(from: string, to: string): Message {
  const [was, is] = [from, to].map((marks) => marks.slice(2, -1).replaceAll('][^', ', '));
  if (from === '') return message('footnote {0} added', is!);
  return to === '' ? message('footnote {0} taken out', was!) : message('footnote {0} is now {1}', was!, is!);
}

/** Whether an option lost its label, or has the paragraph's number for it: it is the text now. */
export function isOptionTaken({ kind, from, to }: Pick<NegotiationEvent, 'kind' | 'from' | 'to'>): boolean {
  const isOption = (label = ''): boolean => label.startsWith('Option ');
  return kind === 'provision-renumbered' && isOption(from) && !isOption(to);
}

const JOINED: Readonly<Record<string, string>> = {
  propose: '{0} joined',
  support: '{0} supports',
  retain: '{0} wants to retain',
  oppose: '{0} opposes',
  delete: '{0} wants it deleted',
  reserve: '{0} reserves',
  pending: '{0} awaits instructions',
};
const LONGEST = 80;

/** Words as they are quoted: cut short, without marks of emphasis. */
export function shorten(text: string): string {
  const all = text.replace(/\s+/g, ' ').trim();
  // Marks of emphasis are not read out, unless there is nothing else.
  const words = all.replace(/\*+|~~|\\(?=[[\]_*])/g, '') || all;
  return cutAtWord(words, LONGEST);
}
