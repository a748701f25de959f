import { revisionNumberOf } from '../../core/revisions/chain.ts';
import type { ProvisionHistory } from '../../core/revisions/history.ts';
import type { RevisionName } from './sources.ts';

/** Whether a provision has a label or path in some revision; `2.2.10bis` and `2.2.10 bis` are one. */
export function hasLabel({ states }: ProvisionHistory, label: string): boolean {
  const wanted = simple(label);
  return states.some((state) => simple(state.path) === wanted || simple(state.label ?? '') === wanted);
}

/** What each revision is called in a table: `Rev.5` where that tells them apart, else its name without folders. */
export function shortNames(names: readonly RevisionName[]): readonly string[] {
  const short = names.map((one) => {
    const number = revisionNumberOf(one);
    return number === null ? one.name.replace(/^.*[\\/]/s, '') : `Rev.${number}`;
  });
  return short.map((name, i) => (short.indexOf(name) === short.lastIndexOf(name) ? name : names[i]!.name));
}

function simple(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, '')
    .replace(/\.(?=\p{L})|\.$/gu, '');
}
