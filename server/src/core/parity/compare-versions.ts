import type { Model } from '../model/model.ts';
import { plainTitle } from '../model/plain-title.ts';
import type { Range } from '../text/range.ts';
import { alignVersions, type ParityRow } from './align-versions.ts';
import { saysNumber } from './numbers.ts';
import {
  type ParityCode,
  readVersion,
  type Said,
  type SaidCode,
  saidCodes,
  type Version,
  type VersionProvision,
} from './read-version.ts';
import { mayBeOneSymbol } from './same-symbol.ts';

/** One disagreement of language versions. */
export interface ParityDifference {
  readonly code: ParityCode;
  /** One place for each version, in their order. */
  readonly at: readonly ParityPlace[];
}

/** What one version says at a difference. */
export interface ParityPlace extends Range {
  /** Null where it says nothing of the kind: the place is then where it should. */
  readonly value: string | null;
}

/** The comparison of language versions of one text. */
export interface Parity {
  readonly versions: readonly Version[];
  readonly rows: readonly ParityRow[];
  readonly differences: readonly ParityDifference[];
}

/**
 * Compares language versions of one text in everything that does not depend on the language. One disagreement is told
 * once, with what each version says. The differences come in the order of the texts.
 */
export function compareVersions(models: readonly Model[]): Parity {
  const versions = models.map(readVersion);
  const rows = alignVersions(versions);
  const differences: ParityDifference[] = [];
  const moved = movedLabels(versions, rows);
  const last = versions.map(() => -1);
  for (const row of rows) {
    compareRow(versions, row, last, moved, differences);
    for (const [v, index] of row.entries()) if (index >= 0) last[v] = index;
  }
  return { versions, rows, differences };
}

/** For each label that stands in another place in some version, its provision in every version. */
type Moved = ReadonlyMap<string, readonly number[]>;

function movedLabels(versions: readonly Version[], rows: readonly ParityRow[]): Moved {
  const byKey = new Map<string, number[][]>();
  for (const row of rows) {
    if (row.every((index) => index >= 0)) continue;
    const keys = new Set(row.flatMap((index, v) => (index < 0 ? [] : [versions[v]!.provisions[index]!.key])));
    const [key = ''] = keys;
    if (keys.size !== 1 || key === '') continue;
    const known = byKey.get(key);
    if (known) known.push([...row]);
    else byKey.set(key, [[...row]]);
  }
  const moved = new Map<string, readonly number[]>();
  for (const [key, found] of byKey) {
    const joined = versions.map((_, v) => found.map((row) => row[v]!).filter((index) => index >= 0));
    if (found.length > 1 && joined.every((indices) => indices.length <= 1))
      moved.set(
        key,
        joined.map(([index = -1]) => index),
      );
  }
  return moved;
}

function compareRow(
  versions: readonly Version[],
  row: ParityRow,
  last: readonly number[],
  moved: Moved,
  differences: ParityDifference[],
): void {
  const own = row.map((index, v) => versions[v]!.provisions[index]);
  const placeless = (v: number): Range => placeOf(own[v], versions[v]!, last[v]!);
  if (own.some((one) => !one)) {
    const key = own.find((one) => one)!.key;
    const whole = moved.get(key);
    if (whole) {
      // Told where it stands first, and once.
      const before = whole.some((index, v) => index >= 0 && index <= last[v]! && index !== row[v]);
      if (before) return;
      const indices = whole;
      const at = indices.map((index, v) => place(versions[v]!.provisions[index], placeless(v), key));
      differences.push({ code: 'order', at });
      if (indices.every((index) => index >= 0))
        compareFacts(
          indices.map((index, v) => versions[v]!.provisions[index]!),
          differences,
        );
      return;
    }
    differences.push({
      code: 'label',
      at: own.map((one, v) => place(one, placeless(v), one ? one.key || firstWords(one) : null)),
    });
  } else if (new Set(own.map((one) => one!.key)).size > 1) {
    differences.push({
      code: 'label',
      at: own.map((one, v) => place(one, placeless(v), one!.key === '' ? null : one!.key)),
    });
  }
  const present = own.filter((one) => one !== undefined);
  if (present.length === own.length) compareFacts(present, differences);
  else if (present.length > 1) compareSome(own, placeless, differences);
}

