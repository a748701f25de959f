import { romanNumeral } from '../../core/lexicon/ordinals.ts';
import { attribute, childOf, childrenOf, type Element, nameOf, switchOf, valOf } from './xml.ts';

/** Word's lists: what number stands before which paragraph. */
export interface Numbering {
  /** The sign of a list's level where it is a bullet, else null; undefined where there is no such list. */
  readonly bullet: (list: string, level: number) => string | null | undefined;
  /** A fresh count through a document: each call gives the next number of a list's level, as written. */
  readonly counter: () => (list: string, level: number) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** The level (1-based) after which it begins again; 0 never; undefined after any level above. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists of one abstract definition count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads the part of numbers (ECMA-376 part 1, 17.9); without one there are no lists. */
export function readNumbering(root: Element | undefined): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  for (const element of root ? childrenOf(root) : []) {
    if (nameOf(element) === 'abstractNum')
      abstracts.set(attribute(element, 'abstractNumId') ?? '', readLevels(element));
    if (nameOf(element) !== 'num') continue;
    const abstract = valOf(element, 'abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract));
    const starts = new Map<number, number>();
    for (const override of childrenOf(element).filter((child) => nameOf(child) === 'lvlOverride')) {
      const level = Number(attribute(override, 'ilvl') ?? 0);
      const own = childOf(override, 'lvl');
      if (own) levels.set(level, readLevel(own));
      const start = valOf(override, 'startOverride');
      if (start !== undefined) starts.set(level, Number(start));
    }
    lists.set(attribute(element, 'numId') ?? '', { abstract, levels, starts });
  }
  return {
    bullet(list, level) {
      const found = lists.get(list)?.levels.get(level);
      return found && (found.format === 'bullet' ? found.text : null);
    },
    counter: () => createCounter(lists),
  };
}

function readLevels(abstract: Element): ReadonlyMap<number, Level> {
  const levels = childrenOf(abstract).filter((child) => nameOf(child) === 'lvl');
  return new Map(levels.map((level) => [Number(attribute(level, 'ilvl') ?? 0), readLevel(level)]));
}

function readLevel(level: Element): Level {
  const restart = valOf(level, 'lvlRestart');
  return {
    start: Number(valOf(level, 'start') ?? 0),
    format: valOf(level, 'numFmt') ?? 'decimal',
    text: valOf(level, 'lvlText') ?? '',
    legal: switchOf(level, 'isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
  };
}

function createCounter(lists: ReadonlyMap<string, List>): (list: string, level: number) => string {
  const counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own start has been taken, per level. */
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    let count = counts.get(list.abstract);
    if (!count) counts.set(list.abstract, (count = []));
    const own = list.starts.get(at);
    const first = own !== undefined && !begun.has(`${id} ${at}`);
    begun.add(`${id} ${at}`);
    const before = count[at];
    count[at] = first ? own : before === undefined ? (own ?? level.start) : before + 1;
    for (let below = at + 1; below < 9; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) count[below] = undefined;
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const its = list.levels.get(shown);
      const value = count[shown] ?? list.starts.get(shown) ?? its?.start ?? 1;
      const format = its?.format ?? 'decimal';
      return writeNumber(value, level.legal && format !== 'none' ? 'decimal' : format);
    });
  };
}

/** A number in one of Word's formats (ECMA-376 part 1, 17.18.59); one that is not known here in digits. */
export function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'russianLower':
      return letters(value, RUSSIAN);
    case 'russianUpper':
      return letters(value, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return value < 10 && value >= 0 ? `0${value}` : String(value);
    case 'ordinal':
      return `${value}${value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
    default:
      return String(value);
  }
}

/** Word leaves out the letters that open no word. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** After z comes aa, then bb: Word doubles, it does not count in letters. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const times = Math.floor((value - 1) / alphabet.length) + 1;
  return alphabet[(value - 1) % alphabet.length]!.repeat(Math.min(times, 32));
}

function roman(value: number): string {
  return value < 1 || value > 32_767 ? String(value) : romanNumeral(value);
}
