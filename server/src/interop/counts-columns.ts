import { nameOfRevision } from '../core/revisions/chain.ts';
import type { StatsRow } from './counts-row.ts';

/** One figure of a revision: its name in a CSV header, its heading for people, and where it is found. */
export interface Column {
  readonly name: string;
  readonly heading: string;
  readonly of: (row: StatsRow) => number;
}

/** The figures in the order in which tables show them. */
export const columns: readonly Column[] = [
  { name: 'openTokens', heading: '[', of: ({ counts }) => counts.tokens.open },
  { name: 'closeTokens', heading: ']', of: ({ counts }) => counts.tokens.close },
  { name: 'groups', heading: 'Groups', of: ({ counts }) => counts.groups },
  { name: 'alternatives', heading: 'Choices', of: ({ counts }) => counts.alternatives },
  { name: 'maxDepth', heading: 'Depth', of: ({ counts }) => counts.maxDepth },
  { name: 'unmatched', heading: 'Unmatched', of: ({ counts }) => counts.unmatched },
  { name: 'placeholders', heading: 'Placeholders', of: ({ counts }) => counts.placeholders },
  { name: 'options', heading: 'Options', of: ({ counts }) => counts.options },
  { name: 'openProvisions', heading: 'Open', of: ({ counts }) => counts.openProvisions },
  { name: 'provisions', heading: 'Provisions', of: ({ counts }) => counts.provisions },
  { name: 'words', heading: 'Words', of: ({ counts }) => counts.words },
];

/** What the burn-down follows through the revisions. */
export const burnDown: readonly Column[] = columns
  .filter(({ name }) => name === 'openProvisions' || name === 'groups')
  .map((column) => ({
    ...column,
    heading: column.name === 'groups' ? 'Bracket groups' : 'Open provisions',
  }));

/** What revisions are called in a table, by {@link nameOfRevision}; with the file where two would be alike. */
export function namesOf(rows: readonly Pick<StatsRow, 'file' | 'symbol'>[]): readonly string[] {
  const short = rows.map(({ file, symbol }) => nameOfRevision({ name: file === '-' ? STDIN : file, symbol }));
  return short.map((name, i) =>
    short.filter((other) => other === name).length > 1 && name !== rows[i]!.file
      ? `${name} (${rows[i]!.file})`
      : name,
  );
}

const STDIN = 'standard input';
