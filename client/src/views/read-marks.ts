import type * as vscode from 'vscode';

/** Which changes a person has read, by pair of texts. */
export interface ReadMarks {
  of(pair: string): readonly string[];
  mark(pair: string, ids: readonly string[], read: boolean): Promise<void>;
}

/** Pairs remembered; the one untouched for longest is forgotten first. */
const MOST_PAIRS = 50;
/** Changes remembered of one pair. */
const MOST_CHANGES = 20_000;
const memoryKey = 'adref.readChanges';

/** Marks that last as long as the workspace. */
export function createReadMarks(memory: vscode.Memento): ReadMarks {
  const all = (): Record<string, string[]> => memory.get<Record<string, string[]>>(memoryKey, {});
  return {
    of: (pair) => all()[pair] ?? [],
    mark: async (pair, ids, read) => {
      const { [pair]: known = [], ...others } = all();
      const changed = new Set(ids);
      const rest = known.filter((id) => !changed.has(id));
      const own = read ? [...rest, ...changed].slice(-MOST_CHANGES) : rest;
      const kept = Object.entries(others).slice(-(MOST_PAIRS - 1));
      await memory.update(memoryKey, {
        ...Object.fromEntries(kept),
        ...(own.length > 0 ? { [pair]: own } : {}),
      });
    },
  };
}
