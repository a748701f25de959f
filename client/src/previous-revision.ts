import type { Revision } from '../../server/src/protocol/revisions.ts';

/** The revision that one of a chain is compared with: the last one before it that says something, else the one before it. */
export function previousRevision(chain: readonly Revision[], at: number): Revision | undefined {
  return chain.slice(0, Math.max(0, at)).findLast((one) => !isSilent(one)) ?? chain[at - 1];
}

/** Whether a revision is known to say nothing: it is empty, or took the file away. */
function isSilent({ figures, deleted }: Revision): boolean {
  return deleted || figures?.provisions === 0;
}
