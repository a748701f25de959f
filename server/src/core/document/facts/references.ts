import { framedIn } from '../../lexicon/framed.ts';
import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import type { ReferenceKind } from '../../lexicon/lexicon.ts';
import { latinOrdinals, normalOrdinal, ordinalVariants } from '../../lexicon/ordinals.ts';
import { createWordTable, nextWords, type WordTable, wordsAt } from '../../lexicon/word-table.ts';
import type { Range } from '../../text/range.ts';
import { type LabelList, readLabelList } from './label-list.ts';

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
  const found: ReferenceFact[] = HAN.test(text) ? [...framedReferences(text)] : [];
  if (!/\d|[IVX]|\b[A-Z]\b/.test(text)) return found.length === 0 ? none : found;
  for (let from = 0; ; ) {
    const words = nextWords(kinds, text, from);
    if (words.length === 0) break;
    from = words[0]!.start + 1;
    for (const { value, start, end } of words) {
      const list = readLabelList(text, end);
      if (!list) continue;
      from = list.end;
      addReference(text, value, start, list, found);
      break;
    }
  }
  if (/\d-[^\d\s]/.test(text)) {
    for (const match of text.matchAll(SUFFIXED)) {
      const kind = stemKind(match.groups!.word!.toLowerCase());
      const list = kind && readLabelList(text, match.index);
      if (!list) continue;
      const before = found.length;
      addReference(text, kind, match.index, list, found);
      const owner = ownerBefore(text, match.index, found.slice(0, before));
      if (owner && found.length > before) found[before] = { ...found[before]!, ...owner };
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `第3条第2款`, `附件一和二`: whose they are, the words before the first say. */
function* framedReferences(text: string): Generator<ReferenceFact> {
  let last: ReferenceFact | undefined;
  for (const { kind, start, end, numbers } of framedIn(text)) {
    const targets = numbers.map(
      (number, i): ReferenceTarget => ({
        label: number.value,
        items: '',
        start: number.start,
        end: number.end,
        role: number.endsRange ? 'last' : numbers[i + 1]?.endsRange ? 'first' : 'single',
      }),
    );
    const before = text.slice(Math.max(0, start - LONGEST_OWNER), start);
    const goesOn = last && FRAMED_JOINT.test(text.slice(last.end, start));
    const owner: RegExpExecArray | null = goesOn ? null : FRAMED_OWNER.exec(before);
    const { external, internal } =
      last && goesOn
        ? last
        : { external: owner !== null && owner[1] === undefined, internal: owner?.[1] !== undefined };
    yield (last = { kind, targets, start, end, external, internal });
  }
}

const HAN = /[\u3400-\u9fff]/;
const none: readonly ReferenceFact[] = [];
const kinds = createWordTable<ReferenceKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.references).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as ReferenceKind] as const),
    ),
  ),
);
const suffixedKinds = new Map(
  languages.flatMap((l) => [
    ...Object.entries(l.suffixedContainers),
    ...Object.entries(l.ownedContainers ?? {}),
  ]),
);
const ORDINAL = alternation([...latinOrdinals, ...Object.keys(ordinalVariants)]);
const WITH_ORDINAL = new RegExp(`[ \u00a0.]?(${ORDINAL})`, 'iu');
const SUFFIXED = new RegExp(
  `(?<![\\p{L}\\d.])(?<list>\\d{1,3}(?:\\.\\d{1,3})*(?:(?:[ ]*,[ ]*|[ ]+(?:және|мен|немесе)[ ]+|[ ]?[-–—][ ]?)\\d{1,3}(?:\\.\\d{1,3})*)*)-(?<word>${alternation([...suffixedKinds.keys()])})\\p{L}*`,
  'giu',
);
const THIS = alternation(everyWord((l) => l.thisDocument));
const OWNER = new RegExp(
  `(?:(?<=^|[^\\p{L}])(?<these>${THIS})[ \\u00a0])?(?<number>\\d-)?(?<word>\\p{L}+(?:${alternation(languages.flatMap((l) => l.ownerEndings ?? []))}))[ \\u00a0]$`,
  'iu',
);
const framing = languages.filter(({ framedContainers }) => framedContainers);
/** Between two of one document: `《公约》第3条和第5条`. */
const FRAMED_JOINT = /^(?:[、和与及或的]|以及)?$/;
/** A document's title in its marks, or a word for one with `本` before it or without. */
const FRAMED_OWNER = new RegExp(
  `(?:》|(${alternation(framing.flatMap((l) => l.thisDocument))})?(?:${alternation(framing.flatMap((l) => l.otherDocument))}))的?$`,
  'u',
);
const otherDocument = createWordTable(everyWord((l) => l.otherDocument).map((word) => [word, true] as const));
const thisDocument = createWordTable(everyWord((l) => l.thisDocument).map((word) => [word, true] as const));

/** Whose a container is by the word before it: this document's, another's, or that of a container which has an owner itself. */
function ownerBefore(
  text: string,
  at: number,
  found: readonly ReferenceFact[],
): Pick<ReferenceFact, 'external' | 'internal'> | null {
  const owner = OWNER.exec(text.slice(Math.max(0, at - LONGEST_OWNER), at));
  if (!owner) return null;
  const { number, word = '', these } = owner.groups!;
  if (these !== undefined) return { external: false, internal: true };
  if (number !== undefined && stemKind(word.toLowerCase())) {
    const [above] = found.filter(({ end }) => end <= at).slice(-1);
    return above ? { external: above.external, internal: above.internal } : null;
  }
  // `баптың 3-тармағы` is the paragraph of the article that is spoken of.
  return stemKind(word.toLowerCase()) ? null : { external: true, internal: false };
}

const LONGEST_OWNER = 60;

function addReference(
  text: string,
  kind: ReferenceKind,
  start: number,
  { end, labels }: LabelList,
  found: ReferenceFact[],
): void {
  if (labels.length === 0) return;
  const targets = labels.map(
    (label, i): ReferenceTarget => ({
      ...normalTarget(text.slice(label.start, label.end)),
      start: label.start,
      end: label.end,
      role: label.endsRange ? 'last' : labels[i + 1]?.endsRange ? 'first' : 'single',
    }),
  );
  const rest = text.slice(end, end + 60);
  // `Article 4, paragraph 1(d) of the Convention`: what is said of the last part holds for the first.
  const chained =
    /^[ \u00a0]*,?[ \u00a0]*(?:[\p{L}.-]+)[ \u00a0](?:№[ \u00a0]*)?\(?\d[\d.()a-z-]*/u.exec(rest)?.[0] ?? '';
  const names = (table: WordTable<true>, before: RegExp): boolean =>
    namedAt(table, rest, 0, before) || namedAt(table, rest, chained.length, before);
  const internal = names(thisDocument, /[ \u00a0,(]/);
  const external = !internal && (names(otherDocument, /[ \u00a0,]/) || /^[ \u00a0]*\/\d/.test(rest));
  found.push({ kind, start, end, targets, external, internal });
}

/** Whether words of a table follow, with nothing but some signs before them. */
function namedAt(table: WordTable<true>, text: string, from: number, before: RegExp): boolean {
  let at = from;
  while (before.test(text[at] ?? '')) at++;
  return wordsAt(table, text, at).length > 0;
}

function normalTarget(written: string): { label: string; items: string } {
  const items = /(?:[ ]?\([^)]*\))+$/.exec(written)?.[0] ?? '';
  const head = written.slice(0, written.length - items.length);
  const ordinal = WITH_ORDINAL.exec(head);
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
