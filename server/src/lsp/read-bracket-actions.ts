import { slice } from '../core/document/document.ts';
import { type Bracket, contestedOf } from '../core/model/contested.ts';
import { provisionAt } from '../core/model/model.ts';
import type { Edit } from '../core/text/edits.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';

/** Something that can be done with the contested text at the cursor. */
export interface BracketAction {
  readonly title: Message;
  /** `refactor.rewrite.adref.lift`, `.drop`, `.choose`, `.bracket`, `.agree`. */
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/** The actions for a selection, the innermost bracket first. Each is one edit of the bracket and touches nothing else. */
export function readBracketActions({ model, document }: Reading, span: Range): readonly BracketAction[] {
  const actions: BracketAction[] = [];
  const { brackets, groups } = contestedOf(model);
  const around = brackets
    .filter((bracket) => bracket.start <= span.start && span.end <= bracket.end)
    .reverse();
  const words = (range: Range): string => shorten(slice(document, range.start, range.end));
  for (const bracket of around) {
    actions.push({
      title: message('Lift the brackets, keep the text: {0}', words(bracket)),
      kind: `${KIND}.lift`,
      edits: lift(bracket),
    });
    actions.push({
      title: message('Drop the bracketed text: {0}', words(bracket)),
      kind: `${KIND}.drop`,
      edits: [{ start: bracket.start, end: bracket.end, text: '' }],
    });
    const group = groups[bracket.group];
    if (!group || group.alternatives < 2) continue;
    for (const text of group.members.flatMap((member) => brackets[member]!.texts)) {
      actions.push({
        title: message('Choose “{0}”', words(text)),
        kind: `${KIND}.choose`,
        edits: [
          { start: group.start, end: text.start, text: '' },
          { start: text.end, end: group.end, text: '' },
        ],
      });
    }
  }
  if (span.end > span.start) {
    actions.push({
      title: message('Put the selection in brackets'),
      kind: `${KIND}.bracket`,
      edits: [
        { start: span.start, end: span.start, text: '[' },
        { start: span.end, end: span.end, text: ']' },
      ],
    });
  }
  const provision = provisionAt(model, span.start);
  if (provision && provision.status !== 'agreed') {
    actions.push({
      title: message('Mark this paragraph as agreed'),
      kind: `${KIND}.agree`,
      edits: [{ start: provision.end, end: provision.end, text: ' (agreed)' }],
    });
  }
  return actions;
}

const KIND = 'refactor.rewrite.adref';

/** Everything of a bracket but its text goes: the brackets and the attribution. */
function lift({ start, end, texts }: Bracket): readonly Edit[] {
  const text = texts.length === 1 ? texts[0]! : { start: start + 1, end: end - 1 };
  return [
    { start, end: text.start, text: '' },
    { start: text.end, end, text: '' },
  ];
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
