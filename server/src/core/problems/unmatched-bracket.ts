import { type Provision, provisionOf } from '../model/model.ts';
import type { LooseBracket } from '../model/pair-loose.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Fix, Problem } from './problem.ts';

/** A bracket without a mate. The fix puts the mate where it was most likely forgotten, or takes the bracket away. */
export function* checkUnmatchedBrackets({ model }: CheckContext): Generator<Problem> {
  for (const bracket of model.unmatched) {
    const { offset, side } = bracket;
    const provision = provisionOf(model, bracket.provision);
    const mate = provision
      ? likelyMate(
          model.document.blocks[provision.block]!.text,
          model.document.starts[provision.block]!,
          provision,
          bracket,
        )
      : null;
    const remove: Fix = {
      title: message('Take this bracket away'),
      edits: [{ start: offset, end: offset + 1, text: '' }],
      safe: false,
    };
    const insert: Fix[] =
      mate === null
        ? []
        : [
            {
              title: message(
                side === 'open'
                  ? 'Close the bracket here in the paragraph'
                  : 'Open the bracket here in the paragraph',
              ),
              edits: [{ start: mate, end: mate, text: side === 'open' ? ']' : '[' }],
              safe: false,
            },
          ];
    yield {
      code: 'unmatched-bracket',
      severity: 'error',
      start: offset,
      end: offset + 1,
      message:
        side === 'open'
          ? message('This bracket is never closed.')
          : message('This bracket was never opened.'),
      ...(mate === null
        ? {}
        : {
            related: [
              {
                range: { start: mate, end: mate },
                message: message('A “{0}” may be missing here.', side === 'open' ? ']' : '['),
              },
            ],
          }),
      fixes: [...insert, remove],
    };
  }
}

/**
 * Where the mate of a loose bracket was most likely left out, as an offset of the document. An opener is closed
 * before the next bracket that follows its first words closely (`[shall [may]`), else at the end of its
 * paragraph, inside the final punctuation of a list item; a closer is opened behind the bracket before it, or at
 * the start of its paragraph's text.
 */
function likelyMate(
  text: string,
  base: number,
  provision: Provision,
  { offset, side }: LooseBracket,
): number | null {
  const { bodyStart, start, end } = provision.piece;
  const at = offset - base;
  if (at < start || at >= end) return null;
  if (side === 'open') {
    const rest = text.slice(at + 1, end);
    const next = /^[^[\]]{1,40}?(?=[ ]?\[)/.exec(rest);
    if (next && next[0].trim().split(/\s+/).length <= 3) return offset + 1 + next[0].trimEnd().length;
    return offset + 1 + rest.trimEnd().length;
  }
  const before = text.slice(bodyStart, at);
  const close = before.lastIndexOf(']');
  const words = before.slice(close + 1);
  if (close >= 0 && words.trim() !== '' && words.trim().split(/\s+/).length <= 3)
    return base + bodyStart + close + 1 + (words.length - words.trimStart().length);
  return at > bodyStart ? base + bodyStart : null;
}
