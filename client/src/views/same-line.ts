/** For each row the first line of its paragraph in every editor, counted from 0, or -1. */
export type LockedRows = readonly (readonly number[])[];

/** The line of one version that belongs to a line of another: as far into its paragraph, or into what lies between two. */
export function sameLine(rows: LockedRows, from: number, to: number, line: number, last: number): number {
  let [before, beforeThere] = [0, 0];
  for (const row of rows) {
    const [here, there] = [row[from]!, row[to]!];
    if (here < 0 || there < beforeThere) continue;
    if (here > line) {
      const share = here === before ? 0 : (line - before) / (here - before);
      return Math.min(last, Math.round(beforeThere + share * (there - beforeThere)));
    }
    [before, beforeThere] = [here, there];
  }
  return Math.min(last, beforeThere + line - before);
}
