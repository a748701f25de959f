import type { ProblemCode } from '../../core/problems/problem.ts';

/** What a code means, for reports that carry their own help. */
export interface RuleText {
  readonly short: string;
  readonly help: string;
}

/** The meaning of a code; a code without an entry explains itself by its messages. */
export function ruleOf(code: ProblemCode): RuleText {
  return rules[code] ?? { short: `Problem ${code}.`, help: 'See the message of each result.' };
}

const rules: Readonly<Record<string, RuleText>> = {
  'unmatched-bracket': {
    short: 'A bracket lacks its mate.',
    help: 'Every bracket of contested text opens once and closes once; it may close in a later paragraph. Put the missing bracket where it was left out, or take the lone one away.',
  },
  'duplicate-label': {
    short: 'A paragraph number is used twice.',
    help: 'A number names one paragraph. Give the second one a number of its own, or mark it as an insertion: 2.2.10 bis.',
  },
  'label-gap': {
    short: 'A paragraph number is missing.',
    help: 'A number is left out between two that follow each other. Renumber, or leave a mark where the paragraph stood: 2.2.11 [deleted].',
  },
  'label-order': {
    short: 'A paragraph stands out of order.',
    help: 'The number is lower than that of the paragraph before. Move the paragraph or renumber.',
  },
  placeholder: {
    short: 'Text is still to come.',
    help: 'A placeholder such as [date] or [to be completed] is to be filled before the text is adopted.',
  },
  blank: {
    short: 'A blank is still to be filled in.',
    help: 'A line of underscores or an empty bracket is to be filled before the text is adopted.',
  },
  'unknown-delegation': {
    short: 'A name in an attribution is no known delegation.',
    help: 'Write the code or a name that the body uses; adref.yaml lists its members and groups.',
  },
  'dangling-reference': {
    short: 'A reference leads nowhere.',
    help: 'The document has no paragraph or article of that number. Correct the reference after a renumbering.',
  },
  'stale-reference': {
    short: 'An older revision is cited.',
    help: 'A newer revision of the cited document exists. Cite it, or say that the older one is meant.',
  },
  'agenda-order': {
    short: 'Items stand in another order than in the agenda.',
    help: 'The record has this item in another place than the agenda of its meeting. Move it, or say why the order was changed.',
  },
  'agenda-item': {
    short: 'Record and agenda do not have the same items.',
    help: 'The agenda of the meeting has an item that the record passes over, or the record one that the agenda does not have.',
  },
  'not-on-list': {
    short: 'A delegation speaks that is not on the list of participants.',
    help: 'Add it to the list of participants, or correct the name in the record.',
  },
  'doubled-word': {
    short: 'A word stands twice.',
    help: 'Take one of the two away, unless both are meant.',
  },
  'two-deadlines': {
    short: 'One document has two deadlines.',
    help: 'Two sentences put the same document under silence until different moments. Keep one, or say that the deadline was extended.',
  },
  'passed-deadline': {
    short: 'A deadline has passed.',
    help: 'The date lies before the present moment. Record the outcome or set a new date.',
  },
  'missing-decision': {
    short: 'An item has no decision.',
    help: 'The record of the item ends without a decision although one was announced.',
  },
  'undefined-abbreviation': {
    short: 'An abbreviation is never explained.',
    help: 'Write the full name where it stands first, with the abbreviation in parentheses.',
  },
  'name-variant': {
    short: 'A name is written in two ways.',
    help: 'Use one spelling of a name throughout the document.',
  },
  'markdown-hazard': {
    short: 'Other Markdown readers show this otherwise.',
    help: 'A Git host or a converter takes these signs for a link, a heading or code. Part them as the fix proposes.',
  },
  parity: {
    short: 'Language versions differ.',
    help: 'The versions of a document agree in labels, brackets, figures, dates and references. Bring them together.',
  },
  'front-matter': {
    short: 'The front matter cannot be read.',
    help: 'Front matter is YAML between two lines of three hyphens: symbol, title, kind, language, date, status.',
  },
  'date-order': {
    short: 'Dates stand in the wrong order.',
    help: 'A later event carries an earlier date. Check both.',
  },
  'impossible-date': {
    short: 'A date that no calendar has.',
    help: 'The month has no such day. Look the date up.',
  },
  'broken-paragraph': {
    short: 'A paragraph is broken in two.',
    help: 'The paragraph ends in mid-sentence and the next begins in it, as after a copy from a PDF. Join them.',
  },
  'ambiguous-notation': {
    short: 'A notation has two meanings.',
    help: 'Bodies use this notation in two ways. Say in adref.yaml which one is meant.',
  },
  'more-problems': {
    short: 'There are more problems than are shown.',
    help: 'At most 1,000 problems of a file are shown. Mend some and check again.',
  },
};
