import { revisionNumberOf } from '../../core/revisions/chain.ts';
import type { ProvisionHistory } from '../../core/revisions/history.ts';
import { namesOf } from '../../interop/counts-columns.ts';
import type { RevisionName } from './sources.ts';

/** Whether a provision has a label or path in some revision; `2.2.10bis` and `2.2.10 bis` are one. */
export function hasLabel({ states }: ProvisionHistory, label: string): boolean {
  const wanted = simple(label);
  return states.some((state) => simple(state.path) === wanted || simple(state.label ?? '') === wanted);
}

/**
 * What each revision is called in a table, of files as `stats` calls them. Commits, of which many may be one revision,
 * have their own names where `Rev.5` does not tell them apart.
 */
export function shortNames(names: readonly RevisionName[], source: 'files' | 'Git'): readonly string[] {
  if (source === 'files') return namesOf(names.map(({ name, symbol }) => ({ file: name, symbol })));
  const numbers = names.map(revisionNumberOf);
  // A file may have ten thousand commits.
  const counts = new Map<number | null, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return names.map(({ name }, i) => {
    const number = numbers[i]!;
    return number !== null && counts.get(number) === 1 ? `Rev.${number}` : name.replace(/^.*[\\/]/s, '');
  });
}

function simple(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, '')
    .replace(/\.(?=\p{L})|\.$/gu, '');
}
