import type { RegisterShape } from '../core/record/register-shape.ts';
import type { DueItem } from '../protocol/record.ts';
import { momentOf } from './moment-of.ts';

/**
 * What is due by a register, nearest first; `uri` is the name of the file that says so. One entry for each: a note and
 * the minutes may tell of the same silence.
 */
export function dueIn({ silence, requests }: RegisterShape): readonly DueItem[] {
  const due = new Map<string, DueItem>();
  const add = (item: Omit<DueItem, 'moment'>): void => {
    const moment = momentOf(item.at, item.zone);
    const key = `${item.kind} ${item.what} ${item.at}`;
    if (!Number.isNaN(moment) && !due.has(key)) due.set(key, { ...item, moment });
  };
  for (const { document, by, item, deadline, zone, state, rule, file, line } of silence) {
    if (deadline === null) continue;
    add({
      kind: 'silence',
      what: document ?? '',
      who: by,
      item,
      at: deadline,
      zone,
      state,
      rule,
      uri: file,
      line,
    });
  }
  for (const { of, what, item, due: at, file, line } of requests) {
    if (at === null) continue;
    add({ kind: 'request', what, who: of, item, at, zone: null, state: 'open', rule: null, uri: file, line });
  }
  return [...due.values()].sort((a, b) => a.moment - b.moment);
}
