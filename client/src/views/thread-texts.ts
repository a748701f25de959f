import type { Positions, StatedNote, StatedPosition } from '../../../server/src/protocol/positions.ts';

/** All that is said of one paragraph. */
export interface ThreadText {
  /** Unique in the text. */
  readonly path: string;
  readonly label: string | null;
  readonly place: StatedPosition['place'];
  /** Positions of those named themselves, each told once. */
  readonly positions: readonly StatedPosition[];
  readonly notes: readonly StatedNote[];
}

/** One for each paragraph with a position or a note, in the order of the text. */
export function threadTexts({ rows, notes }: Positions): readonly ThreadText[] {
  const found = new Map<string, ThreadText>();
  for (const { path, label, place, positions } of rows) {
    const seen = new Set<string>();
    const own = positions.filter(({ delegation, stance, text, via }) => {
      const key = `${delegation} ${stance} ${text}`;
      if (via !== null || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    if (own.length > 0) found.set(path, { path, label, place, positions: own, notes: [] });
  }
  for (const note of notes) {
    const { path, label, paragraph } = note;
    const known = found.get(path) ?? { path, label, place: paragraph, positions: [], notes: [] };
    found.set(path, { ...known, notes: [...known.notes, note] });
  }
  return [...found.values()].sort(
    (a, b) => a.place.line - b.place.line || a.place.character - b.place.character,
  );
}
