import { type Block, rememberWith } from '../document/block.ts';
import type { DateFact } from '../document/facts/dates.ts';
import { type BlockFacts, datesOf } from '../document/facts/facts.ts';
import type { Profile } from '../lexicon/profile.ts';
import { type Passage, readPassage, type Sentence } from '../record/passage.ts';
import { message } from '../text/message.ts';
import { type CheckContext, movedProblem, type Problem } from './problem.ts';

/**
 * In the story that a paragraph of a record tells, a sentence that begins with a date earlier than one before it:
 * `In December 2030 the plan was announced. In April 2030 a competition followed.` Sentences that look back
 * (`recalled`, `had`) are left out.
 */
export function* checkDateOrder({ model, kind }: CheckContext): Generator<Problem> {
  if (kind !== 'minutes') return;
  const { blocks, starts } = model.document;
  for (let b = 0; b < blocks.length; b++)
    for (const problem of disorderIn(blocks[b]!, model.facts[b]!, model.profile))
      yield movedProblem(problem, starts[b]!);
}

const none: readonly Problem[] = [];

const disorderIn = rememberWith(
  'date-order',
  (block: Block, facts: BlockFacts, profile: Profile): readonly Problem[] =>
    block.kind === 'text' && datesOf(block).length > 1
      ? [...inStory(readPassage(block, facts, profile))]
      : none,
);

function* inStory(passage: Passage): Generator<Problem> {
  let latest: { date: string; text: string; piece: number } | null = null;
  for (const sentence of passage.sentences) {
    if (latest && latest.piece !== sentence.piece) latest = null;
    const leading = leadingDate(passage, sentence);
    const own = leading ?? passage.datesIn(sentence).find((date) => YEAR.test(date.date));
    if (leading && latest && !looksBack(sentence) && earlier(leading.date, latest.date)) {
      yield {
        code: 'date-order',
        severity: 'information',
        start: leading.start,
        end: leading.end,
        message: message(
          '{0} comes after {1} in the text, but lies before it.',
          passage.text.slice(leading.start, leading.end),
          latest.text,
        ),
        fixes: [],
      };
      continue;
    }
    if (own && !looksBack(sentence) && (!latest || !earlier(own.date, latest.date)))
      latest = { date: own.date, text: passage.text.slice(own.start, own.end), piece: sentence.piece };
  }
}

const YEAR = /^\d{4}/;

/** The date that a sentence begins with, a short word before it: `In April 2020`. */
function leadingDate(passage: Passage, sentence: Sentence): DateFact | undefined {
  return passage
    .datesIn(sentence)
    .find(
      (date) =>
        YEAR.test(date.date) &&
        /^["“«*_]*(?:\p{L}{1,4}\s+){0,2}$/u.test(passage.text.slice(sentence.start, date.start)),
    );
}

function looksBack(sentence: Sentence): boolean {
  return sentence.hits.some(
    (hit) => hit.kind === 'earlier' || (hit.kind === 'positions' && hit.value === 'recalled'),
  );
}

/** Whether one date lies wholly before another, where one may name no day. */
function earlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
