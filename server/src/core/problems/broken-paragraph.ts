import { type Block, remember } from '../document/block.ts';
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
    const ending = endingOf(before);
    if (ending === 'whole' || !(ending === 'unfinished' || beginsSmall(block))) continue;
    if (!goesOn(block, model.facts[b]!) || !breaksOff(before, model.facts[b - 1]!)) continue;
    const end = before.text.trimEnd().length;
    const words = /^\s*/.exec(block.text)![0].length;
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

/** How the last word of a block stands: no sentence ends in it, or without a mark, or it ends one. */
const endingOf = remember('ending', ({ text }): 'unfinished' | 'bare' | 'whole' => {
  // Most blocks end a sentence, which their last sign tells.
  const end = text.slice(-200).trimEnd();
  if (!/[\p{L}'’]/u.test(end.at(-1) ?? '')) return 'whole';
  const last = /[\p{L}'’]{1,40}$/u.exec(end.slice(-40))?.[0];
  if (last === undefined) return 'whole';
  if (UNFINISHED.has(last.toLowerCase())) return 'unfinished';
  return last === last.toLowerCase() ? 'bare' : 'whole';
});

const beginsSmall = remember('begins-small', ({ text }): boolean => /^\s*\p{Ll}{2}/u.test(text));
