import type { MeetingRegister } from '../../../server/src/protocol/record.ts';
import type { RegisterKind, RegisterRow } from '../webviews/register/messages.ts';

/** The sorts of lines, in the order in which they are offered. */
export const registerKinds: readonly RegisterKind[] = [
  'decision',
  'silence',
  'request',
  'attendance',
  'position',
  'document',
];

/** All lines of a register, by kind and in the order of the texts. */
export function registerRows({ register }: MeetingRegister): readonly RegisterRow[] {
  const { decisions, silence, requests, attendance, positions, documents } = register;
  const join = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' ');
  const moment = (at: string | null, zone: string | null): string =>
    at === null ? '' : join(at.replace('T', ' '), zone === null ? '' : `(${zone})`);
  return [
    ...decisions.map(({ item, organ, text, symbol, file, line }): RegisterRow => {
      const what = symbol !== null && !text.includes(symbol) ? `${symbol}: ${text}` : text;
      return row('decision', file, line, { item, who: organ, what });
    }),
    ...silence.map(({ item, document, deadline, zone, state, rule, by, file, line }) =>
      row('silence', file, line, {
        item,
        who: by.join(', '),
        what: join(document, rule === null ? '' : `(${rule})`),
        when: moment(deadline, zone),
        state,
      }),
    ),
    ...requests.map(({ item, kind, of, what, due, file, line }) =>
      row('request', file, line, { item, who: of.join(', '), what, when: due, state: kind }),
    ),
    ...attendance.map(({ item, delegation, level, state, substitute, file, line }) =>
      row('attendance', file, line, { item, who: delegation, what: join(level, substitute), state }),
    ),
    ...positions.map(({ item, delegation, verb, text, file, line }) =>
      row('position', file, line, { item, who: delegation, what: text, state: verb }),
    ),
    ...documents.map(({ symbol, known, file, line }) =>
      row('document', file, line, { what: symbol, state: known ? 'here' : 'elsewhere' }),
    ),
  ];
}

function row(
  kind: RegisterKind,
  uri: string,
  line: number,
  said: { readonly [K in 'item' | 'who' | 'what' | 'when' | 'state']?: string | null },
): RegisterRow {
  return {
    kind,
    uri,
    line,
    item: said.item ?? '',
    who: said.who ?? '',
    what: said.what ?? '',
    when: said.when ?? '',
    state: said.state ?? '',
  };
}
