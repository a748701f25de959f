import { slice } from '../core/document/document.ts';
import { languages } from '../core/lexicon/languages.ts';
import { type Bracket, contestedOf } from '../core/model/contested.ts';
import { type Provision, provisionAt } from '../core/model/model.ts';
import { chooseEdits, dropEdits, liftEdits } from '../core/proposals/settle-edits.ts';
import type { Edit } from '../core/text/edits.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';

/** Something that can be done with the contested text at the cursor. */
export interface BracketAction {
  readonly title: Message;
  /** `refactor.rewrite.adref.lift`, `.drop`, `.choose`, `.bracket`, `.agree`. */
  readonly kind: string;
  /** Sorted and disjoint. */
  readonly edits: readonly Edit[];
  /** Why it cannot be done here; its edits are then empty. */
  readonly disabled?: Message;
}

/** The actions for a selection, the innermost bracket first. Each is one edit of the bracket and touches nothing else. */
export function readBracketActions(reading: Reading, span: Range): readonly BracketAction[] {
  return [
    ...bracketsAround(reading, span).flatMap((bracket) => settle(reading, bracket)),
    ...bracketSelection(reading, span),
    ...markAgreed(reading, span.start),
  ];
}

const KIND = 'refactor.rewrite.adref';
/** Of brackets in brackets the innermost are meant; more would be a list that no one reads. */
const MOST_AROUND = 8;

function bracketsAround({ model }: Reading, span: Range): readonly Bracket[] {
  const around: Bracket[] = [];
  for (const bracket of contestedOf(model).brackets) {
    if (bracket.start > span.start) break;
    if (span.end <= bracket.end) around.push(bracket);
  }
  return around.slice(-MOST_AROUND).reverse();
}

function settle(reading: Reading, bracket: Bracket): readonly BracketAction[] {
  const { brackets, groups } = contestedOf(reading.model);
  const words = (range: Range): string => shorten(slice(reading.document, range.start, range.end));
  const group = groups[bracket.group];
  const drop: BracketAction = {
    title: message('Drop the bracketed text: {0}', words(bracket)),
    kind: `${KIND}.drop`,
    edits: dropEdits(reading.model, bracket),
  };
  // `[IRN reserve]` holds no text to keep.
  if (!group || bracket.texts.length === 0) return [drop];
  const title = message('Lift the brackets, keep the text: {0}', words(bracket));
  const kind = `${KIND}.lift`;
  if (group.alternatives < 2) return [{ title, kind, edits: liftEdits(reading.model, bracket) }, drop];
  const choices = group.members.flatMap((member) => {
    const holder = brackets[member]!;
    return holder.texts.map((text): BracketAction => {
      return {
        title: message('Choose “{0}”', words(text)),
        kind: `${KIND}.choose`,
        edits: chooseEdits(reading.model, group, holder, text),
      };
    });
  });
  const disabled = message('These are alternatives: choose one of them.');
  return [...choices, drop, { title, kind, edits: [], disabled }];
}

function bracketSelection({ document }: Reading, span: Range): readonly BracketAction[] {
  const source = slice(document, span.start, span.end);
  const start = span.start + (source.length - source.trimStart().length);
  const end = span.start + source.trimEnd().length;
  if (start >= end || !isBalanced(source)) return [];
  return [
    {
      title: message('Put the selection in brackets'),
      kind: `${KIND}.bracket`,
      edits: [
        { start, end: start, text: '[' },
        { start: end, end, text: ']' },
      ],
    },
  ];
}

/** Brackets around a part of another bracket would pair otherwise than they were meant. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth++;
    else if (sign === ']' && depth-- === 0) return false;
  }
  return depth === 0;
}

function markAgreed(reading: Reading, offset: number): readonly BracketAction[] {
  const provision = provisionAt(reading.model, offset);
  const settled = !provision || provision.status === 'agreed' || SILENT.has(provision.kind);
  if (settled || offset > provision.end) return [];
  return [
    {
      title: message('Mark this paragraph as agreed'),
      kind: `${KIND}.agree`,
      edits: [agreedEdit(reading, provision)],
    },
  ];
}

const SILENT: ReadonlySet<Provision['kind']> = new Set(['heading', 'article', 'tombstone']);

/** The mark that speaks last is replaced; where there is none, one is put behind the last word, in the text's language. */
function agreedEdit({ model, document, metadata }: Reading, { block, start, end }: Provision): Edit {
  const base = document.starts[block]!;
  const mark = model.facts[block]!.marks.findLast(
    (one) => one.kind === 'status' && base + one.start >= start && base + one.end <= end,
  );
  const language = metadata.language?.toLowerCase().split(/[-_]/)[0];
  const lexicon = languages.find((one) => one.language === language) ?? languages[0]!;
  const text = `(${lexicon.statuses.agreed[0] ?? 'agreed'})`;
  if (mark) return { start: base + mark.start, end: base + mark.end, text };
  const at = start + slice(document, start, end).trimEnd().length;
  return { start: at, end: at, text: ` ${text}` };
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
