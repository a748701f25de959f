import { slice } from '../core/document/document.ts';
import { type Bracket, contestedOf } from '../core/model/contested.ts';
import { contestsOf } from '../core/proposals/contest.ts';
import { chooseEdits, dropEdits, liftEdits } from '../core/proposals/settle-edits.ts';
import { message } from '../core/text/message.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';
import { type BracketAction, bracketKind, shorten } from './bracket-action.ts';
import { readAgreedActions } from './read-agreed-actions.ts';
import { readDecisions } from './read-decisions.ts';
import { readNameActions } from './read-name-actions.ts';

/**
 * The actions for a selection, the innermost bracket first. Each is one edit of the bracket and touches nothing else.
 * `thorough` for one who has asked for them: what concerns the whole text is then offered too.
 */
export function readBracketActions(reading: Reading, span: Range, thorough = true): readonly BracketAction[] {
  const { own, other } = readDecisions(reading, span, thorough);
  return [
    ...own,
    ...bracketsAround(reading, span).flatMap((bracket) => settle(reading, bracket)),
    ...other,
    ...readNameActions(reading, span),
    ...bracketSelection(reading, span),
    ...readAgreedActions(reading, span.start),
  ];
}

/** Of brackets in brackets the innermost are meant; more would be a list that no one reads. */
const MOST_AROUND = 8;

function bracketsAround({ model }: Reading, span: Range): readonly Bracket[] {
  const around: Bracket[] = [];
  // In a compiled text the forms are decided as such; all else there is text.
  const forms = new Set(
    contestsOf(model)
      .flatMap(({ compiled, wishes }) => (compiled ? wishes : []))
      .map(({ start }) => start),
  );
  for (const bracket of contestedOf(model).brackets) {
    if (bracket.start > span.start) break;
    if (span.end <= bracket.end && !forms.has(bracket.start)) around.push(bracket);
  }
  return around.slice(-MOST_AROUND).reverse();
}

function settle(reading: Reading, bracket: Bracket): readonly BracketAction[] {
  const { brackets, groups } = contestedOf(reading.model);
  const words = (range: Range): string => shorten(slice(reading.document, range.start, range.end));
  const group = groups[bracket.group];
  const drop: BracketAction = {
    title: message('Drop the bracketed text: {0}', words(bracket)),
    kind: `${bracketKind}.drop`,
    edits: dropEdits(reading.model, bracket),
  };
  // `[IRN reserve]` holds no text to keep.
  if (!group || bracket.texts.length === 0) return [drop];
  const title = message('Lift the brackets, keep the text: {0}', words(bracket));
  const kind = `${bracketKind}.lift`;
  if (group.alternatives < 2) return [{ title, kind, edits: liftEdits(reading.model, bracket) }, drop];
  const choices = group.members.flatMap((member) => {
    const holder = brackets[member]!;
    return holder.texts.map((text): BracketAction => {
      return {
        title: message('Choose “{0}”', words(text)),
        kind: `${bracketKind}.choose`,
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
      kind: `${bracketKind}.bracket`,
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
