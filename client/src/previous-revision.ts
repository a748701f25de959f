import type { Revision } from '../../server/src/protocol/revisions.ts';

/** The revision that one of a chain is compared with: the last one before it that says something, else the one before it. */
export function previousRevision(chain: readonly Revision[], at: number): Revision | undefined {
  return chain.slice(0, Math.max(0, at)).findLast((one) => !isEmptyRevision(one)) ?? chain[at - 1];
}

/** Whether a revision is known to say nothing. */
export function isEmptyRevision({ figures }: Pick<Revision, 'figures'>): boolean {
  return figures?.provisions === 0;
}
