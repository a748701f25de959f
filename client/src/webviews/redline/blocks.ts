import type { ComparedRow } from '../../../../server/src/protocol/revisions.ts';

/** What a person wants to see. */
export interface Filters {
  /** Kinds of events, one of which must have happened; null for all. */
  readonly kinds: readonly string[] | null;
  readonly delegation: string | null;
  readonly openOnly: boolean;
  readonly unreadOnly: boolean;
}

/** Everything is shown. */
export const noFilters: Filters = { kinds: null, delegation: null, openOnly: false, unreadOnly: false };

/** A stretch of the page. Numbers are indices of rows, ends are exclusive. */
export type Block =
  | { readonly kind: 'change'; readonly row: number }
  /** An unchanged heading, shown because a change below it is. */
  | { readonly kind: 'heading'; readonly row: number }
  /** The old place of a moved row. */
  | { readonly kind: 'departed'; readonly row: number }
  | {
      readonly kind: 'run';
      readonly start: number;
      readonly end: number;
      readonly renumbered: readonly number[];
      /** How many of them are changes that the filters hide. */
      readonly hidden: number;
    };

/** Whether a row is a change to be reviewed. A new number alone is none: one insertion renumbers all that follows. */
export function isChange({ events }: ComparedRow): boolean {
  return events.some(({ kind }) => kind !== 'provision-renumbered');
}

/** Whether a change passes the filters. Asking for new numbers shows those that are all there is of a row, too. */
export function passes(row: ComparedRow, filters: Filters, read: ReadonlySet<string>): boolean {
  const { kinds, delegation, openOnly, unreadOnly } = filters;
  if (!isChange(row) && !(kinds?.includes('provision-renumbered') && row.renumbered)) return false;
  if (kinds && !row.events.some(({ kind }) => kinds.includes(kind))) return false;
  if (delegation !== null && !row.delegations.includes(delegation)) return false;
  if (openOnly && !(row.now ?? row.old)?.open) return false;
  return !(unreadOnly && read.has(row.id));
}

/** The page from top to bottom: changes that are shown, what is left out between them, and where moved rows stood. */
export function blocksOf(rows: readonly ComparedRow[], shown: readonly boolean[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const leaveOut = (end: number): void => {
    if (end <= start) return;
    const range = rows.slice(start, end);
    blocks.push({
      kind: 'run',
      start,
      end,
      renumbered: range.flatMap((row, i) => (row.renumbered && !isChange(row) ? [start + i] : [])),
      hidden: range.filter(isChange).length,
    });
    start = end;
  };
  for (const [index, row] of rows.entries()) {
    if (shown[index]) {
      leaveOutWithHeading(rows, start, index, blocks, leaveOut, (next) => (start = next));
      blocks.push({ kind: 'change', row: index });
      start = index + 1;
    }
    const departed = row.departed.filter((moved) => shown[moved]);
    if (departed.length === 0) continue;
    leaveOut(index + 1);
    for (const moved of departed) blocks.push({ kind: 'departed', row: moved });
  }
  leaveOut(rows.length);
  return blocks;
}

/** The last heading above a change says where one is; it stays in sight. */
function leaveOutWithHeading(
  rows: readonly ComparedRow[],
  from: number,
  to: number,
  blocks: Block[],
  leaveOut: (end: number) => void,
  startAt: (next: number) => void,
): void {
  for (let i = to - 1; i >= from; i--) {
    const row = rows[i]!;
    if (row.now?.kind !== 'heading' || isChange(row)) continue;
    leaveOut(i);
    blocks.push({ kind: 'heading', row: i });
    startAt(i + 1);
    break;
  }
  leaveOut(to);
}

/** How much has been read. */
export interface Review {
  readonly total: number;
  readonly reviewed: number;
}

/** What has been read of all changes, filtered or not. */
export function reviewOf(rows: readonly ComparedRow[], read: ReadonlySet<string>): Review {
  const changes = rows.filter(isChange);
  return { total: changes.length, reviewed: changes.filter(({ id }) => read.has(id)).length };
}

/**
 * The next of a list of rows behind (or before) one, or undefined at the end. From -1 the first, or the last, follows.
 * Where only some are wanted the search goes on at the other end.
 */
export function stepFrom(
  list: readonly number[],
  at: number,
  direction: 'next' | 'previous',
  wanted?: (row: number) => boolean,
): number | undefined {
  const order = direction === 'next' ? list : list.toReversed();
  const beyond = (row: number): boolean => at < 0 || (direction === 'next' ? row > at : row < at);
  const found = order.find((row) => beyond(row) && (wanted?.(row) ?? true));
  return found ?? (wanted ? order.find((row) => row !== at && wanted(row)) : undefined);
}
