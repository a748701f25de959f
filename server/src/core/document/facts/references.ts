import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import type { ReferenceKind } from '../../lexicon/lexicon.ts';
import { latinOrdinals, normalOrdinal, ordinalVariants } from '../../lexicon/ordinals.ts';
import { createWordTable, nextWords } from '../../lexicon/word-table.ts';
import { endOfRun, LETTER } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';

/** A reference to provisions: `paragraphs 2.2.1 and 2.2.10` is one with two targets. */
export interface ReferenceFact extends Range {
  readonly kind: ReferenceKind;
  readonly targets: readonly ReferenceTarget[];
  /** Whether the text says that another document is meant: `paragraph 18 of decision 14/34`. */
  readonly external: boolean;
  /** Whether the text says that this document is meant: `of this Declaration`, `above`. */
  readonly internal: boolean;
}

/** One label that a reference names, with its place; a range such as `4-6` is two targets, the second `last`. */
export interface ReferenceTarget extends Range {
  /** Normalised as the labels' keys are, without the container's word: `2.2.10 bis`, `4`, `(a)`, `IV`. */
  readonly label: string;
  /** Items below the label: `1(d)` has `(d)`. */
  readonly items: string;
  readonly role: 'single' | 'first' | 'last';
}

/** The references in a text, in order. */
export function readReferences(text: string): readonly ReferenceFact[] {
  if (!/\d|[IVX]|\b[A-Z]\b/.test(text)) return none;
  const found: ReferenceFact[] = [];
  for (let from = 0; ; ) {
    const words = nextWords(kinds, text, from);
    if (words.length === 0) break;
    from = words[0]!.start + 1;
    for (const { value, start, end } of words) {
      const [written = '', list = ''] = listAt(text, end);
      if (list === '') continue;
      from = end + written.length;
      addReference(text, value, start, from - list.length, list, found);
      break;
    }
  }
  if (text.includes('-')) {
    for (const match of text.matchAll(SUFFIXED)) {
      const { word = '', list = '' } = match.groups ?? {};
      const kind = stemKind(word.toLowerCase());
      if (kind) addReference(text, kind, match.index, match.index, list, found);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const none: readonly ReferenceFact[] = [];
const kinds = createWordTable<ReferenceKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.references).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as ReferenceKind] as const),
    ),
  ),
);
const suffixedKinds = new Map(languages.flatMap((l) => Object.entries(l.suffixedContainers)));
const ORDINAL = alternation([...latinOrdinals, ...Object.keys(ordinalVariants)]);
const ONE = `(?:\\d{1,3}(?:\\.\\d{1,3})*(?:[ \\u00a0.]?(?:${ORDINAL})(?![\\p{L}])|[A-Z](?![\\p{L}\\d])|[a-z](?![\\p{L}\\d]))?(?:[ ]?alt(?![\\p{L}]))?(?:[ ]?\\((?:[a-z]{1,4}|\\d{1,2})\\))*|[IVXLC]+(?![\\p{L}\\d])|\\((?:[a-z]{1,4}|\\d{1,2})\\)(?:\\([a-z]{1,4}\\))*|[A-Z](?![\\p{L}\\d'’.]))(?![\\d%°])`;
const JOIN = `(?:[ \\u00a0]*(?:,|;|[-–—])[ \\u00a0]*(?:(?:${alternation(everyWord((l) => l.conjunctions))}|to|по|à|a)[ \\u00a0]+)?|[ \\u00a0]+(?:${alternation(everyWord((l) => l.conjunctions))}|to|по|à|a|through)[ \\u00a0]+)`;
const LIST = new RegExp(`[ \\u00a0]?(${ONE}(?:${JOIN}${ONE})*)`, 'iuy');
const SUFFIXED = new RegExp(
  `(?<![\\p{L}\\d.])(?<list>\\d{1,3}(?:\\.\\d{1,3})*(?:(?:[ ]*,[ ]*|[ ]+(?:және|мен|немесе)[ ]+|[ ]?[-–—][ ]?)\\d{1,3}(?:\\.\\d{1,3})*)*)-(?<word>${alternation([...suffixedKinds.keys()])})\\p{L}*`,
  'giu',
);
const PART = new RegExp(ONE, 'gu');
const OTHER = alternation(everyWord((l) => l.otherDocument));
const THIS = alternation(everyWord((l) => l.thisDocument));
const EXTERNAL = new RegExp(`^[ \\u00a0,]*(?:${OTHER})(?![\\p{L}])`, 'iu');
const INTERNAL = new RegExp(`^[ \\u00a0,(]*(?:${THIS})(?![\\p{L}])`, 'iu');

const noLabels: readonly string[] = [];

/** A space or none, and the labels behind the word that ends at an offset: both, and the labels alone. */
function listAt(text: string, at: number): readonly string[] {
  const next = text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xa0 ? at + 1 : at;
  // Most words of provisions stand without any: `this article`.
  const letters = text.slice(next, endOfRun(text, next, LETTER));
  if (letters === '' ? !/[\d(]/.test(text[next] ?? '') : letters.length > 1 && !/^[IVXLC]+$/i.test(letters))
    return noLabels;
  LIST.lastIndex = at;
  return LIST.exec(text) ?? noLabels;
}

function addReference(
  text: string,
  kind: ReferenceKind,
  start: number,
  listStart: number,
  list: string,
  found: ReferenceFact[],
): void {
  const targets: ReferenceTarget[] = [];
  let before = 0;
  for (const part of list.matchAll(PART)) {
    const between = list.slice(before, part.index);
    const range = targets.length > 0 && /^[ ]*[-–—][ ]*$|(?:^|\s)(?:to|по|à|a|through)\s*$/i.test(between);
    const at = listStart + part.index;
    if (range) targets[targets.length - 1] = { ...targets.at(-1)!, role: 'first' };
    targets.push({
      ...normalTarget(part[0]),
      start: at,
      end: at + part[0].length,
      role: range ? 'last' : 'single',
    });
    before = part.index + part[0].length;
  }
  if (targets.length === 0) return;
  const end = listStart + list.length;
  const rest = text.slice(end, end + 60);
  // `Article 4, paragraph 1(d) of the Convention`: what is said of the last part holds for the first.
  const chained = /^[ \u00a0]*,?[ \u00a0]*(?:[\p{L}.-]+)[ \u00a0]\(?\d[\d.()a-z]*/u.exec(rest)?.[0] ?? '';
  const internal = INTERNAL.test(rest) || INTERNAL.test(rest.slice(chained.length));
  const external =
    !internal &&
    (EXTERNAL.test(rest) || EXTERNAL.test(rest.slice(chained.length)) || /^[ \u00a0]*\/\d/.test(rest));
  found.push({ kind, start, end, targets, external, internal });
}

function normalTarget(written: string): { label: string; items: string } {
  const items = /(?:[ ]?\([^)]*\))+$/.exec(written)?.[0] ?? '';
  const head = written.slice(0, written.length - items.length);
  const ordinal = new RegExp(`[ \\u00a0.]?(${ORDINAL})`, 'iu').exec(head);
  const label = ordinal
    ? `${head.slice(0, ordinal.index)} ${normalOrdinal(ordinal[1]!)}${head.slice(ordinal.index + ordinal[0].length)}`
    : head;
  return head === ''
    ? { label: items.trim(), items: '' }
    : { label: label.trim(), items: items.replace(/ /g, '') };
}

function stemKind(word: string): ReferenceKind | undefined {
  let best: ReferenceKind | undefined;
  for (const [stem, kind] of suffixedKinds) if (word.startsWith(stem)) best = kind;
  return best;
}
