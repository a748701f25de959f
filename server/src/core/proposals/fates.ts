import type { Contest, Wish } from './contest.ts';

/** Taken by the room, or not. */
export type Verdict = 'accept' | 'reject';

/** What becomes of a wish: untouched, its words stand, they go, or only these names go from it. */
export type Fate = 'leave' | 'keep' | 'drop' | { readonly without: readonly string[] };

/**
 * What becomes of all wishes of a contest when one is taken or turned down. Taken words leave no room for their rivals;
 * with words that are turned down goes the wish of the same delegations to make room for them. A position without words
 * can only be turned down.
 */
export function fatesOfOne({ wishes, compiled }: Contest, index: number, verdict: Verdict): readonly Fate[] {
  const wish = wishes[index]!;
  const { kind, by } = wish;
  const set = (own: Fate, other: (one: Wish) => Fate): readonly Fate[] =>
    wishes.map((one, i) => (i === index ? own : other(one)));
  if (kind === 'position') return set(verdict === 'reject' ? 'drop' : 'leave', () => 'leave');
  if (kind === 'change') return set(verdict === 'accept' ? 'keep' : 'drop', () => 'leave');
  if (verdict === 'accept') {
    if (kind === 'deletion') return set('drop', () => 'leave');
    return set('keep', (one) => fateBeside(one, by, compiled));
  }
  if (kind === 'text') return freeDeletions(wishes, compiled, new Set([index]), new Set(by));
  const gone = wishes.map(
    (one) => one.kind === 'text' && one.by.length > 0 && one.by.every((code) => by.includes(code)),
  );
  const rivals = wishes.some((one, i) => i !== index && one.kind === 'text' && !gone[i]);
  const own: Fate = rivals && !compiled && by.length > 0 ? { without: by } : 'keep';
  return wishes.map((_, i) => (i === index ? own : gone[i] ? 'drop' : 'leave'));
}

/** What becomes of the wishes of a contest when all that one delegation proposes in it is taken or turned down. */
export function fatesOfAll({ wishes, compiled }: Contest, code: string, verdict: Verdict): readonly Fate[] {
  const own = wishes.map(({ by }) => by.includes(code));
  const texts = wishes.some(({ kind }, i) => own[i] && kind === 'text');
  if (verdict === 'accept')
    return wishes.map((wish, i) => {
      if (wish.kind === 'position') return 'leave';
      if (own[i]) return wish.kind === 'deletion' ? 'drop' : 'keep';
      if (wish.against.includes(code)) return 'drop';
      return texts ? fateBeside(wish, [code], compiled) : 'leave';
    });
  const dropped = new Set(wishes.flatMap(({ kind }, i) => (own[i] && kind === 'text' ? [i] : [])));
  const [only] = wishes;
  if (wishes.length === 1 && only) {
    if (own[0]) {
      if (only.kind !== 'position') return [only.kind === 'deletion' ? 'keep' : 'drop'];
      return [only.by.length > 1 ? { without: [code] } : 'drop'];
    }
    return [only.against.includes(code) && only.kind === 'text' ? { without: [code] } : 'leave'];
  }
  return freeDeletions(wishes, compiled, dropped, new Set([code]), code);
}

/** Whether a delegation proposes anything in a contest, or wants something out of it. */
export function takesPart({ wishes }: Contest, code: string): boolean {
  return wishes.some(
    ({ by, against, kind }) => kind !== 'position' && (by.includes(code) || against.includes(code)),
  );
}

/** Beside words that stand. In a compiled text what all their authors want besides holds with them. */
function fateBeside(wish: Wish, by: readonly string[], compiled: boolean): Fate {
  const shared = by.length > 0 && by.every((code) => wish.by.includes(code));
  if (!compiled) return 'drop';
  return (wish.kind === 'deletion') === shared ? 'drop' : 'keep';
}

/** Words go; those who made room for them and want nothing else there no longer want anything deleted. */
function freeDeletions(
  wishes: readonly Wish[],
  compiled: boolean,
  dropped: ReadonlySet<number>,
  authors: ReadonlySet<string>,
  always: string | null = null,
): readonly Fate[] {
  const stays = (_: Wish, i: number): boolean => !dropped.has(i);
  const remaining = wishes.filter((wish, i) => wish.kind === 'text' && stays(wish, i));
  return wishes.map((wish, i): Fate => {
    if (dropped.has(i)) return 'drop';
    if (wish.kind !== 'deletion')
      return always !== null && wish.against.includes(always) ? { without: [always] } : 'leave';
    const without = wish.by.filter(
      (code) => authors.has(code) && (code === always || !remaining.some((other) => other.by.includes(code))),
    );
    if (without.length === 0) return 'leave';
    if (without.length < wish.by.length) return { without };
    return compiled || remaining.length === 0 ? 'keep' : { without };
  });
}
