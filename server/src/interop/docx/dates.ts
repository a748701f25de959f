import { diffArrays } from 'diff';
import { type ChangeKind, type ChangePiece, changePieces, datePieces } from './change-pieces.ts';
import type { Change, Flow } from './flow.ts';

/** When a delegation made its changes: all at one time, or each of those that came and each of those that went. */
export type ChangeDates = { readonly all: string } | Readonly<Record<ChangeKind, readonly (string | null)[]>>;

/** More different runs of dates than this would make the line of a compiled text unreadable: the latest stands then. */
const MOST_RUNS = 40;

/**
 * When each delegation made its changes, as a remark in the line of a compiled text: `RUS 2031-09-27T10:00:00Z`, or where
 * the times differ those of its insertions and deletions in the order of the text, each with how many in a row have it:
 * `RUS +2031-09-26T09:00:00Z*2 -2031-09-27T10:00:00Z*1`. Parted by commas; empty where no date is known.
 */
export function writeDates(dates: ReadonlyMap<string, ChangeDates | null>): string {
  return [...dates].flatMap(([code, its]) => (its === null ? [] : [`${code} ${writeOne(its)}`])).join(', ');
}

function writeOne(its: ChangeDates): string {
  if ('all' in its) return its.all;
  const runs = [...runsOf('+', its.inserted), ...runsOf('-', its.deleted)];
  return runs.map(({ sign, date, count }) => `${sign}${date ?? 'undated'}*${count}`).join(' ');
}

function runsOf(
  sign: string,
  dates: readonly (string | null)[],
): { sign: string; date: string | null; count: number }[] {
  const runs: { sign: string; date: string | null; count: number }[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last?.date === date) last.count++;
    else runs.push({ sign, date, count: 1 });
  }
  return runs;
}

/** Reads such a remark; what is none of it is left out. */
export function readDates(remark: string | null): ReadonlyMap<string, ChangeDates> {
  const found = new Map<string, ChangeDates>();
  for (const part of (remark ?? '').split(/,\s*/)) {
    const [code, ...words] = part.trim().split(' ');
    if (code === undefined || words.length === 0) continue;
    if (words.length === 1 && DATE.test(words[0]!)) {
      found.set(code, { all: words[0]! });
      continue;
    }
    const its: Record<ChangeKind, (string | null)[]> = { inserted: [], deleted: [] };
    for (const word of words) {
      const [, sign, date, count] = RUN.exec(word) ?? [];
      if (date === undefined) break;
      const kind = sign === '+' ? 'inserted' : 'deleted';
      for (let k = 0; k < Number(count); k++) its[kind].push(date === 'undated' ? null : date);
    }
    if (its.inserted.length + its.deleted.length > 0) found.set(code, its);
  }
  return found;
}

const MOMENT = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?';
const DATE = new RegExp(`^${MOMENT}$`);
const RUN = new RegExp(`^([+-])(${MOMENT}|undated)\\*(\\d{1,5})$`);

/**
 * The dates of a file's changes, told of the changes that a compiled text of it will have: `compiled` is the flow that
 * would be exported, asked for where it is needed. A change that stands in both has its date; what was cut otherwise has the latest of those beside it,
 * or of all.
 */
export function findDates(
  file: Flow,
  compiled: () => Flow,
  codesOf: (author: string) => readonly string[],
  codes: readonly string[],
): ReadonlyMap<string, ChangeDates | null> {
  const pieces = changePieces(file);
  let changes: readonly ChangePiece[] | undefined;
  return new Map(
    codes.map((code) => {
      const all = pieces.filter(({ change }) => codesOf(change.author).includes(code));
      const latest = latestOf(all.map(({ change }) => change.date));
      if (latest === null) return [code, null];
      // Most files have one date for all, and one of very many is not told change by change: nothing to look for.
      const known = all.map(({ change }) => change.date);
      if (known.every((date) => date === latest) || runsOf('', known).length > MOST_RUNS)
        return [code, { all: latest }];
      const of = (kind: ChangeKind): (string | null)[] => {
        const own = all.filter((piece) => piece.kind === kind);
        const later = (changes ??= changePieces(compiled())).filter(
          (piece) => piece.kind === kind && namesOf(piece.change).includes(code),
        );
        return datesFor(own, later, latest);
      };
      const its = { inserted: of('inserted'), deleted: of('deleted') };
      const runs = runsOf('+', its.inserted).length + runsOf('-', its.deleted).length;
      const same = [...its.inserted, ...its.deleted].every((date) => date === latest);
      return [code, runs > MOST_RUNS || same ? { all: latest } : its];
    }),
  );
}

function datesFor(
  own: readonly ChangePiece[],
  later: readonly ChangePiece[],
  latest: string,
): (string | null)[] {
  const dates: (string | null)[] = new Array(later.length).fill(null);
  const changes = diffArrays(
    own.map(({ text }) => text),
    later.map(({ text }) => text),
    { maxEditLength: 2_000 },
  ) ?? [
    { removed: true, added: false, count: own.length },
    { removed: false, added: true, count: later.length },
  ];
  let [from, to] = [0, 0];
  let gone: readonly ChangePiece[] = [];
  for (const { added, removed, count = 0 } of changes) {
    if (removed) {
      gone = own.slice(from, from + count);
      from += count;
    } else if (added) {
      const beside = gone.length > 0 ? gone : own.slice(Math.max(0, from - 1), from + 1);
      dates.fill(latestOf(beside.map(({ change }) => change.date)) ?? latest, to, to + count);
      to += count;
      gone = [];
    } else {
      for (let k = 0; k < count; k++) dates[to++] = own[from++]!.change.date;
      gone = [];
    }
  }
  return dates;
}

/** Dates every change of a compiled text's flow. Where their number is another by now, the latest date is that of all. */
export function dateFlow(flow: Flow, dates: ReadonlyMap<string, ChangeDates>): Flow {
  const counts = new Map<string, number>();
  const keyOf = (code: string, kind: ChangeKind): string => `${kind} ${code}`;
  for (const { kind, change } of changePieces(flow))
    for (const code of namesOf(change))
      counts.set(keyOf(code, kind), (counts.get(keyOf(code, kind)) ?? 0) + 1);
  const settled = new Map(
    [...dates].map(([code, its]) => [code, isComplete(code, its) ? its : collapsed(its)]),
  );
  function isComplete(code: string, its: ChangeDates): boolean {
    if ('all' in its) return true;
    return (['inserted', 'deleted'] as const).every(
      (kind) => its[kind].length === (counts.get(keyOf(code, kind)) ?? 0),
    );
  }
  const next = new Map<string, number>();
  return datePieces(flow, (kind, change) => {
    const found = namesOf(change).map((code) => {
      const its = settled.get(code);
      if (!its) return null;
      if ('all' in its) return its.all;
      const at = next.get(keyOf(code, kind)) ?? 0;
      next.set(keyOf(code, kind), at + 1);
      return its[kind][at] ?? null;
    });
    return latestOf(found);
  });
}

function collapsed(its: ChangeDates): ChangeDates {
  if ('all' in its) return its;
  const latest = latestOf([...its.inserted, ...its.deleted]);
  return latest === null ? { inserted: [], deleted: [] } : { all: latest };
}

/** `RUS, IND` is the author of what both want. */
function namesOf({ author }: Change): readonly string[] {
  return author.split(', ');
}

function latestOf(dates: readonly (string | null)[]): string | null {
  return dates.reduce(
    (latest, date) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}
