import { isNote } from '../document/facts/content.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { provisionsByKey } from '../model/resolve.ts';
import type { Structure } from '../model/structure.ts';
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
  const found = bisOf(model);
  if (!found) return;
  const { structure, document } = model;
  const label = pieceOf(model, found.index).label!;
  const base = document.starts[structure.block[found.index]!]!;
  yield {
    code: 'ambiguous-notation',
    severity: 'hint',
    start: base + label.start,
    end: base + label.end,
    message: message(
      '{0} is read as a paragraph of its own, not as another version of {1}. If your body means the other, say “bis: alternative” under “conventions” in adref.yaml.',
      label.text,
      found.whole,
    ),
    fixes: [],
  };
}

/** A paragraph such as 2.2.10 bis, and the label of the one that it stands beside. */
interface Bis {
  readonly index: number;
  readonly whole: string;
}

/** The first one of a document. The labels say it, and they are the structure's: typing inside paragraphs costs nothing. */
function bisOf(model: Model): Bis | null {
  let found = known.get(model.structure);
  if (found === undefined) {
    found = findBis(model);
    known.set(model.structure, found);
  }
  return found;
}

const known = new WeakMap<Structure, Bis | null>();

function findBis(model: Model): Bis | null {
  const { structure } = model;
  for (let index = 0; index < structure.count; index++) {
    if (structure.style[index] === null) continue;
    const { key, suffix } = pieceOf(model, index).label!;
    const ordinal = suffix === '' ? undefined : /^[a-z]{3,}/.exec(suffix)?.[0];
    if (ordinal === undefined || ordinal === 'alt') continue;
    const whole = key.slice(0, key.length - suffix.length).trim();
    if (provisionsByKey(model).has(whole)) return { index, whole };
  }
  return null;
}

function* firstBrace(model: Model): Generator<Problem> {
  const { document, facts } = model;
  for (let b = 0; b < facts.length; b++) {
    // Most blocks have no mark at all, and this runs at every keystroke.
    const { marks } = facts[b]!;
    for (let m = 0; m < marks.length; m++) {
      const { kind, start, end } = marks[m]!;
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
