import { quietSpansOf } from '../document/facts/facts.ts';
import { everyWord } from '../lexicon/languages.ts';
import { message } from '../text/message.ts';
import type { BlockCheck, Problem } from './problem.ts';

/** A word written twice in a row: `that that`. The fix takes the second away, with the space before it. */
export const checkDoubledWords: BlockCheck = (block) => {
  const found: Problem[] = [];
  for (const match of block.text.matchAll(DOUBLED)) {
    const word = match[1]!;
    if (ALLOWED.has(word.toLowerCase()) || (word !== word.toLowerCase() && word.length < 2)) continue;
    // `Member Member` is a slip, `Bora Bora` or `Walla Walla` a name: both capitals, second unlike a sentence's first.
    if (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(match[3]!) && word !== word.toUpperCase()) continue;
    const start = match.index + match[0].length - match[3]!.length;
    if (quietSpansOf(block).some((span) => span.start <= start && start < span.end)) continue;
    found.push({
      code: 'doubled-word',
      severity: 'warning',
      start: match.index,
      end: match.index + match[0].length,
      message: message('“{0}” stands twice.', word),
      fixes: [
        {
          title: message('Take one “{0}” away', word),
          edits: [{ start: match.index + word.length, end: match.index + match[0].length, text: '' }],
          safe: false,
        },
      ],
    });
  }
  return found;
};

/** Letters only, so that `1 1` in a table is no slip; a line end between the two counts as a space. */
const DOUBLED =
  /(?<![\p{L}\p{N}'’-])(\p{L}{2,})([ \t\u00a0]+|[ \t]*(?:\r\n|\n|\r)[ \t]*)(\1)(?![\p{L}\p{N}'’-])/giu;
const ALLOWED = new Set(everyWord((lexicon) => lexicon.doubles));
