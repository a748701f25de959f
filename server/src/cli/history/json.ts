import { eachRevision, type History } from '../../core/revisions/history.ts';
import type { RevisionName } from './sources.ts';

/** A history as `history --json` gives it: one provision a line, one entry a revision in each list. */
export function toJson(names: readonly RevisionName[], history: History): string {
  const rows = history.provisions.map((provision) =>
    JSON.stringify({
      id: provision.id,
      labels: eachRevision(provision, history.revisions, ({ label }) => label),
      openSince: provision.openSince,
      changedIn: provision.changes.map(({ revision }) => revision),
      delegations: eachRevision(provision, history.revisions, ({ delegations }) => delegations),
      paths: eachRevision(provision, history.revisions, ({ path }) => path),
      changes: provision.changes,
    }),
  );
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${item}`).join(',\n')}\n  ]`;
  return `{
  "revisions": ${list(names.map(({ name, symbol, date }) => JSON.stringify({ name, symbol, date })))},
  "provisions": ${list(rows)}
}
`;
}
