import { placeAt } from '../document/document.ts';
import { type Model, provisionsOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { type Position, type Positions, positionsOf } from './positions.ts';

/** Provisions by delegations: who wants what where. */
export interface Matrix {
  /** Whoever has a position, members that a group speaks for included; those named themselves first. */
  readonly delegations: readonly string[];
  /** Those of them that are named themselves. */
  readonly named: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** A provision on which someone has a position. */
export interface MatrixRow {
  /** Empty for what stands before the first provision. */
  readonly path: string;
  readonly label: string | null;
  /** From 1; of a compiled text the line in its base. */
  readonly line: number;
  /** Offset in the source at which it begins. */
  readonly place: number;
  /** Its index in the text, or in the base of a compiled one; -1 before the first. */
  readonly index: number;
  readonly positions: readonly Position[];
}

/**
 * The matrix of a text. `only` keeps what one delegation or group holds open: the provisions on which it has a
 * position, by itself or through its group. A bracket over several provisions counts in each.
 */
export function matrixOf(model: Model, source: string, only: string | null = null): Matrix {
  return matrixFrom(positionsOf(model, source), only);
}

/** The matrix of positions that have been read already. */
export function matrixFrom(
  { model: read, positions, toSource }: Positions,
  only: string | null = null,
): Matrix {
  const byProvision = new Map<number, Position[]>();
  for (const position of positions) {
    for (let index = position.first; index <= position.last; index++) {
      const list = byProvision.get(index);
      if (list) list.push(position);
      else byProvision.set(index, [position]);
    }
  }
  const rows = [...byProvision]
    .filter(([, list]) => only === null || list.some(({ delegation }) => delegation === only))
    .sort(([a], [b]) => a - b)
    .map(([index, list]) => rowOf(read, index, list, toSource));
  const shown = rows.flatMap((row) => row.positions);
  const named = codesOf(shown.filter(({ via }) => via === null));
  const all = codesOf(shown);
  return { delegations: [...named, ...all.filter((code) => !named.includes(code))], named, rows };
}

function rowOf(
  model: Model,
  index: number,
  positions: readonly Position[],
  toSource: (offset: number) => number,
): MatrixRow {
  const provision = provisionsOf(model)[index];
  return {
    path: provision ? pathsOf(model)[index]! : '',
    label: provision?.piece.label?.text.trim() ?? null,
    line: placeAt(model.document, provision?.start ?? 0).line + 1,
    place: toSource(provision?.start ?? 0),
    index,
    positions,
  };
}

function codesOf(positions: readonly Position[]): readonly string[] {
  return [...new Set(positions.map(({ delegation }) => delegation))].sort();
}
