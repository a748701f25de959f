import { readLabel } from '../../core/document/facts/read-label.ts';
import { type Block, type Change, type Flow, type Paragraph, type Run, wordsOf } from './flow.ts';

/**
 * The same changes, with paragraphs that one author takes out here and puts in there told as moves, each with a number of
 * its own. A label may differ: it goes and comes by itself. What stands twice on either side is no move for certain.
 */
export function markMoves(flow: Flow): Flow {
  const gone = wholeChanges(flow.blocks, 'deleted');
  const come = wholeChanges(flow.blocks, 'inserted');
  const moved = new Map<number, Block>();
  let move = 0;
  for (const [key, from] of gone) {
    const to = come.get(key);
    if (!from || !to) continue;
    move++;
    for (const [{ at, paragraph, labelEnd }, kind] of [
      [from, 'deleted'],
      [to, 'inserted'],
    ] as const)
      moved.set(at, withMove(paragraph, labelEnd, kind, move));
  }
  return move === 0 ? flow : { ...flow, blocks: flow.blocks.map((block, at) => moved.get(at) ?? block) };
}

type Kind = 'inserted' | 'deleted';

interface Whole {
  readonly at: number;
  readonly paragraph: Paragraph;
  /** How many signs its label takes. */
  readonly labelEnd: number;
}

/** Paragraphs that came or went as a whole, by their author, nature and words; null for what did so twice. */
function wholeChanges(blocks: readonly Block[], kind: Kind): ReadonlyMap<string, Whole | null> {
  const found = new Map<string, Whole | null>();
  for (const [at, paragraph] of blocks.entries()) {
    if (paragraph.kind !== 'paragraph') continue;
    const author = changeOf(paragraph, kind)?.author;
    if (author === undefined) continue;
    const words = wordsOf(paragraph.runs);
    const labelEnd = readLabel(words, 0, words.length, paragraph.role.kind === 'heading')?.bodyStart ?? 0;
    if (words.slice(labelEnd).trim().split(/\s+/).length < FEWEST_WORDS) continue;
    const key = JSON.stringify([author, paragraph.role, words.slice(labelEnd)]);
    found.set(key, found.has(key) ? null : { at, paragraph, labelEnd });
  }
  return found;
}

/** Shorter paragraphs are alike by chance. */
const FEWEST_WORDS = 3;

/** The change that made all of a paragraph, its mark included, come or go; nothing else was done to it. */
function changeOf({ mark, runs }: Paragraph, kind: Kind): Change | undefined {
  const other = kind === 'inserted' ? 'deleted' : 'inserted';
  const change = mark[kind];
  if (!change || mark[other] || runs.length === 0) return undefined;
  const whole = runs.every(
    (run) => run.kind === 'text' && run[kind]?.author === change.author && !run[other],
  );
  return whole ? change : undefined;
}

function withMove(paragraph: Paragraph, labelEnd: number, kind: Kind, move: number): Paragraph {
  const runs: Run[] = [];
  let at = 0;
  for (const run of paragraph.runs) {
    if (run.kind !== 'text') continue;
    const label = run.text.slice(0, Math.max(0, labelEnd - at));
    const rest = run.text.slice(label.length);
    if (label !== '') runs.push({ ...run, text: label });
    if (rest !== '') runs.push({ ...run, text: rest, [kind]: { ...run[kind]!, move } });
    at += run.text.length;
  }
  return { ...paragraph, runs, mark: { [kind]: { ...paragraph.mark[kind]!, move } } };
}
