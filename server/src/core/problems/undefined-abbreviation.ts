import { remember } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { quietSpansOf, symbolsOf } from '../document/facts/facts.ts';
import { commonAbbreviations } from '../lexicon/common-abbreviations.ts';
import type { Profile } from '../lexicon/profile.ts';
import { CAPITAL, longestRun } from '../text/letters.ts';
import { message } from '../text/message.ts';
import { type Range, rangeAt } from '../text/range.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * An abbreviation that is used and never explained, in a text that explains others; and one explained in two ways.
 * Delegations, groups and what everyone knows need no explanation.
 */
export function* checkAbbreviations({ model, kind }: CheckContext): Generator<Problem> {
  const { defined, used } = collect(model.document);
  for (const [short, definitions] of defined) {
    const first = definitions[0]!;
    const other = definitions.find((one) => differ(one.full, first.full));
    if (other)
      yield {
        code: 'undefined-abbreviation',
        severity: 'information',
        start: other.start,
        end: other.end,
        message: message('“{0}” stood for “{1}” before, and here for “{2}”.', short, first.full, other.full),
        fixes: [],
      };
  }
  if (!RECORDS.has(kind) || defined.size < FEWEST_DEFINITIONS) return;
  for (const [short, places] of used) {
    if (defined.has(short) || places.length < FEWEST_USES || isKnown(short, model.profile)) continue;
    yield {
      code: 'undefined-abbreviation',
      severity: 'hint',
      ...places[0]!,
      message: message('“{0}” is never explained in this text.', short),
      fixes: [],
    };
  }
}

/** A draft that is negotiated uses the words of its body; those who read a record need not know them. */
const RECORDS: ReadonlySet<string> = new Set(['minutes', 'note', 'decision', 'list']);
/** Fewer uses need no explanation. */
const FEWEST_USES = 3;
/** A text that explains fewer does not explain its abbreviations at all. */
const FEWEST_DEFINITIONS = 2;

interface Definition extends Range {
  readonly full: string;
}

function collect(document: Document): {
  readonly defined: ReadonlyMap<string, readonly Definition[]>;
  readonly used: ReadonlyMap<string, readonly Range[]>;
} {
  const defined = new Map<string, Definition[]>();
  const used = new Map<string, Range[]>();
  for (const [b, block] of document.blocks.entries()) {
    if (block.kind !== 'text') continue;
    const base = document.starts[b]!;
    const own = abbreviationsOf(block);
    for (const { short, full, start, end } of own.defined) {
      const list = defined.get(short) ?? [];
      list.push({ full, start: base + start, end: base + end });
      defined.set(short, list);
    }
    for (const { short, start, end } of own.used) {
      const list = used.get(short) ?? [];
      list.push({ start: base + start, end: base + end });
      used.set(short, list);
    }
  }
  return { defined, used };
}

const DEFINITION = /\((\p{Lu}[\p{Lu}\d-]{1,7})\)/gu;
/** Before it: up to twelve words on the line. */
const NAME = /((?:[\p{L}\d’'“”«»-]+[ \u00a0]+){1,12})$/u;
const LONGEST_NAME = 160;
/** Two capitals are initials, or the number of a part. */
const SHORTEST_USE = 3;
const USE = /(?<![\p{L}\d/.\-–@])\p{Lu}{3,8}(?![\p{L}\d/+]|[-–.](?=[\p{L}\d]))/gu;

const abbreviationsOf = remember('abbreviations', (block) => {
  const defined: (Definition & { readonly short: string })[] = [];
  const used: (Range & { readonly short: string })[] = [];
  const { text } = block;
  // Lines in capitals are headings; what stands in them is no abbreviation.
  const longest = longestRun(text, CAPITAL);
  if (longest < 2) return { defined, used };
  const hidden = [...quietSpansOf(block), ...symbolsOf(block)].sort((a, b) => a.start - b.start);
  for (const match of text.matchAll(DEFINITION)) {
    const short = match[1]!;
    const before = NAME.exec(text.slice(Math.max(0, match.index - LONGEST_NAME), match.index))?.[1];
    const full = before === undefined ? null : fullNameOf(before, short);
    if (full === null) continue;
    const end = match.index + match[0].length - 1;
    defined.push({ short, full, start: end - short.length, end });
  }
  if (longest < SHORTEST_USE) return { defined, used };
  for (const match of text.matchAll(USE)) {
    const short = match[0];
    const start = match.index;
    if (
      /^[IVXLCDM]+$/.test(short) ||
      rangeAt(hidden, start) ||
      amongCapitals(text, start, start + short.length)
    )
      continue;
    used.push({ short, start, end: start + short.length });
  }
  return { defined, used };
});

/** The words before the parenthesis that the letters stand for: from the first that begins as they do. */
function fullNameOf(before: string, short: string): string | null {
  const words = before.trim().split(/[ \u00a0]+/);
  const letters = short.replace(/[^\p{L}]/gu, '');
  for (let count = Math.min(words.length, letters.length + 4); count >= 2; count--) {
    const name = words.slice(-count);
    if (!/^[“«]?\p{L}/u.test(name[0]!) || initial(name[0]!) !== letters[0]!.toLowerCase()) continue;
    // Nearly every word gives a letter; small words need not.
    if (name.filter((word) => /^\p{Lu}/u.test(word)).length >= 1) return name.join(' ');
  }
  return null;
}

function initial(word: string): string {
  return word.replace(/^[“«]/, '').charAt(0).toLowerCase();
}

/** Whether the line, or the words around, are in capitals. */
function amongCapitals(text: string, start: number, end: number): boolean {
  const line = text.slice(start - REACH < 0 ? 0 : start - REACH, end + REACH).split(/[\r\n]+/);
  const own = line.find((one) => one.includes(text.slice(start, end))) ?? '';
  return (
    !/\p{Ll}/u.test(own) ||
    /\p{Lu}{2,}[\s*_,.’'-]+$/u.test(text.slice(Math.max(0, start - 20), start)) ||
    /^[\s*_,.’'-]+\p{Lu}{4,}/u.test(text.slice(end, end + 20))
  );
}

/** How far around it is looked. */
const REACH = 100;

function isKnown(short: string, profile: Profile): boolean {
  return (
    commonAbbreviations.has(short) ||
    profile.names.has(short.toLowerCase()) ||
    profile.speakers.has(short.toLowerCase())
  );
}

/** Two full names differ unless their longer words begin alike: grammatical cases are no difference. */
function differ(a: string, b: string): boolean {
  const stems = (name: string): string =>
    (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4)).join(' ');
  const [left, right] = [stems(a), stems(b)];
  return left !== right && !left.endsWith(right) && !right.endsWith(left) && SAME_SCRIPT(a, b);
}

/** In another language an abbreviation may stand for another name. */
const SAME_SCRIPT = (a: string, b: string): boolean =>
  /\p{Script=Cyrillic}/u.test(a) === /\p{Script=Cyrillic}/u.test(b);
