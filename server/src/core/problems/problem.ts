import type { Block } from '../document/block.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import type { Profile } from '../lexicon/profile.ts';
import type { DocumentKind, Metadata } from '../model/metadata.ts';
import type { Model } from '../model/model.ts';
import type { MeetingFacts } from '../record/meeting-facts.ts';
import type { Newest } from '../revisions/newest.ts';
import type { Edit } from '../text/edits.ts';
import type { Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';

/** Something in a text that its drafters should look at. Its range lies in the document. */
export interface Problem extends Range {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: Message;
  /** Ways to mend it, the likeliest first. */
  readonly fixes: readonly Fix[];
  /** Other places that explain it: the first use of a label used twice. */
  readonly related?: readonly { readonly range: Range; readonly message: Message }[];
}

/** A change that mends a problem. `safe`: it cannot change what the text says, so it may be applied unasked. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** How grave a problem is. Contested text itself is never one. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The stable names of problems; scripts and settings rely on them. */
export type ProblemCode =
  | 'unmatched-bracket'
  | 'duplicate-label'
  | 'label-gap'
  | 'label-order'
  | 'placeholder'
  | 'blank'
  | 'dangling-reference'
  | 'markdown-hazard'
  | 'front-matter'
  | 'doubled-word'
  | 'unknown-delegation'
  | 'ambiguous-notation'
  | 'missing-decision'
  | 'passed-deadline'
  | 'two-deadlines'
  | 'stale-reference'
  | 'agenda-order'
  | 'agenda-item'
  | 'not-on-list'
  | 'parity'
  | 'undefined-abbreviation'
  | 'name-variant'
  | 'date-order'
  | 'impossible-date'
  | 'broken-paragraph'
  | 'more-problems';

/** What a check of a whole document may look at. */
export interface CheckContext {
  readonly model: Model;
  readonly metadata: Metadata;
  readonly kind: DocumentKind;
  /** ISO 8601 day; without it no deadline has passed. */
  readonly today?: string;
  /** The newest revisions of the meeting's documents; without it no reference is stale. */
  readonly newest?: () => Newest;
  /** What other files of the meeting say; without it a record is compared with none. */
  readonly meeting?: () => MeetingFacts;
}

/** A check of one block, its ranges relative to the block: run again only when the block changes. */
export type BlockCheck = (block: Block, facts: BlockFacts, profile: Profile) => readonly Problem[];

/** A check that needs the whole document. Must be linear and quick: it runs at every keystroke. */
export type DocumentCheck = (context: CheckContext) => Iterable<Problem>;

/** A problem whose places count from a block's start, placed in the document. */
export function movedProblem(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  return {
    ...problem,
    start: problem.start + by,
    end: problem.end + by,
    ...(problem.related && {
      related: problem.related.map(({ range, message }) => ({
        range: { start: range.start + by, end: range.end + by },
        message,
      })),
    }),
    fixes: problem.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
  };
}
