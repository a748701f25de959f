import { generateText, seededRandom } from './generate.ts';

/** A text, a later revision of it, and what truly became of each paragraph. */
export interface RevisedText {
  readonly old: string;
  readonly now: string;
  /** For each paragraph of the old text the number of the new one, or -1 where it was deleted. */
  readonly newOf: readonly number[];
  readonly paragraphs: readonly Paragraph[];
  readonly revised: readonly Paragraph[];
  /** Numbers of the old paragraphs whose words were edited, and of those that moved. */
  readonly edited: ReadonlySet<number>;
  readonly moved: ReadonlySet<number>;
  /** Words taken out and words put in by the edits of paragraphs that stand in both texts; labels are not counted. */
  readonly changedWords: number;
}

/** A paragraph with its place in its text. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** How much of a text is changed, as shares of its paragraphs. */
export interface Shares {
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
}

/** 10 % edited at word level, 2 % inserted, 2 % deleted, 1 % moved and half of those edited; everything renumbered. */
export const usualShares: Shares = { edited: 0.1, inserted: 0.02, deleted: 0.02, moved: 0.01 };

/** A pair of revisions of at least `bytes` bytes. Equal seeds give equal pairs. */
export function revisedText(bytes: number, shares: Shares = usualShares, seed = 7): RevisedText {
  const random = seededRandom(seed);
  const { text } = generateText(bytes, seed);
  const spare = paragraphsOf(generateText(Math.max(20_000, bytes / 20), seed + 1).text).filter(isProvision);
  const paragraphs = paragraphsOf(text);
  const later: { readonly origin: number; readonly text: string }[] = [];
  const waiting: { readonly origin: number; readonly text: string }[] = [];
  const edited = new Set<number>();
  const moved = new Set<number>();
  let changedWords = 0;
  const edit = (origin: number, source: string): string => {
    const result = editWords(source, random);
    changedWords += result.changed;
    edited.add(origin);
    return result.text;
  };
  for (const [origin, { text: source }] of paragraphs.entries()) {
    const lot = random();
    if (!isProvision({ start: 0, text: source })) {
      later.push({ origin, text: source });
      continue;
    }
    if (lot < shares.deleted) continue;
    if (lot < shares.deleted + shares.moved) {
      moved.add(origin);
      waiting.push({ origin, text: random() < 0.5 ? edit(origin, source) : source });
      continue;
    }
    const changes = lot < shares.deleted + shares.moved + shares.edited;
    later.push({ origin, text: changes ? edit(origin, source) : source });
    if (random() < shares.inserted)
      later.push({ origin: -1, text: spare[Math.floor(random() * spare.length)]!.text });
  }
  for (const one of waiting) later.splice(1 + Math.floor(random() * (later.length - 1)), 0, one);
  const newOf = new Array<number>(paragraphs.length).fill(-1);
  const revised: Paragraph[] = [];
  const renumber = renumbering();
  let start = 0;
  for (const [index, { origin, text: source }] of later.entries()) {
    if (origin >= 0) newOf[origin] = index;
    const renumbered = renumber(source);
    revised.push({ start, text: renumbered });
    start += renumbered.length;
  }
  const now = revised.map((paragraph) => paragraph.text).join('');
  return { old: text, now, newOf, paragraphs, revised, edited, moved, changedWords };
}

/** Paragraphs with the blank lines behind them; the front matter is one. They tile the text. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const body = text.startsWith('---') ? text.indexOf('\n---\n', 3) + 6 : 0;
  for (let end = body > 0 ? body : text.indexOf('\n\n', start) + 2; end > start; ) {
    paragraphs.push({ start, text: text.slice(start, end) });
    start = end;
    if (start >= text.length) break;
    const next = text.indexOf('\n\n', start);
    end = next < 0 ? text.length : next + 2;
  }
  return paragraphs;
}

/** What is edited and moved: numbered paragraphs and items; headings, articles and front matter stay. */
function isProvision({ text }: Paragraph): boolean {
  return /^\s*(?:\d+(?:\.\d+)*\.? |\()/.test(text);
}

/** One to four words of a paragraph exchanged, taken out or put in, none next to another; the label stays. */
function editWords(
  source: string,
  random: () => number,
): { readonly text: string; readonly changed: number } {
  const places = [...source.matchAll(/(?<=[^\d(] )[\p{L}]{2,}(?= [\p{L}])/gu)];
  const count = Math.min(places.length, 1 + Math.floor(random() * 4));
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const at = Math.floor(random() * places.length);
    if (![-2, -1, 1, 2].some((by) => chosen.has(at + by))) chosen.add(at);
    else if (chosen.size > 0 && random() < 0.1) break;
  }
  let text = source;
  let changed = 0;
  for (const at of [...chosen].sort((a, b) => b - a)) {
    const { index, 0: word } = places[at]!;
    const other = NEW_WORDS[Math.floor(random() * NEW_WORDS.length)]!;
    const lot = random();
    const [put, length] =
      lot < 0.5 ? [other, word.length] : lot < 0.75 ? ['', word.length + 1] : [`${other} `, 0];
    changed += (put === '' ? 0 : 1) + (length > 0 ? 1 : 0);
    text = text.slice(0, index) + put + text.slice(index + length);
  }
  return { text, changed };
}

const NEW_WORDS =
  'promptly jointly openly yearly дополнительно совместно ежегодно своевременно reasonable verified agreed public'.split(
    ' ',
  );

/** Gives every numbered paragraph, section and article the number after the one it had, wherever it stands. */
function renumbering(): (paragraph: string) => string {
  return (paragraph) =>
    paragraph.replace(
      /^(#* *(?:\p{L}+ )?)(\d+)/u,
      (_, head: string, number: string) => `${head}${Number(number) + 1}`,
    );
}
