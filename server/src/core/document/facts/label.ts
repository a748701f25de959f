import type { ContainerKind } from '../../lexicon/lexicon.ts';
import { hanNumeral, letterOf, letterValue, romanNumeral } from '../../lexicon/ordinals.ts';

/** A literal paragraph label as it stands in the text. Offsets count from the start of the text it was read in. */
export interface Label {
  readonly style: LabelStyle;
  /** The container's kind where a word says it (`Article 5`), else null. */
  readonly container: ContainerKind | null;
  readonly start: number;
  readonly end: number;
  /** Where the provision's own text begins. */
  readonly bodyStart: number;
  /** As written, without a final full stop. */
  readonly text: string;
  /** Normalised: `2.2.10 bis`, `(a)`, `Art. 4`, `Option 1`, `PP3`. Equal keys under one parent are one label. */
  readonly key: string;
  /** What stands before its numbers and is none of them: `A.` of `A.2.1`; numbers with another are another series. */
  readonly prefix: string;
  /** The values of its parts: `2.2.10` is [2, 2, 10], `(c)` is [3], `IV` is [4]. */
  readonly numbers: readonly number[];
  /** `bis`, `A`, `alt`, `bis alt`, or the empty string. */
  readonly suffix: string;
  /** Whether it may be mere text when it does not open a paragraph: `5.`, `a.`. */
  readonly weak: boolean;
}

/** How a label is written; siblings share a style. */
export type LabelStyle =
  | 'container'
  | 'decimal'
  | 'number'
  | 'number-paren'
  | 'letter-paren'
  | 'roman-paren'
  | 'letter-dot'
  | 'roman-dot'
  | 'letter-upper'
  | 'roman-upper'
  | 'preambular'
  | 'operative'
  | 'option'
  | 'raised'
  | 'han'
  | 'han-paren';

/** The kind of CLI.md's `outline` for a label that stands outside a heading. */
export function provisionKindOf(
  label: Label,
): 'heading' | 'article' | 'paragraph' | 'item' | 'preambular' | 'operative' | 'option' {
  switch (label.style) {
    case 'container':
      if (label.container === 'recital') return 'preambular';
      return label.container === 'article' || label.container === 'rule' ? 'article' : 'heading';
    case 'decimal':
    case 'number':
    case 'raised':
    case 'roman-upper':
    case 'letter-upper':
    case 'han':
    case 'han-paren':
      return 'paragraph';
    case 'preambular':
    case 'operative':
    case 'option':
      return label.style;
    case 'number-paren':
    case 'letter-paren':
    case 'roman-paren':
    case 'letter-dot':
    case 'roman-dot':
      return 'item';
  }
}

/** The normalised words of containers in paths, whatever the language: `Статья 4` is `Art. 4`. */
export const containerNames: Readonly<Record<ContainerKind, string>> = {
  annex: 'Annex',
  part: 'Part',
  title: 'Title',
  chapter: 'Chapter',
  section: 'Section',
  article: 'Art.',
  rule: 'Rule',
  recital: 'Recital',
  paragraph: '',
};

/** The label that follows in a run: `2.2.10` gives `2.2.11`, `(c)` gives `(d)`, `IV` gives `V`. */
export function nextLabelText(current: Label): string {
  const value = (current.numbers.at(-1) ?? 0) + 1;
  switch (current.style) {
    case 'decimal':
      return current.prefix + [...current.numbers.slice(0, -1), value].join('.');
    case 'roman-paren':
      return `(${romanNumeral(value).toLowerCase()})`;
    case 'roman-upper':
      return romanNumeral(value);
    case 'letter-paren':
    case 'letter-dot':
      return `(${String.fromCharCode(96 + value)})`;
    case 'letter-upper':
      return String.fromCharCode(64 + value);
    case 'number-paren':
      return `(${value})`;
    case 'han':
      return hanNumeral(value);
    case 'han-paren':
      return `(${hanNumeral(value)})`;
    case 'option':
      return nextOption(current, value);
    default:
      return current.key.replace(/\d+(?=\D*$)/, String(value));
  }
}

/** `Option 2` behind `Option 1`, `Option (b)` behind `Option (a)`, `Option III` behind `Option II`. */
function nextOption({ key, numbers }: Label, value: number): string {
  const counted = /[\p{L}]+(?=\)?$)/u.exec(key);
  if (!counted) return key.replace(/\d+(?=\D*$)/, String(value));
  const [written] = counted;
  const next = letterValue(written) === numbers[0] ? letterOf(value, written) : romanNumeral(value);
  const cased = written === written.toLowerCase() ? next.toLowerCase() : next;
  return key.slice(0, counted.index) + cased + key.slice(counted.index + written.length);
}
