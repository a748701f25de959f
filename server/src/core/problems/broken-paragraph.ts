import type { Block } from '../document/block.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import { everyWord } from '../lexicon/languages.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A sentence cut in two by a page break of the source: a paragraph without a label goes on where the one before it
 * stopped in mid-sentence. Either the first ends in a word that no sentence ends in, or it ends without a mark and the
 * second begins with a small letter.
 */
export function* checkBrokenParagraphs({ model }: CheckContext): Generator<Problem> {
  const { blocks, starts } = model.document;
  for (let b = 1; b < blocks.length; b++) {
    const before = blocks[b - 1]!;
    const block = blocks[b]!;
    if (before.kind !== 'text' || block.kind !== 'text') continue;
    if (!goesOn(block, model.facts[b]!) || !breaksOff(before, model.facts[b - 1]!)) continue;
    const end = before.text.trimEnd().length;
    const words = /^\s*/.exec(block.text)![0].length;
    if (!mayJoin(before.text.slice(0, end), block.text.slice(words))) continue;
    const start = starts[b - 1]! + end;
    yield {
      code: 'broken-paragraph',
      severity: 'information',
      start: starts[b]! + words,
      end: starts[b]! + words + (/^\S+/.exec(block.text.slice(words))?.[0].length ?? 0),
      message: message('This goes on in the middle of a sentence.'),
      fixes: [
        {
          title: message('Join the two parts of the sentence'),
          edits: [{ start, end: starts[b]! + words, text: ' ' }],
          safe: false,
        },
      ],
    };
  }
}

function goesOn({ text }: Block, { pieces }: BlockFacts): boolean {
  const [piece] = pieces;
  return (
    piece !== undefined &&
    piece.label === null &&
    !piece.bullet &&
    piece.level === 0 &&
    piece.indent === 0 &&
    /^\s*\p{L}/u.test(text) &&
    !/^\s*\p{L}[^\n]{0,40}\n\s*[-=]{3,}/u.test(text)
  );
}

/** A table, a list of names or a heading in bold does not break off. */
function breaksOff({ text }: Block, { pieces }: BlockFacts): boolean {
  const last = pieces.at(-1);
  return (
    last !== undefined &&
    last.level === 0 &&
    !text.includes('|') &&
    last.end - last.bodyStart >= SHORTEST &&
    !/^\s*\*\*[^*]+\*\*\s*$/.test(text)
  );
}

const SHORTEST = 60;
const UNFINISHED = new Set(everyWord(({ record }) => record.unfinished));

function mayJoin(before: string, after: string): boolean {
  const last = /([\p{L}'’]+)$/u.exec(before)?.[1];
  if (last !== undefined && UNFINISHED.has(last.toLowerCase())) return true;
  return last !== undefined && last === last.toLowerCase() && /^\p{Ll}{2,}/u.test(after);
}
