import { slice } from '../document/document.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import { firstFrom } from '../text/range.ts';
import type { Comparison, Side } from './comparison.ts';
import { bodyStartOf } from './contested-view.ts';
import type { Told } from './event.ts';
import { wordsOf } from './tokens.ts';

/**
 * What became of a bracket that opens in an earlier provision and closes in this one, by the words that it holds here:
 * where it opens, its own words are told. Nothing where the words went or changed, which is told as such, or where
 * another such bracket holds the place still.
 */
export function crossingEvents({ old, now }: Comparison, before: Side, after: Side): readonly Told[] {
  const was = heldFromAbove(old, before);
  const is = heldFromAbove(now, after);
  if ((was === null) === (is === null)) return [];
  const text = (was ?? is)!;
  const [model, side] = was === null ? [old, before] : [now, after];
  const stays = inARow(slice(model.document, side.start, side.end), text);
  if (text === '' || !stays) return [];
  return [{ kind: was === null ? 'bracket-opened' : 'bracket-lifted', text }];
}

/** The words at the start of a provision that a bracket from above holds; null where none does. */
export function heldFromAbove(model: Model, side: Side): string | null {
  const outermost = outermostOf(model);
  const above = outermost[firstFrom(outermost, side.start) - 1];
  if (!above || above.end <= side.start) return null;
  const end = Math.min(side.end, above.texts.at(-1)?.end ?? above.end);
  const start = Math.max(side.start, bodyStartOf(model, side));
  return slice(model.document, start, Math.max(start, end)).replace(/\s+/g, ' ').trim();
}

/** The brackets that lie in no other, apart from each other and in order. */
export function outermostOf(model: Model): readonly Bracket[] {
  let found = known.get(model);
  if (!found) known.set(model, (found = contestedOf(model).brackets.filter(({ parent }) => parent < 0)));
  return found;
}

const known = new WeakMap<Model, readonly Bracket[]>();

function inARow(among: string, text: string): boolean {
  return ` ${wordsOf(among).join(' ')} `.includes(` ${wordsOf(text).join(' ')} `);
}
