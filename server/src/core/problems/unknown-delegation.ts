import { nearestDelegation } from '../lexicon/profile.ts';
import { message } from '../text/message.ts';
import type { BlockCheck, Problem } from './problem.ts';

/** A name in an attribution that is neither a state, nor a member or group of the body. */
export const checkUnknownDelegations: BlockCheck = (block, facts, profile) => {
  const found: Problem[] = [];
  const stances = [
    ...facts.brackets.pairs.flatMap((pair) =>
      pair.kind === 'contested' ? (pair.attribution?.stances ?? []) : [],
    ),
    ...facts.marks.flatMap((mark) => (mark.kind === 'proposal' ? (mark.attribution?.stances ?? []) : [])),
  ];
  for (const { by, delegation, start, end } of stances) {
    if (by !== 'unknown') continue;
    const near = nearestDelegation(profile, delegation);
    const written = block.text.slice(start, end);
    found.push({
      code: 'unknown-delegation',
      severity: 'warning',
      start,
      end,
      message: near
        ? message('“{0}” is no known delegation. Did you mean {1} ({2})?', written, near.code, near.name)
        : message('“{0}” is no known delegation.', written),
      fixes: near
        ? [{ title: message('Write {0}', near.code), edits: [{ start, end, text: near.code }], safe: false }]
        : [],
    });
  }
  return found;
};
