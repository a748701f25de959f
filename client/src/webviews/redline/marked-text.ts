import type { ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { el } from '../dom.ts';
import type { Words } from '../words.ts';
import type { RedlineWord } from './messages.ts';

type Op = ComparedRow['ops'][number];

/**
 * The text of a row with what goes struck through and what comes underlined, each between signs and, for a screen
 * reader, between words. A heading loses its hashes, every row the blank lines at its end.
 */
export function markedText(row: ComparedRow, words: Words<RedlineWord>): HTMLElement {
  const kind = (row.now ?? row.old)?.kind;
  const pieces = trimmed(kind === 'heading' ? withoutHashes(row.ops) : row.ops);
  const text = el('p', { class: kind === 'heading' ? 'text heading' : 'text' });
  for (const [sign, words_] of pieces) {
    if (sign === '=') text.append(words_);
    else if (sign === '+') text.append(marked('ins', words_, words.inserted, words.insertedEnd));
    else text.append(marked('del', words_, words.deleted, words.deletedEnd));
  }
  if (text.childNodes.length === 0) text.append('…');
  return text;
}

function marked(tag: 'ins' | 'del', text: string, before: string, after: string): HTMLElement {
  return el(
    tag,
    {},
    el('span', { class: 'heard' }, ` ${before} `),
    ...signed(tag, visible(text)),
    el('span', { class: 'heard' }, ` ${after} `),
  );
}

/** What comes or goes behind its sign; the line under or through it leaves the sign out, and no line ends between them. */
export function signed(tag: 'ins' | 'del', text: string): readonly HTMLElement[] {
  return [
    el('span', { class: 'sign', 'aria-hidden': 'true' }, tag === 'ins' ? '+' : '−'),
    el('span', { class: 'words' }, text),
  ];
}

/** White space that comes or goes by itself would be seen by nobody. */
function visible(text: string): string {
  if (/\S/.test(text)) return text;
  return text.replace(/\r\n|\n|\r/g, '¶\n').replace(/[^\S\n]/g, '␣');
}

function withoutHashes(ops: readonly Op[]): readonly Op[] {
  const [first, ...rest] = ops;
  return first ? [[first[0], first[1].replace(/^#{1,6}[ \t]+/, '')], ...rest] : ops;
}

/** Without the blank lines at the end; those that are all that changed stay. */
function trimmed(ops: readonly Op[]): readonly Op[] {
  const pieces = ops.filter(([, text]) => text !== '');
  const changes = pieces.filter(([sign]) => sign !== '=');
  if (changes.length > 0 && changes.every(([, text]) => !/\S/.test(text))) return pieces;
  const result = [...pieces];
  for (let last = result.pop(); last; last = result.pop()) {
    const text = last[1].trimEnd();
    if (text === '') continue;
    const both = result.at(-1);
    // Where a deletion stands before an insertion, both have the end of the paragraph.
    if (last[0] === '+' && both?.[0] === '-') result[result.length - 1] = ['-', both[1].trimEnd()];
    result.push([last[0], text]);
    break;
  }
  return result.filter(([, text]) => text !== '');
}
