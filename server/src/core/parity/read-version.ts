import { datesOf, quietSpansOf, symbolsOf } from '../document/facts/facts.ts';
import { partsOfSymbol } from '../document/facts/symbols.ts';
import { contestedOf, type Group } from '../model/contested.ts';
import { type Model, type Provision, pieceOf, provisionIndexAt, provisionsOf } from '../model/model.ts';
import { referencesIn } from '../model/resolve.ts';
import type { Range } from '../text/range.ts';
import { readNumbers } from './numbers.ts';

/** What language versions have to agree in. */
export type ParityCode =
  | 'label'
  | 'order'
  | 'bracket'
  | 'alternative'
  | 'placeholder'
  | 'attribution'
  | 'symbol'
  | 'reference'
  | 'date'
  | 'number';

/** Something that a version says whatever its language, with its place in the document. */
export interface Said extends Range {
  /** Equal where it says the same. */
  readonly value: string;
}

/** The sorts of facts that are compared as they stand in a provision. */
export const saidCodes = ['placeholder', 'attribution', 'symbol', 'reference', 'date', 'number'] as const;

/** One of {@link saidCodes}. */
export type SaidCode = (typeof saidCodes)[number];

/** What one provision says whatever its language. */
export interface VersionProvision extends Range {
  readonly provision: Provision;
  /** The label's key, or the empty string. */
  readonly key: string;
  /** UTF-16 units of its text. */
  readonly length: number;
  /** How its groups of brackets lie in each other: `[[]][]`; `[+1]` reaches into the next provision. */
  readonly brackets: string;
  /** For each group in order how many texts there are to choose from. */
  readonly alternatives: readonly Said[];
  readonly said: Readonly<Record<SaidCode, readonly Said[]>>;
  readonly text: string;
}

/** One language version as it is compared. */
export interface Version {
  readonly model: Model;
  readonly provisions: readonly VersionProvision[];
}

/** Reads what a version says whatever its language. Linear. */
export function readVersion(model: Model): Version {
  const provisions = provisionsOf(model);
  const said = provisions.map(
    (): Record<SaidCode, Said[]> => ({
      placeholder: [],
      attribution: [],
      symbol: [],
      reference: [],
      date: [],
      number: [],
    }),
  );
  const add = (code: SaidCode, start: number, end: number, value: string): void => {
    const at = provisionIndexAt(model, start);
    if (at >= 0) said[at]![code].push({ start, end, value });
  };
  readBlocks(model, add);
  const contested = contestedOf(model);
  for (const { attribution } of contested.brackets)
    for (const { start, end, delegation, kind } of attribution?.stances ?? [])
      add('attribution', start, end, `${delegation} ${kind}`);
  const groups: Group[][] = provisions.map(() => []);
  for (const group of contested.groups) groups[provisionIndexAt(model, group.start)]?.push(group);
  return {
    model,
    provisions: provisions.map((provision, index) => {
      const { label, bodyStart, end } = provision.piece;
      const text = model.document.blocks[provision.block]!.text.slice(bodyStart, end);
      return {
        provision,
        start: provision.start,
        end: provision.end,
        key: label?.key ?? '',
        length: text.trim().length,
        brackets: nesting(model, groups[index]!),
        alternatives: groups[index]!.map(({ start, end: last, alternatives }) => ({
          start,
          end: last,
          value: String(alternatives),
        })),
        said: said[index]!,
        text,
      };
    }),
  };
}

type Add = (code: SaidCode, start: number, end: number, value: string) => void;

function readBlocks(model: Model, add: Add): void {
  const { document, facts, structure } = model;
  for (const [b, block] of document.blocks.entries()) {
    if (block.kind !== 'text' && block.kind !== 'heading') continue;
    const base = document.starts[b]!;
    const taken: Range[] = quietSpansOf(block).filter(({ kind }) => kind !== 'link' && kind !== 'escape');
    for (let i = structure.first[b]!; i < structure.first[b + 1]!; i++) {
      const { start, bodyStart } = pieceOf(model, i);
      taken.push({ start, end: bodyStart });
    }
    for (const { start, end, text } of symbolsOf(block)) {
      add('symbol', base + start, base + end, normalSymbol(text));
      taken.push({ start, end });
    }
    for (const { start, end, targets } of referencesIn(model, b)) {
      for (const target of targets)
        add('reference', base + target.start, base + target.end, target.label + target.items);
      taken.push({ start, end });
    }
    for (const { start, end, date } of datesOf(block)) {
      add('date', base + start, base + end, date);
      taken.push({ start, end });
    }
    for (const mark of facts[b]!.marks) {
      if (mark.kind === 'placeholder') {
        add('placeholder', base + mark.start, base + mark.end, '_');
        taken.push(mark);
      } else if (mark.kind === 'proposal')
        for (const { start, end, delegation, kind } of mark.attribution?.stances ?? [])
          add('attribution', base + start, base + end, `${delegation} ${kind}`);
    }
    for (const { start, end, value } of readNumbers(block.text, disjoint(taken)))
      add('number', base + start, base + end, value);
  }
}

/** Sorted and merged. */
function disjoint(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function normalSymbol(symbol: string): string {
  const { document, suffixes } = partsOfSymbol(symbol);
  return [document, ...suffixes].join('/');
}

function nesting(model: Model, groups: readonly Group[]): string {
  let shape = '';
  const open: number[] = [];
  for (const { start, end } of groups) {
    while (open.length > 0 && open.at(-1)! <= start) {
      open.pop();
      shape += ']';
    }
    const reach = provisionIndexAt(model, Math.max(start, end - 1)) - provisionIndexAt(model, start);
    shape += reach > 0 ? `[+${reach}` : '[';
    open.push(end);
  }
  return shape + ']'.repeat(open.length);
}
