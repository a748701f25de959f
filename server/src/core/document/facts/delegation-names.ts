import { alternation, everyWord } from '../../lexicon/languages.ts';
import type { Profile } from '../../lexicon/profile.ts';
import type { Range } from '../../text/range.ts';
import { splitAt, trim } from './split-range.ts';
import type { Stance } from './stance.ts';

/** A delegation or another speaker that is named, without what it wants. */
export type Named = Omit<Stance, 'kind'>;

/** Names between slashes and conjunctions; a name that holds a conjunction (`G77 and China`) is tried whole first. */
export function readNames(text: string, start: number, end: number, profile: Profile): Named[] | null {
  const whole = trim(text, start, end);
  const one = readName(text, whole, profile);
  if (one && one.by !== 'unknown') return [one];
  const names: Named[] = [];
  for (const part of splitAt(text, whole.start, whole.end, /[/、]/g)) {
    for (const joined of splitAt(text, part.start, part.end, CONJUNCTION)) {
      for (const piece of splitUnspaced(text, joined, profile)) {
        const range = trim(text, piece.start, piece.end);
        if (range.start === range.end) return null;
        const name = readName(text, range, profile);
        if (!name) return null;
        names.push(name);
      }
    }
  }
  return names;
}

/** `中国和印度` are two, `波斯尼亚和黑塞哥维那` is one. */
function splitUnspaced(text: string, joined: Range, profile: Profile): Iterable<Range> {
  const { start, end } = trim(text, joined.start, joined.end);
  return readName(text, { start, end }, profile) ? [joined] : splitAt(text, start, end, /[和与及]/g);
}

function readName(text: string, { start, end }: Range, profile: Profile): Named | null {
  const written = text.slice(start, end);
  // A name is looked for as written first: that is how most stand.
  const exact = (text[end] === '.' ? profile.find(`${written}.`) : undefined) ?? profile.find(written);
  if (exact) return { delegation: exact.code, by: 'delegation', start, end };
  const bare = written
    .replace(FOOTNOTE, '')
    .replace(/^the[ ]+/i, '')
    .replace(QUOTES, '')
    .trim();
  const found = (bare === written ? undefined : profile.find(bare)) ?? profile.findShort(bare);
  if (found) return { delegation: found.code, by: 'delegation', start, end };
  if (profile.isNonDelegation(bare)) return { delegation: bare, by: 'speaker', start, end };
  return CODE.test(bare) && !PARAGRAPHS.has(bare) ? { delegation: bare, by: 'unknown', start, end } : null;
}

/** What may be the code of a delegation that nobody knows. */
export const CODE = /^\p{Lu}{2,5}$/u;
/** `OP14 deleted` is no stance of a delegation OP. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['OP', 'PP']);
const CONJUNCTION = new RegExp(
  `[\\s]+(?:${alternation(everyWord((l) => l.conjunctions))})[\\s]+|[\\s]*[&+][\\s]*`,
  'giu',
);
/** Quotation marks around a name. */
const QUOTES = /^[«“"]\s*|\s*[»”"]$/g;
/** Footnote marks glued to a name: `TJK41`, `IND[^4]`, `IRN*`, `CHN²`. */
const FOOTNOTE = /(?:\[\^[^\]\s]+\]|[*†‡]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,3})+$/;
