import { slice } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import { type Model, type Provision, provisionsOf } from '../model/model.ts';
import { subtreeEndsOf } from '../model/subtrees.ts';
import type { Edit } from '../text/edits.ts';
import { type Message, message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import { findProvisions } from './find-provision.ts';
import { settle } from './settle.ts';

/**
 * Edits that take one option of a provision: its text stays without `Option 2:`, the other options go. `choice` is the
 * option's own number or letter, else its place among the options, from 1. Where a provision has no options but one
 * group of bracketed alternatives, the alternative is chosen. Otherwise a message says why nothing can be taken.
 */
export function takeOption(
  model: Model,
  label: string,
  choice: string,
): { readonly edits: readonly Edit[] } | { readonly problem: Message } {
  const found = findProvisions(model, label);
  if (found.length === 0) return { problem: message('This document has no {0}.', label) };
  const own = found.map((provision) => ({ provision, options: optionsOf(model, provision) }));
  const holders = own.filter(({ options }) => options.length > 0);
  if (holders.length > 1)
    return { problem: message('{0} stands several times. Give its whole path.', label) };
  if (holders.length === 1) return takeParagraph(model, holders[0]!.options, label, choice);
  return takeAlternative(model, found, label, choice);
}

/** The options below a provision; of an option those that it stands among. */
function optionsOf(model: Model, { index, kind, parent }: Provision): readonly Provision[] {
  const holder = kind === 'option' ? parent : index;
  return provisionsOf(model).filter((one) => one.kind === 'option' && one.parent === holder);
}

function takeParagraph(
  model: Model,
  options: readonly Provision[],
  label: string,
  choice: string,
): ReturnType<typeof takeOption> {
  const wanted = ` ${choice.toLowerCase().replace(/[()]/g, '')}`;
  const named = options.filter(({ piece }) =>
    piece.label?.key.toLowerCase().replace(/[()]/g, '').endsWith(wanted),
  );
  if (named.length > 1) return { problem: message('{0} has several sets of options.', label) };
  const taken = named[0] ?? (/^\d+$/.test(choice) ? options[Number(choice) - 1] : undefined);
  if (!taken) {
    const keys = options.map(({ piece }) => piece.label?.key ?? '').join(', ');
    return { problem: message('{0} has no option {1}; it has {2}.', label, choice, keys) };
  }
  const { block, piece } = taken;
  const base = model.document.starts[block]!;
  const body = base + piece.bodyStart;
  const words = slice(model.document, body, taken.end).trim();
  const empty = NO_TEXT.test(words);
  const gone = options.filter((one) => one !== taken || empty).map((one) => wholeOf(model, one));
  const edits = gone.map(({ start, end }): Edit => ({ start, end, text: '' }));
  if (!empty) edits.push({ start: base + piece.start, end: body, text: '' });
  return {
    edits: atTheEnd(
      model,
      edits.sort((a, b) => a.start - b.start),
    ),
  };
}

const NO_TEXT = /^[[(«“"]?(?:no text|без текста|мәтінсіз|мәтін жоқ|pas de texte|sin texto)[\])»”"]?\.?$/iu;

/** A provision with all that belongs to it and the blank lines behind. */
function wholeOf(model: Model, { index, start, block, piece }: Provision): Range {
  const end = subtreeEndsOf(model)[index]!;
  const next = provisionsOf(model).find((one) => one.index > index && one.start >= end);
  const from = model.document.starts[block]! + piece.start;
  return { start: Math.min(from, start), end: next?.start ?? model.document.length };
}

/** Where the last paragraph goes, the blank lines before it go instead of those behind it. */
function atTheEnd(model: Model, edits: readonly Edit[]): readonly Edit[] {
  const last = edits.at(-1);
  if (last?.text !== '' || last.end < model.document.length) return edits;
  let first = edits.length - 1;
  while (first > 0 && edits[first - 1]!.text === '' && edits[first - 1]!.end === edits[first]!.start) first--;
  const start = edits[first]!.start;
  const before = slice(model.document, Math.max(0, start - 200), start);
  const gap = before.length - before.trimEnd().length;
  const tail = slice(model.document, last.start, last.end);
  const kept = tail.length - tail.trimEnd().length;
  return [...edits.slice(0, first), { start: start - gap, end: last.end - kept, text: '' }];
}

function takeAlternative(
  model: Model,
  found: readonly Provision[],
  label: string,
  choice: string,
): ReturnType<typeof takeOption> {
  const { brackets, groups } = contestedOf(model);
  const ends = subtreeEndsOf(model);
  const inside = groups.filter(
    (group) =>
      group.alternatives > 1 &&
      found.some(({ index, start }) => start <= group.start && group.end <= ends[index]!),
  );
  if (inside.length === 0) return { problem: message('{0} has no options.', label) };
  if (inside.length > 1)
    return {
      problem: message(
        '{0} has {1} sets of alternatives; none can be meant by a number alone.',
        label,
        inside.length,
      ),
    };
  const group = inside[0]!;
  const texts = group.members.flatMap((member) => brackets[member]!.texts);
  const chosen = /^\d+$/.test(choice) ? texts[Number(choice) - 1] : undefined;
  if (!chosen)
    return { problem: message('{0} has no alternative {1}; it has {2}.', label, choice, texts.length) };
  return {
    edits: settle(model, (bracket) =>
      bracket.group === group.index ? bracket.texts.filter((text) => text === chosen) : 'leave',
    ),
  };
}
