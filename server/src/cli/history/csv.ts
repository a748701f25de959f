import { eachRevision, type History } from '../../core/revisions/history.ts';
import { csvLine } from '../../interop/csv/csv-line.ts';
import type { RevisionName } from './sources.ts';

/** A history as CSV: a line for each provision in each revision in which it stands or is gone. */
export function toCsv(names: readonly RevisionName[], history: History): string {
  const lines = [
    csvLine(['id', 'revision', 'symbol', 'date', 'path', 'label', 'open', 'delegations', 'change']),
  ];
  for (const provision of history.provisions) {
    const states = eachRevision(provision, history.revisions, (state) => state);
    const changes = new Map(provision.changes.map(({ revision, change }) => [revision, change]));
    for (const [r, { name, symbol, date }] of names.entries()) {
      const state = states[r];
      const change = changes.get(r) ?? '';
      if (!state && change === '') continue;
      lines.push(
        csvLine([
          provision.id,
          name,
          symbol ?? '',
          date ?? '',
          state?.path ?? '',
          state?.label ?? '',
          state ? String(state.open) : '',
          state?.delegations.join(' ') ?? '',
          change,
        ]),
      );
    }
  }
  return lines.join('');
}
