import { slice } from '../document/document.ts';
import { partedBySlash } from '../document/facts/alternatives.ts';
import { contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';

/**
 * The slashes between alternatives (`[shall]/[should]`) that nothing parts any more when some brackets go: the one before
 * each, or behind it where nothing of its group stays before.
 */
export function* slashGaps(model: Model, goes: (bracket: number) => boolean): Generator<Range> {
  const { brackets, groups } = contestedOf(model);
  for (const { members } of groups) {
    if (members.length < 2) continue;
    let stays = !goes(members[0]!);
    for (let i = 1; i < members.length; i++) {
      const start = brackets[members[i - 1]!]!.end;
      const end = brackets[members[i]!]!.start;
      const out = goes(members[i]!);
      if ((out || !stays) && partedBySlash(slice(model.document, start, end))) yield { start, end };
      stays ||= !out;
    }
  }
}
