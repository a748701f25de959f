import { slice, textOf } from '../document/document.ts';
import { type Model, type Provision, provisionsOf } from '../model/model.ts';
import { subtreeEndsOf } from '../model/subtrees.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import { lineEndOf } from '../text/lines.ts';
import { type Message, message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import { findProvisions } from './find-provision.ts';
import { type AmendmentLine, type Order, readAmendments } from './read-amendments.ts';

/** What a list of amendments makes of the base. */
export interface Amended {
  /** The base with everything in it that could be applied. */
  readonly text: string;
  /** How many amendments were applied. */
  readonly applied: number;
  /** Lines that ask for nothing: a title, a greeting, a name. */
  readonly passed: readonly number[];
  /** Those that could not be, with the reason. */
  readonly left: readonly { readonly line: number; readonly source: string; readonly reason: Message }[];
}

/**
 * Applies a list of amendments in words to the base. Each is applied or told of, never guessed at: words that stand
 * several times in a paragraph, a label that two paragraphs carry, or a place that an earlier line changed already are
 * reasons. `code` is whose list it is; a line that names only others is not its.
 */
export function applyAmendments(base: Model, source: string, code: string): Amended {
  const edits: Edit[] = [];
  const left: { line: number; source: string; reason: Message }[] = [];
  const passed: number[] = [];
  let applied = 0;
  for (const amendment of readAmendments(source)) {
    if (!amendment.order && !amendment.asks) {
      passed.push(amendment.line);
      continue;
    }
    const result = apply(base, amendment, code);
    const reason =
      'problem' in result
        ? result.problem
        : edits.some((before) => result.edits.some((edit) => meet(before, edit)))
          ? message('An earlier line changes the same place.')
          : null;
    if (reason) left.push({ line: amendment.line, source: amendment.source, reason });
    else if ('edits' in result) {
      edits.push(...result.edits);
      applied++;
    }
  }
  return { text: applyEdits(textOf(base.document), sortEdits(edits)), applied, passed, left };
}

type Applied = { readonly edits: readonly Edit[] } | { readonly problem: Message };

function apply(base: Model, { order, by }: AmendmentLine, code: string): Applied {
  if (!order) return { problem: message('This line cannot be read as an amendment.') };
  const { profile } = base;
  const known = (name: string): string => profile.find(name)?.code ?? name;
  if (by.length > 0 && !by.some((name) => known(name) === known(code)))
    return { problem: message('This line is of {0}, not of {1}.', by.join(', '), code) };
  const found = findOne(base, order.label);
  return 'problem' in found ? found : applyTo(base, order, found.provision);
}

function findOne(
  base: Model,
  label: string,
): { readonly provision: Provision } | { readonly problem: Message } {
  const found = findProvisions(base, label);
  if (found.length === 0) return { problem: message('This document has no {0}.', label) };
  if (found.length > 1) return { problem: message('{0} stands several times. Give its whole path.', label) };
  return { provision: found[0]! };
}

function applyTo(base: Model, order: Order, provision: Provision): Applied {
  switch (order.kind) {
    case 'replace':
      return inWords(base, provision, order.old, (found) => ({ ...found, text: order.text }));
    case 'delete':
      if (order.old === null) return { edits: [removal(base, provision)] };
      return inWords(base, provision, order.old, (found) => withoutGap(base, found));
    case 'insert':
      return order.at === null
        ? { edits: [atTheEnd(base, provision, order.text)] }
        : inWords(base, provision, order.at, (found) => beside(found, order.side, order.text));
    case 'rewrite': {
      const start = base.document.starts[provision.block]! + provision.piece.bodyStart;
      const text = order.text.startsWith(`${order.label} `)
        ? order.text.slice(order.label.length + 1)
        : order.text;
      return { edits: [{ start, end: provision.end, text: lines(base, text.trim()) }] };
    }
    case 'paragraph':
      return { edits: [newParagraph(base, provision, order.side, order.text)] };
    case 'move': {
      const target = findOne(base, order.to);
      if ('problem' in target) return target;
      const own = wholeOf(base, provision);
      if (own.start <= target.provision.start && target.provision.start < own.end)
        return { problem: message('{0} cannot be moved to a place within itself.', order.label) };
      const text = slice(base.document, own.start, own.end);
      return { edits: [removal(base, provision), newParagraph(base, target.provision, order.side, text)] };
    }
  }
}

/** Finds words in a paragraph, else in what belongs to it; white space in them may differ. */
function inWords(base: Model, provision: Provision, words: string, edit: (found: Range) => Edit): Applied {
  const own = slice(base.document, provision.start, provision.end);
  const whole = slice(base.document, provision.start, subtreeEndsOf(base)[provision.index]!);
  if (words.trim() === '') return { problem: message('The quotation is empty.') };
  const pattern = new RegExp(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'gu',
  );
  for (const text of [own, whole]) {
    const matches = [...text.matchAll(pattern)];
    // `may` is not meant in `maybe`, where the word stands by itself too.
    const free = matches.filter(({ index, 0: match }) => isWhole(text, index, match.length));
    const found = free.length > 0 ? free : matches;
    if (found.length > 1) return { problem: message('“{0}” stands {1} times there.', words, found.length) };
    if (found.length === 1) {
      const start = provision.start + found[0]!.index;
      return { edits: [edit({ start, end: start + found[0]![0].length })] };
    }
  }
  return { problem: message('“{0}” does not stand there.', words) };
}

function isWhole(text: string, start: number, length: number): boolean {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[start + length] ?? ' ');
}

