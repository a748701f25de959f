import type { Words } from './words.ts';

/** One text of a bracket with what delegations say of it; an empty stance means that they propose it. */
export interface Text {
  words: string;
  stances: [code: string, stance: string][];
}

/** Words, or a bracket with the texts that stand in it side by side. */
export interface Piece {
  kind: 'words' | 'modal' | 'blank' | 'bracket';
  words: string;
  texts: Text[];
  touched?: boolean;
}

/** A numbered paragraph before it is written out. */
export interface Paragraph {
  label: string;
  pieces: Piece[];
  status: string;
  /** Texts to choose from, each a paragraph of its own. */
  options: string[];
}

/** What a draft is made of. */
export interface Table {
  readonly random: () => number;
  readonly words: Words;
  /** Words of different strength. */
  readonly modals: readonly string[];
}

/** A paragraph by chance: words, brackets with their delegations, blanks, options. */
export function writeParagraph(table: Table, label: string): Paragraph {
  const { words } = table;
  const pieces: Piece[] = [
    { kind: 'words', words: pick(table, words.subjects), texts: [] },
    { kind: 'modal', words: pick(table, table.modals), texts: [] },
    { kind: 'words', words: `${pick(table, words.verbs)} ${pick(table, words.objects)}`, texts: [] },
  ];
  const ends = shuffled(table, words.ends);
  for (let i = between(table, 1, 3); i > 0; i--) {
    const lot = table.random();
    if (lot < 0.5) pieces.push({ kind: 'words', words: ends.pop()!, texts: [] });
    else {
      const count = lot < 0.7 ? 1 : lot < 0.9 ? 2 : 3;
      const texts: Text[] = [];
      for (let k = 0; k < count; k++) texts.push({ words: ends.pop()!, stances: writeStances(table) });
      pieces.push({ kind: 'bracket', words: '', texts });
    }
    pieces.push({ kind: 'words', words: writePlace(table), texts: [] });
  }
  if (table.random() < 0.2)
    pieces.push({ kind: 'blank', words: `${words.by} ${pick(table, BLANKS)}`, texts: [] });
  const options = table.random() < 0.15 ? shuffled(table, words.objects).slice(0, between(table, 2, 4)) : [];
  return { label, pieces, status: '', options };
}

/** Delegations by chance, each with what it wants. */
export function writeStances(table: Table): [string, string][] {
  if (table.random() < 0.6) return [];
  const codes = shuffled(table, CODES).slice(0, between(table, 1, 3));
  return codes.map((code) => [code, table.random() < 0.5 ? '' : pick(table, table.words.against)]);
}

/** The name of a place by chance. */
export function writePlace(table: Table): string {
  const [before, behind] = pick(table, table.words.places);
  const name = [0, 1, 2].map(() => pick(table, table.words.syllables)).join('');
  return `${before} ${name[0]!.toUpperCase()}${name.slice(1)}${behind === '' ? '' : ` ${behind}`}`;
}

/** The text of a draft. */
export function render({ words }: Table, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ label, pieces, status, options }) => {
      const text = pieces.map(renderPiece).join(' ');
      const below = options.map((option, i) => `${words.option} ${i + 1}: ${option}\n\n`).join('');
      return `${label} ${text}${options.length > 0 ? words.chapeau : '.'}${status}\n\n${below}`;
    })
    .join('');
}

function renderPiece(piece: Piece): string {
  if (piece.kind !== 'bracket') return piece.words;
  return piece.texts
    .map(({ words, stances }) => {
      const said = stances.map(([code, stance]) => (stance === '' ? code : `${code} ${stance}`)).join('; ');
      return said === '' ? `[${words}]` : `[${words} - ${said}]`;
    })
    .join('');
}

/** One of a list by chance. */
export function pick<T>({ random }: Table, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A whole number by chance, both ends included. */
export function between({ random }: Table, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A copy of a list in an order by chance. */
export function shuffled<T>({ random }: Table, list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [copy[i], copy[k]] = [copy[k]!, copy[i]!];
  }
  return copy;
}

/** The delegations of a draft. */
export const CODES = 'ARM AZE BGD CHN EGY IND IDN IRN JOR KAZ KGZ MNG NPL OMN PAK QAT'.split(' ');
const BLANKS = ['[X]', '[...]', '_____'];
