import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import type { Status } from '../../lexicon/lexicon.ts';
import { createWordTable, wordsAt } from '../../lexicon/word-table.ts';

/** What a bracket is that holds no contested text: the rows 13 to 16 of the notation, and a tombstone's mark. */
export type QuietKind = 'placeholder' | 'status' | 'note' | 'citation';

/** Whether the content of a bracket or brace stands for text to come: `X`, `...`, `to be completed`, `X date`. */
export function isPlaceholder(content: string): boolean {
  const words = plain(content);
  // `[[^9]]` contests a footnote: nothing is left blank there.
  if (words === '' && content.includes('[^')) return false;
  return (
    /^(?:[\s_‐-―-]*|[. …]{2,}|…|x+|y+|z+|n|nn|n\.n\.|\?+|[•●○■□]+|#+)$/.test(words) ||
    placeholders.has(words) ||
    wordsAt(placeholderOpenings, words, 0).some(({ end }) => !/\d/.test(words[end] ?? '')) ||
    (MAY_HOLD_X.test(words) && LONE_X.test(words)) ||
    DATE_MASK.test(words) ||
    holdsOnlyPlaceholders(words)
  );
}

/** `venue to be confirmed`, `date and place`: several placeholders in a row. */
function holdsOnlyPlaceholders(content: string): boolean {
  const first = content.indexOf(' ');
  if (first < 0 || content.length > LONGEST_ROW || !placeholderInitials.has(content.slice(0, first)))
    return false;
  const words = content.split(' ');
  for (let at = 0; at < words.length; ) {
    if (at > 0 && conjunctions.has(words[at]!)) at++;
    let end = words.length;
    while (end > at && !placeholders.has(words.slice(at, end).join(' '))) end--;
    if (end === at) return false;
    at = end;
  }
  return true;
}

/** The status that a mark declares: `agreed in informals, pending IRN` is pending. Null where it declares none. */
export function statusOf(content: string): Status | null {
  const words = plain(content);
  if (words.length > LONGEST_STATUS) return null;
  const opening = wordsAt(statuses, words, 0).find(({ end }) => /^[\s,;:.]?$/.test(words[end] ?? ''));
  if (!opening) return null;
  const status = opening.value;
  // `agreed language` tells where the words come from, not that they are agreed here.
  if (wordsAt(agreedElsewhere, words, 0).length > 0) return null;
  if (status === 'agreed' && AD_REF.test(words)) return 'agreed ad ref';
  if (status === 'agreed' || status === 'agreed ad ref') return PENDING.test(words) ? 'pending' : status;
  return status;
}

/** Whether a bracket's content is an editorial note: `Note by the Chair: ...`, `Moved from 2.1.4`. */
export function isNote(content: string): boolean {
  const words = plain(content.slice(0, 120)).replaceAll('’', "'");
  return (
    FORMER.test(words) ||
    noteWords.some((word) => words.startsWith(word) && NOTE_GOES_ON.test(words.slice(word.length)))
  );
}

/** Whether a content says that its words were agreed in another text: `agreed language`. */
export function isAgreedElsewhere(content: string): boolean {
  return wordsAt(agreedElsewhere, content, 0).length > 0;
}

/** Whether a content says that the provision is gone: `deleted`, `moved to 2.3.4`. */
export function isTombstone(content: string): boolean {
  return TOMBSTONE.test(plain(content));
}

/**
 * Whether a bracket is the author's, not the negotiators': `[sic]`, or a year that belongs to a citation.
 * `before` and `after` are the text around it; a year beside another bracket is contested.
 */
export function isCitation(content: string, before: string, after: string): boolean {
  if (/^\s*sic!?\s*$/i.test(content)) return true;
  // `subsidies.[1]`: converters write the marks of footnotes so.
  if (/^\d{1,3}$/.test(content) && /[\p{L})»”"][.,;:]$/u.test(before)) return true;
  if (!/^1[5-9]\d\d|^20\d\d|^21\d\d/.test(content) || content.length !== 4) return false;
  if (/\]\s*$/.test(before) || /^\s*\[/.test(after)) return false;
  if (/^\s+(?:\d+\s+)?[A-Z][A-Za-z.]*[A-Z]/.test(after)) return true;
  const word = /([\p{L}'’.]+)[)"”»*_]*[\s,]*$/u.exec(before)?.[1] ?? '';
  return /^\p{Lu}/u.test(word) && !yearWords.has(word.toLowerCase());
}

const LONGEST_STATUS = 80;
const placeholders = new Set(everyWord((lexicon) => lexicon.placeholders));
const conjunctions = new Set(everyWord((lexicon) => lexicon.conjunctions));
const LONGEST_ROW = 60;
/** The first words of placeholders: most contents begin with another. */
const placeholderInitials = new Set([...placeholders].map((phrase) => phrase.split(' ')[0]!));
/** `dd/mm/yyyy`, `xx.xx.2031`, `__.__.20__`. */
const DATE_MASK = /^(?:dd?|xx?|__?|\.\.)[./-](?:mm?|xx?|__?|\.\.)[./-](?:y{2,4}|20(?:\d\d|xx|yy|_+))$/;
const placeholderOpenings = createWordTable(
  everyWord((l) => l.placeholderOpenings).map((word) => [word, true] as const),
);
const NOUNS = alternation(everyWord((l) => l.placeholderNouns));
const MEASURES = alternation(everyWord((l) => l.measures));
/** What such a blank has at least: most contents have none of it, and the pattern below takes long to make ready. */
const MAY_HOLD_X = /(?:^|[ $€£])(?:x|[yzn](?![a-z])|_|\.\.|…)/;
/** `X months`, `USD X million`, `XX%`, `No. X`. */
const LONE_X = new RegExp(
  `^(?:(?:[a-z]{3} |(?:us)?[$€£] ?)?(?:x+|y|z|n|_+|\\.{2,}|…)(?:[ -](?:${NOUNS}|${MEASURES})|[ ]?%)|(?:us)?[$€£] ?x+|(?:${NOUNS})[ ](?:x+|y|z|n|_+|…))$`,
  'u',
);
const statuses = createWordTable<Status>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.statuses).flatMap(([status, words]) =>
      words.map((word) => [word, status as Status] as const),
    ),
  ),
);
const agreedElsewhere = createWordTable(
  everyWord((l) => l.agreedElsewhere).map((word) => [word, true] as const),
);
const AD_REF = /\bad ref(?:erendum)?\b/;
const PENDING = new RegExp(
  `(?<![\\p{L}])(?:${alternation(everyWord((l) => l.statuses.pending))})(?![\\p{L}])`,
  'u',
);
const noteWords = everyWord((l) => l.notes).map((word) => word.replaceAll('’', "'"));
/** What makes a note of a word that may open one: `by the Chair:`, `from 2.1.4`, `paragraph`. */
const NOTE_GOES_ON =
  /^(?:[^:]{0,60}:|[ ]+\(?[\p{L}]{0,10}[ .]{0,2}\d|[ ]+(?:paragraph|article|section|annex|option|пункт|статья))/u;
/** `ex 1.2.4` is the number that a paragraph had; it needs no word of any language. */
const FORMER = /^ex[ -](?:pp|op)?[ ]?\d/;
const TOMBSTONE = new RegExp(
  `^(?:(?:${alternation(everyWord((l) => l.deleted))})[.]?$|(?:${alternation(everyWord((l) => l.movedTo))})[ ]+\\S)`,
  'u',
);
const yearWords = new Set([
  ...everyWord((l) => l.yearPrepositions),
  ...languages.flatMap((l) => l.months.flat()),
]);

/** Words in lower case without Markdown emphasis, footnote marks and a final stop. */
function plain(content: string): string {
  return content
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[*~`]|(?<![_\w])_|_(?![_\w])/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('：', ':')
    .trim()
    .replace(/[.;,]$/, '')
    .toLowerCase();
}
