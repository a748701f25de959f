import { holdsText } from '../document/block.ts';
import { blockIndexAt } from '../document/document.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import type { BlankWord } from '../lexicon/record/record-words.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';

/** A blank or placeholder with what it wants, as far as the words in it and before it tell. Offsets are the document's. */
export interface Blank extends Range {
  readonly wants: 'date' | 'number' | 'symbol' | null;
  /** Whether it is about a note or a letter: its number, its date. */
  readonly ofNote: boolean;
  /** What stands right behind it, for a year that is written already. */
  readonly behind: string;
}

/** All blanks of a text, in order. */
export function blanksOf(model: Model): readonly Blank[] {
  return model.document.blocks.flatMap((_, b) => blanksIn(model, b));
}

/** The blank that a place lies in or touches, or null. */
export function blankAt(model: Model, offset: number): Blank | null {
  return (
    blanksIn(model, blockIndexAt(model.document, offset)).find(
      ({ start, end }) => start <= offset && offset <= end,
    ) ?? null
  );
}

function blanksIn({ document, facts }: Model, b: number): readonly Blank[] {
  const block = document.blocks[b];
  // A text of nothing has no block.
  if (!block || !holdsText(block)) return [];
  const base = document.starts[b]!;
  const { text } = block;
  const found = facts[b]!.marks.flatMap(({ kind, start, end }): readonly Blank[] => {
    if (kind !== 'placeholder') return [];
    const before = text.slice(Math.max(0, start - REACH), start);
    return [
      {
        start: base + start,
        end: base + end,
        wants: wantOf(text.slice(start, end), before),
        ofNote: NOTE.test(before),
        behind: text.slice(end, end + BEHIND),
      },
    ];
  });
  return found.sort((one, other) => one.start - other.start);
}

const REACH = 120;
const BEHIND = 24;

function wantOf(written: string, before: string): Blank['wants'] {
  const inside = written.replace(/^[[{]|[\]}]$/g, '').trim();
  if (inside !== '' && /\p{L}/u.test(inside)) {
    if (WORDS.date.test(inside)) return 'date';
    if (WORDS.symbol.test(inside)) return 'symbol';
    if (WORDS.number.test(inside)) return 'number';
    return null;
  }
  if (WORDS.beforeNumber.test(before)) return 'number';
  if (WORDS.beforeSymbol.test(before)) return 'symbol';
  return WORDS.beforeDate.test(before) ? 'date' : null;
}

const words = (name: BlankWord): string => alternation(everyWord(({ record }) => record.blanks[name]));
const inside = (name: BlankWord): RegExp => new RegExp(`^(?:${words(name)})(?![\\p{L}])`, 'iu');
const leading = (name: BlankWord): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words(name)})[ \\u00a0\\r\\n]*$`, 'iu');
const WORDS = {
  date: inside('date'),
  number: inside('number'),
  symbol: inside('symbol'),
  beforeDate: leading('beforeDate'),
  beforeNumber: leading('beforeNumber'),
  beforeSymbol: leading('beforeSymbol'),
};
const NOTE = new RegExp(`(?<![\\p{L}])(?:${words('note')})(?![\\p{L}])`, 'iu');
