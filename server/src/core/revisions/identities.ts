import { provisionOf } from '../model/model.ts';
import type { Alignment } from './align.ts';
import type { Past } from './past-texts.ts';
import { bodyOfSegment, type Segments, saysTheSame } from './segments.ts';
import { wordsOf } from './tokens.ts';
import { shareOfWords } from './word-share.ts';

/** What a provision that is gone said when it was last there. */
export interface Lost {
  readonly key: string;
  readonly body: string;
}

/**
 * For each segment of a revision the record of the provision that it continues, or -1 where it is new. The alignment
 * with the revision before decides, with three exceptions: what says exactly what a record said in an earlier
 * revision is that record's, so that a text which is restored after having been rewritten finds itself again; a
 * tombstone is what stood under its label; and what has a lost provision's label and a similar text is that one.
 */
export function continueIdentities(
  before: Segments,
  now: Segments,
  { newOf, oldOf }: Alignment,
  live: Int32Array,
  past: Past,
  lost: ReadonlyMap<number, Lost>,
): Int32Array {
  const records = new Int32Array(now.count).fill(-1);
  const olds = Int32Array.from(oldOf);
  for (let j = 1; j < now.count; j++) if (olds[j]! > 0) records[j] = live[olds[j]!]!;
  const holder = new Map<number, number>();
  for (let j = 1; j < now.count; j++) if (records[j]! >= 0) holder.set(records[j]!, j);
  for (const { j, record } of exactClaims(before, now, newOf, olds, live, past)) {
    const other = holder.get(record);
    if (other === j) continue;
    if (other !== undefined) records[other] = -1;
    holder.delete(records[j]!);
    records[j] = record;
    holder.set(record, j);
  }
  joinLoose(before, now, records, live, holder);
  findLost(now, records, lost, holder);
  return records;
}

const SIMILAR = 0.5;

interface Claim {
  readonly j: number;
  readonly record: number;
}

/** Segments that say exactly what some record said before, and not what the segment they are aligned with says. */
function exactClaims(
  before: Segments,
  now: Segments,
  newOf: Int32Array,
  oldOf: Int32Array,
  live: Int32Array,
  past: Past,
): readonly Claim[] {
  const keeps = new Set<number>();
  for (let i = 1; i < before.count; i++)
    if (newOf[i]! > 0 && saysTheSame(before, i, now, newOf[i]!)) keeps.add(live[i]!);
  const sure: Claim[] = [];
  const likely: Claim[] = [];
  for (let j = 1; j < now.count; j++) {
    const body = bodyOfSegment(now, j);
    if (oldOf[j]! > 0 && saysTheSame(before, oldOf[j]!, now, j)) continue;
    const said = past.saidBy(body).filter(({ record }) => !keeps.has(record));
    const labelled = said.filter(({ key }) => key === now.keys[j] && key !== '');
    const own = new Set((labelled.length > 0 ? labelled : said).map(({ record }) => record));
    const [record] = own;
    // Boilerplate that several said tells nothing, unless the label does.
    if (record !== undefined && own.size === 1) (labelled.length > 0 ? sure : likely).push({ j, record });
  }
  const taken = new Set<number>();
  const first = (claims: readonly Claim[]): readonly Claim[] =>
    claims.filter(({ record }) => !taken.has(record) && taken.add(record));
  return [...first(sure), ...first(likely)];
}

/** Segments whose partner was claimed by another are joined to what stood under their label, if it is free. */
function joinLoose(
  before: Segments,
  now: Segments,
  records: Int32Array,
  live: Int32Array,
  holder: Map<number, number>,
): void {
  const free = new Map<string, number[]>();
  for (let i = 1; i < before.count; i++) {
    if (before.keys[i] === '' || holder.has(live[i]!)) continue;
    const list = free.get(before.keys[i]!);
    if (list) list.push(i);
    else free.set(before.keys[i]!, [i]);
  }
  if (free.size === 0) return;
  for (let j = 1; j < now.count; j++) {
    if (records[j]! >= 0) continue;
    const candidates = free.get(now.keys[j]!) ?? [];
    const found = candidates.findIndex(
      (i) =>
        isTombstone(before, i) ||
        isTombstone(now, j) ||
        isSimilar(bodyOfSegment(before, i), bodyOfSegment(now, j)),
    );
    if (found < 0) continue;
    const [i] = candidates.splice(found, 1);
    records[j] = live[i!]!;
    holder.set(records[j]!, j);
  }
}

function findLost(
  now: Segments,
  records: Int32Array,
  lost: ReadonlyMap<number, Lost>,
  holder: Map<number, number>,
): void {
  if (lost.size === 0) return;
  const byKey = new Map<string, number[]>();
  for (const [record, { key }] of lost) {
    if (key === '' || holder.has(record)) continue;
    const list = byKey.get(key);
    if (list) list.push(record);
    else byKey.set(key, [record]);
  }
  for (let j = 1; j < now.count; j++) {
    if (records[j]! >= 0) continue;
    const candidates = byKey.get(now.keys[j]!) ?? [];
    // The one that was lost last is the likeliest.
    const found = candidates.findLastIndex((record) =>
      isSimilar(lost.get(record)!.body, bodyOfSegment(now, j)),
    );
    if (found < 0) continue;
    const [record] = candidates.splice(found, 1);
    records[j] = record!;
    holder.set(record!, j);
  }
}

function isSimilar(left: string, right: string): boolean {
  return left === right || shareOfWords(wordsOf(left), wordsOf(right)) >= SIMILAR;
}

function isTombstone({ model }: Segments, segment: number): boolean {
  return provisionOf(model, segment - 1)?.kind === 'tombstone';
}
