import { isNote } from '../document/facts/content.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { provisionsByKey } from '../model/resolve.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A notation that bodies read in two ways, where the body's profile does not say which: the reading taken is told
 * once a document, at its first place, so that nothing is guessed in silence.
 */
export function* checkAmbiguousNotation({ model }: CheckContext): Generator<Problem> {
  if (model.profile.conventions.bis === undefined) yield* firstBis(model);
  yield* firstBrace(model);
}

function* firstBis(model: Model): Generator<Problem> {
  const { structure, document } = model;
  for (let i = 0; i < structure.count; i++) {
    if (structure.style[i] === null) continue;
    const label = pieceOf(model, i).label!;
    const ordinal = /^[a-z]{3,}/.exec(label.suffix)?.[0];
    if (ordinal === undefined || ordinal === 'alt') continue;
    const whole = label.key.slice(0, label.key.length - label.suffix.length).trim();
    if (!provisionsByKey(model).has(whole)) continue;
    const base = document.starts[structure.block[i]!]!;
    yield {
      code: 'ambiguous-notation',
      severity: 'hint',
      start: base + label.start,
      end: base + label.end,
      message: message(
        '{0} is read as a paragraph of its own, not as another version of {1}. If your body means the other, say “bis: alternative” under “conventions” in adref.yaml.',
        label.text,
        whole,
      ),
      fixes: [],
    };
    return;
  }
}

function* firstBrace(model: Model): Generator<Problem> {
  const { document, facts } = model;
  for (let b = 0; b < facts.length; b++) {
    for (const { kind, start, end } of facts[b]!.marks) {
      const { text } = document.blocks[b]!;
      if (kind !== 'note' || text[start] !== '{' || isNote(text.slice(start + 1, end - 1))) continue;
      // A note that is a paragraph of its own can be nothing else.
      if (/(?:^|[\r\n])[\s*_]*$/.test(text.slice(0, start)) && /^[\s*_.]*(?:[\r\n]|$)/.test(text.slice(end)))
        continue;
      const base = document.starts[b]!;
      yield {
        code: 'ambiguous-notation',
        severity: 'hint',
        start: base + start,
        end: base + end,
        message: message('Text in braces is read as a note to the drafters, not as text of the document.'),
        fixes: [],
      };
      return;
    }
  }
}
