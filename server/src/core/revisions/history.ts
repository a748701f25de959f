import { figuresOf } from '../model/figures.ts';
import { type Model, pieceOf, provisionOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { align } from './align.ts';
import { continueIdentities, type Lost } from './identities.ts';
import { createPast } from './past-texts.ts';
import { bodyOfSegment, type Segments, saysTheSame, segmentsOf } from './segments.ts';

/** What became of the provisions of a document through all its revisions, in the order in which they first appear. */
export interface History {
  /** How many revisions there are; they are numbered from 0, the oldest first. */
  readonly revisions: number;
  readonly provisions: readonly ProvisionHistory[];
}

/** One provision through all revisions. */
export interface ProvisionHistory {
  /** `p1`, `p2` ... in the order in which they first appear. */
  readonly id: string;
  /** How it stands, from each revision in which that is new until the next entry. The first begins where it appears. */
  readonly states: readonly ProvisionState[];
  readonly changes: readonly ProvisionChange[];
  /** Its place among the provisions of the last revision; null if it is gone. */
  readonly place: number | null;
  /** The revision since which it is open without interruption, a gap not counted; null if it is settled or gone. */
  readonly openSince: number | null;
}

/** How a provision stands from a revision on. */
export interface ProvisionState {
  readonly from: number;
  /** False from where it is gone. */
  readonly present: boolean;
  /** As written; null without one. */
  readonly label: string | null;
  readonly path: string;
  readonly open: boolean;
  /** Those named in its brackets, sorted. */
  readonly delegations: readonly string[];
}

/** What a revision did to a provision. A new number alone changes nothing; a tombstone in its place is its deletion. */
export interface ProvisionChange {
  readonly revision: number;
  readonly change: 'inserted' | 'edited' | 'deleted' | 'restored';
}

/** Takes the revisions of a document one after the other. Only the last one is kept. */
export interface HistoryBuilder {
  readonly add: (model: Model) => void;
  readonly end: () => History;
}

/** The history of a list of revisions, the oldest first. */
export function historyOf(models: Iterable<Model>): History {
  const builder = startHistory();
  for (const model of models) builder.add(model);
  return builder.end();
}

/**
 * Begins a history. A provision keeps its identity through new numbers, moves and edits, and across a gap: what is
 * gone in one revision and back in a later one is the same, if it says exactly what it said before or has its old
 * label and a similar text.
 */
export function startHistory(): HistoryBuilder {
  const records: MutableRecord[] = [];
  const past = createPast();
  const lost = new Map<number, Lost>();
  let before: Segments | null = null;
  /** The record of each segment of the last revision; -1 for what precedes the first provision. */
  let live: Int32Array = new Int32Array(0);
  let revision = 0;
  return {
    add(model) {
      const now = segmentsOf(model);
      const made = before
        ? continueIdentities(before, now, align(before, now), live, past, lost)
        : new Int32Array(now.count).fill(-1);
      const old = recordsOf(live);
      for (let j = 1; j < now.count; j++) {
        const known = made[j]!;
        const record = known < 0 ? records.push(createRecord(records.length)) - 1 : known;
        made[j] = record;
        const buried = provisionOf(model, j - 1)?.kind === 'tombstone';
        noteChange(records[record]!, revision, known, old.get(known), before, now, j, lost, buried);
        records[record]!.buried = buried;
        noteState(records[record]!, revision, model, j - 1);
        lost.delete(record);
        past.add(record, now.keys[j]!, bodyOfSegment(now, j));
      }
      if (before) noteLoss(records, revision, before, live, made, lost);
      before = now;
      live = made;
      revision++;
    },
    end() {
      const places = recordsOf(live);
      return {
        revisions: revision,
        provisions: records.map((record, index) => finish(record, places.get(index) ?? null)),
      };
    },
  };
}

interface MutableRecord {
  readonly id: string;
  readonly states: ProvisionState[];
  readonly changes: ProvisionChange[];
  openSince: number | null;
  /** Whether a tombstone stands in its place: `2.2.11 [deleted]`. */
  buried: boolean;
}

function createRecord(index: number): MutableRecord {
  return { id: `p${index + 1}`, states: [], changes: [], openSince: null, buried: false };
}

/** The segment of each record. */
function recordsOf(live: Int32Array): ReadonlyMap<number, number> {
  const segments = new Map<number, number>();
  for (let i = 1; i < live.length; i++) segments.set(live[i]!, i);
  return segments;
}

function noteChange(
  record: MutableRecord,
  revision: number,
  known: number,
  old: number | undefined,
  before: Segments | null,
  now: Segments,
  j: number,
  lost: ReadonlyMap<number, Lost>,
  buried: boolean,
): void {
  if (!before) return;
  if (known < 0) record.changes.push({ revision, change: 'inserted' });
  else if (buried) {
    if (!record.buried && !lost.has(known)) record.changes.push({ revision, change: 'deleted' });
  } else if (lost.has(known) || record.buried) record.changes.push({ revision, change: 'restored' });
  else if (!saysTheSame(before, old!, now, j)) record.changes.push({ revision, change: 'edited' });
}

function noteState(record: MutableRecord, from: number, model: Model, index: number): void {
  const label = pieceOf(model, index).label?.text.trim() ?? null;
  const open = (provisionOf(model, index)?.open ?? 0) !== 0;
  const path = pathsOf(model)[index]!;
  const { delegations } = figuresOf(model)[index]!;
  if (!open && !record.buried) record.openSince = null;
  else if (open) record.openSince ??= from;
  const last = record.states.at(-1);
  const same =
    last?.present === true &&
    last.label === label &&
    last.path === path &&
    last.open === open &&
    last.delegations.join() === delegations.join();
  if (!same) record.states.push({ from, present: true, label, path, open, delegations });
}

function noteLoss(
  records: readonly MutableRecord[],
  revision: number,
  before: Segments,
  live: Int32Array,
  made: Int32Array,
  lost: Map<number, Lost>,
): void {
  const kept = new Set(made);
  for (let i = 1; i < live.length; i++) {
    const index = live[i]!;
    if (kept.has(index)) continue;
    const record = records[index]!;
    if (!record.buried) record.changes.push({ revision, change: 'deleted' });
    record.states.push({ ...record.states.at(-1)!, from: revision, present: false });
    lost.set(index, { key: before.keys[i]!, body: bodyOfSegment(before, i) });
  }
}

function finish(
  { id, states, changes, openSince, buried }: MutableRecord,
  place: number | null,
): ProvisionHistory {
  return { id, states, changes, place, openSince: states.at(-1)?.present && !buried ? openSince : null };
}

/** One value for each revision, null where the provision did not exist. */
export function eachRevision<T>(
  { states }: ProvisionHistory,
  revisions: number,
  read: (state: ProvisionState) => T,
): readonly (T | null)[] {
  const values: (T | null)[] = new Array(revisions).fill(null);
  for (const [k, state] of states.entries()) {
    if (!state.present) continue;
    const value = read(state);
    values.fill(value, state.from, states[k + 1]?.from ?? revisions);
  }
  return values;
}