/** Words taken out leave one space where they had two, and none before a comma or full stop. */
function withoutGap(base: Model, { start, end }: Range): Edit {
  const before = slice(base.document, Math.max(0, start - 1), start);
  const after = slice(base.document, end, end + 1);
  const ahead = before === ' ' && (after === ' ' || /^[,.;:!?)\r\n]?$/.test(after));
  return { start: ahead ? start - 1 : start, end, text: '' };
}

/** Signs of punctuation stand close to what is before them; words are parted by a space. */
function beside({ start, end }: Range, side: 'before' | 'after', text: string): Edit {
  const words = text.trim();
  if (side === 'before') return { start, end: start, text: `${words} ` };
  return { start: end, end, text: /^[,.;:!?)]/.test(words) ? words : ` ${words}` };
}

function atTheEnd(base: Model, { start, end }: Provision, text: string): Edit {
  const own = slice(base.document, start, end).trimEnd();
  const words = text.trim();
  const stops = /[.;:]$/.test(own) && !/[.;:]$/.test(words) && !/^\p{Lu}/u.test(words);
  const at = start + own.length - (stops ? 1 : 0);
  return { start: at, end: at, text: /^[,.;:!?)]/.test(words) ? words : ` ${words}` };
}

/** A provision with what belongs to it, without the blank lines behind. */
function wholeOf(base: Model, { start, index, end }: Provision): Range {
  const last = Math.max(end, subtreeEndsOf(base)[index]!);
  return { start, end: start + slice(base.document, start, last).trimEnd().length };
}

/** Takes the blank lines before it along, where there are some; else those behind. */
function removal(base: Model, provision: Provision): Edit {
  const { start, end } = wholeOf(base, provision);
  const before = slice(base.document, Math.max(0, start - 200), start);
  const gap = before.length - before.trimEnd().length;
  if (gap > 0 && before.trim() !== '' && provision.index > 0) return { start: start - gap, end, text: '' };
  const after = /^\s*/.exec(slice(base.document, end, end + 200))![0].length;
  return { start, end: end + after, text: '' };
}

function newParagraph(base: Model, provision: Provision, side: 'before' | 'after', text: string): Edit {
  const end = lineEndOf(textOf(base.document));
  const { start, end: last } = wholeOf(base, provision);
  // Paragraphs stand apart as their neighbours do: by an empty line, or close together in a list.
  const next = provisionsOf(base)[provision.index + 1];
  const gap = next ? /\s*$/.exec(slice(base.document, provision.start, next.start))![0] : '';
  const parted = /^(?:\r\n|\n|\r)[ \t]*$/.test(gap) ? end : end + end;
  const words = lines(base, text.trim());
  return side === 'before'
    ? { start, end: start, text: words + parted }
    : { start: last, end: last, text: parted + words };
}

function lines(base: Model, text: string): string {
  return text.replace(/\r\n|\n|\r/g, lineEndOf(textOf(base.document)));
}

/** Whether two edits touch the same text; two insertions at one place stand one behind the other. */
function meet(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}