/** Where some versions lack the provision, the others still have to agree. */
function compareSome(
  own: readonly (VersionProvision | undefined)[],
  placeless: (v: number) => Range,
  differences: ParityDifference[],
): void {
  const present = own.flatMap((one, v) => (one ? [v] : []));
  const found: ParityDifference[] = [];
  compareFacts(
    present.map((v) => own[v]!),
    found,
  );
  for (const { code, at } of found)
    differences.push({
      code,
      at: own.map((_, v) => {
        const k = present.indexOf(v);
        return k < 0 ? { ...placeless(v), value: null } : at[k]!;
      }),
    });
}

function compareFacts(own: readonly VersionProvision[], differences: ParityDifference[]): void {
  if (new Set(own.map(({ brackets }) => brackets)).size > 1) {
    differences.push({
      code: 'bracket',
      at: own.map((one) => ({ start: one.start, end: one.end, value: one.brackets || null })),
    });
  } else {
    for (const k of own[0]!.alternatives.keys()) {
      const at = own.map(({ alternatives }) => alternatives[k]!);
      if (new Set(at.map(({ value }) => value)).size > 1) differences.push({ code: 'alternative', at });
    }
  }
  for (const code of saidCodes) {
    for (const at of disagreements(code, own))
      differences.push({
        code,
        at: at.map((said, v) => said ?? { start: own[v]!.start, end: own[v]!.end, value: null }),
      });
  }
}

/** What each version says of one sort beyond what all say, put side by side. */
function disagreements(
  code: SaidCode,
  own: readonly VersionProvision[],
): readonly (readonly (Said | undefined)[])[] {
  const left = own.map(({ said }) => [...said[code]]);
  if (left.every((list) => list.length === 0)) return [];
  const takeOne = (v: number, same: (said: Said) => boolean): Said | undefined => {
    const at = left[v]!.findIndex(same);
    return at < 0 ? undefined : left[v]!.splice(at, 1)[0];
  };
  const rows: (Said | undefined)[][] = [];
  for (const [v, list] of left.entries()) {
    for (let said = list.shift(); said; said = list.shift()) {
      const wanted = said.value;
      const row: (Said | undefined)[] = new Array(own.length);
      row[v] = said;
      for (let other = v + 1; other < own.length; other++)
        row[other] =
          takeOne(other, ({ value }) => value === wanted) ??
          takeOne(other, ({ value }) => code === 'symbol' && mayBeOneSymbol(value, wanted)) ??
          takeOne(other, ({ value }) => code === 'date' && mayBeOneDate(value, wanted));
      rows.push(row);
    }
  }
  const open = rows.filter((row) =>
    own.some((one, v) => row[v] === undefined && !isSaidInWords(code, one.text, row)),
  );
  return joined(open);
}

/** `--09-14` is 14 September of the year that the text is about. */
function mayBeOneDate(left: string, right: string): boolean {
  return (left.startsWith('--') || right.startsWith('--')) && left.slice(-5) === right.slice(-5);
}

function isSaidInWords(code: SaidCode, text: string, row: readonly (Said | undefined)[]): boolean {
  const said = row.find((one) => one);
  return code === 'number' && said !== undefined && saysNumber(text, said.value);
}

/** Rows that have nothing in each other's versions are one disagreement: 5 here, 8 there. */
function joined(
  rows: readonly (readonly (Said | undefined)[])[],
): readonly (readonly (Said | undefined)[])[] {
  const result: (Said | undefined)[][] = [];
  for (const row of rows) {
    const free = result.find((known) => row.every((said, v) => said === undefined || known[v] === undefined));
    if (free) for (const [v, said] of row.entries()) free[v] ??= said;
    else result.push([...row]);
  }
  return result;
}

function place(one: VersionProvision | undefined, otherwise: Range, value: string | null): ParityPlace {
  if (!one) return { ...otherwise, value: null };
  const { piece } = one.provision;
  const base = one.start - piece.start;
  const label = piece.label;
  return label
    ? { start: base + label.start, end: base + label.end, value }
    : { start: one.start, end: one.end, value };
}

/** Where something is missing: its own provision, else behind the one before it. */
function placeOf(one: VersionProvision | undefined, version: Version, last: number): Range {
  if (one) return { start: one.start, end: one.end };
  const at = version.provisions[last]?.end ?? 0;
  return { start: at, end: at };
}

function firstWords({ text }: VersionProvision): string {
  return plainTitle(text, LONGEST_WORDS);
}

const LONGEST_WORDS = 48;
