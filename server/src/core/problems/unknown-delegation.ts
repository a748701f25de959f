import { type Delegation, nearestDelegation } from '../lexicon/profile.ts';
import { message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { BlockCheck, Problem, Severity } from './problem.ts';

/**
 * A name in an attribution that is neither a state, nor a member or group of the body. `[KZA: text]` and `[text - KZA]`
 * are no attributions, as nobody is called so; where somebody nearly is, that is told too.
 */
export const checkUnknownDelegations: BlockCheck = (block, facts, profile) => {
  const found: Problem[] = [];
  const contested = facts.brackets.pairs.filter(({ kind }) => kind === 'contested');
  const stances = [
    ...contested.flatMap(({ attribution }) => attribution?.stances ?? []),
    ...facts.marks.flatMap((mark) => (mark.kind === 'proposal' ? (mark.attribution?.stances ?? []) : [])),
  ];
  for (const { by, delegation, start, end } of stances) {
    if (by !== 'unknown') continue;
    const near = nearestDelegation(profile, delegation);
    found.push(problemOf(block.text.slice(start, end), { start, end }, near, 'warning'));
  }
  for (const { attribution, start, end } of contested) {
    if (attribution) continue;
    const code = loneCodeIn(block.text, start + 1, end - 1);
    if (!code) continue;
    const written = block.text.slice(code.start, code.end);
    const near = nearestDelegation(profile, written);
    // Of all states of the world one is near to any three letters: only a slip of the same letters counts there.
    if (near && (near.kind === 'member' || lettersOf(near.code) === lettersOf(written)))
      found.push(problemOf(written, code, near, 'information'));
  }
  return found;
};

/** `[KZA: text]`, `[text - KZA]`. */
const LEADING = /^\s*(\p{Lu}{3}):\s/u;
const TRAILING = /\s[-\u2013\u2014]\s?(\p{Lu}{3})\.?\s*$/u;
/** Room for a code and the white space beside it. */
const BESIDE = 12;

function loneCodeIn(text: string, start: number, end: number): Range | null {
  const leading = LEADING.exec(text.slice(start, Math.min(end, start + BESIDE)));
  if (leading) {
    const at = start + leading[0].indexOf(leading[1]!);
    return { start: at, end: at + 3 };
  }
  const from = Math.max(start, end - BESIDE);
  const trailing = TRAILING.exec(text.slice(from, end));
  if (!trailing) return null;
  const at = from + trailing.index + trailing[0].indexOf(trailing[1]!);
  return { start: at, end: at + 3 };
}

function lettersOf(code: string): string {
  return [...code].sort().join('');
}

function problemOf(
  written: string,
  { start, end }: Range,
  near: Delegation | undefined,
  severity: Severity,
): Problem {
  return {
    code: 'unknown-delegation',
    severity,
    start,
    end,
    message: near
      ? message('“{0}” is no known delegation. Did you mean {1} ({2})?', written, near.code, near.name)
      : message('“{0}” is no known delegation.', written),
    fixes: near
      ? [{ title: message('Write {0}', near.code), edits: [{ start, end, text: near.code }], safe: false }]
      : [],
  };
}
