import type { DocumentKind } from '../../core/model/metadata.ts';
import { problemsOf } from '../../core/problems/catalogue.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';
import { applyEdits, type Edit } from '../../core/text/edits.ts';
import { type Input, withText } from '../frame/input.ts';

/** A file with its safe fixes applied, and the code of every problem that one mended. */
export interface Fixed {
  readonly input: Input;
  readonly fixed: readonly ProblemCode[];
}

/**
 * Applies all safe fixes, and those that the new text offers, until there are none. Of fixes that overlap only the
 * first is applied in a round. Everything else of the text stays as it is, to the byte.
 */
export function applyFixes(input: Input, kind: DocumentKind | null): Fixed {
  let now = input;
  const fixed: ProblemCode[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, codes } = chooseFixes(now);
    if (edits.length === 0) break;
    now = withText(now, applyEdits(now.text, edits), kind);
    for (const code of codes) fixed.push(code);
  }
  return { input: now, fixed };
}

/** Two fixes that undo each other must not keep a run going. */
const MOST_ROUNDS = 10;

function chooseFixes(input: Input): {
  readonly edits: readonly Edit[];
  readonly codes: readonly ProblemCode[];
} {
  const edits: Edit[] = [];
  const codes: ProblemCode[] = [];
  let free = 0;
  for (const { code, fixes } of problemsOf(input.reading, Number.POSITIVE_INFINITY)) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.length === 0) continue;
    const start = Math.min(...fix.edits.map((edit) => edit.start));
    const end = Math.max(...fix.edits.map((edit) => edit.end));
    // Two insertions at one place would be two changes of one place as well.
    if (start < free) continue;
    free = Math.max(end, start + 1);
    for (const edit of fix.edits) edits.push(edit);
    codes.push(code);
  }
  return { edits, codes };
}
