import { type Block, rememberWith } from '../document/block.ts';
import { blockIndexAt } from '../document/document.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import type { Profile } from '../lexicon/profile.ts';
import { message } from '../text/message.ts';
import { checkAgendaOrder } from './agenda-order.ts';
import { checkAmbiguousNotation } from './ambiguous-notation.ts';
import { checkBrokenParagraphs } from './broken-paragraph.ts';
import { checkDanglingReferences } from './dangling-reference.ts';
import { checkDateOrder } from './date-order.ts';
import { checkDoubledWords } from './doubled-word.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkImpossibleDates } from './impossible-date.ts';
import { checkLabels } from './labels.ts';
import { checkMarkdownHazards } from './markdown-hazard.ts';
import { checkMissingDecisions } from './missing-decision.ts';
import { checkNameVariants } from './name-variant.ts';
import { checkNotOnList } from './not-on-list.ts';
import { checkDeadlines } from './passed-deadline.ts';
import { checkPlaceholders } from './placeholder.ts';
import {
  type BlockCheck,
  type CheckContext,
  type DocumentCheck,
  movedProblem,
  type Problem,
} from './problem.ts';
import { checkStaleReferences } from './stale-reference.ts';
import { checkTwoDeadlines } from './two-deadlines.ts';
import { checkAbbreviations } from './undefined-abbreviation.ts';
import { checkUnknownDelegations } from './unknown-delegation.ts';
import { checkUnmatchedBrackets } from './unmatched-bracket.ts';

/** Checks that look at one block. A new one is one file and one line here. */
const blockChecks: readonly BlockCheck[] = [
  checkDoubledWords,
  checkImpossibleDates,
  checkMarkdownHazards,
  checkPlaceholders,
  checkUnknownDelegations,
];

/** Checks that look at the whole document. */
const documentChecks: readonly DocumentCheck[] = [
  checkFrontMatter,
  checkUnmatchedBrackets,
  checkLabels,
  checkDanglingReferences,
  checkAmbiguousNotation,
  checkBrokenParagraphs,
  checkDateOrder,
  checkMissingDecisions,
  checkNameVariants,
  checkDeadlines,
  checkTwoDeadlines,
  checkStaleReferences,
  checkAbbreviations,
];

/** Checks that compare a document with the other files of its meeting; they find nothing where those are not told. */
export const meetingChecks: readonly DocumentCheck[] = [checkAgendaOrder, checkNotOnList];

/**
 * The problems of a document in the order of its text. Above `limit` the rest is only counted: the last problem
 * then says how many more there are.
 */
export function problemsOf(context: CheckContext, limit = 1_000): readonly Problem[] {
  const { model } = context;
  const { blocks, starts } = model.document;
  const found: Problem[] = [];
  for (const check of [...documentChecks, ...meetingChecks])
    for (const problem of check(context)) found.push(problem);
  for (let b = 0; b < blocks.length; b++) {
    const own = blockProblems(blocks[b]!, model.facts[b]!, model.profile);
    for (let i = 0; i < own.length; i++) found.push(movedProblem(own[i]!, starts[b]!));
  }
  if (found.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end);
  if (found.length <= limit) return found;
  const last = found[limit]!;
  const line = model.document.lines[blockIndexAt(model.document, last.start)]! + 1;
  return [
    ...found.slice(0, limit),
    {
      code: 'more-problems',
      severity: 'information',
      start: last.start,
      end: last.end,
      fixes: [],
      message: message('{0} more problems from line {1} on are not shown.', found.length - limit, line),
    },
  ];
}

const none: readonly Problem[] = [];

/** Relative to the block, and kept with its facts. */
const blockProblems = rememberWith(
  'problems',
  (block: Block, facts: BlockFacts, profile: Profile): readonly Problem[] => {
    if (block.kind === 'front-matter') return none;
    const found = blockChecks.flatMap((check) => check(block, facts, profile));
    return found.length === 0 ? none : found;
  },
);
