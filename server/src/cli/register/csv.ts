import type { RegisterShape } from '../../core/record/register-shape.ts';
import { csvLine } from '../../interop/csv/csv-line.ts';

/** The register for a spreadsheet: one line for each entry of any kind, what a kind does not have left empty. */
export function toCsv({
  decisions,
  silence,
  requests,
  attendance,
  positions,
  documents,
}: RegisterShape): string {
  const line = (
    kind: string,
    file: string,
    at: number,
    item: string | null,
    who: string,
    what: string,
    state: string,
    due: string,
    symbol: string,
    text: string,
  ): string => csvLine([kind, file, String(at), item ?? '', who, what, state, due, symbol, text]);
  return [
    csvLine(['kind', 'file', 'line', 'item', 'who', 'what', 'state', 'due', 'symbol', 'text']),
    ...decisions.map((row) =>
      line(
        'decision',
        row.file,
        row.line,
        row.item,
        row.organ ?? '',
        row.verb ?? '',
        row.silence?.state ?? '',
        row.silence?.deadline ?? '',
        row.symbol ?? '',
        row.text,
      ),
    ),
    ...silence.map((row) =>
      line(
        'silence',
        row.file,
        row.line,
        row.item,
        row.by.join(' '),
        'silence',
        row.state,
        [row.deadline, row.zone].filter(Boolean).join(' '),
        row.document ?? '',
        row.rule === null ? '' : `rule ${row.rule}`,
      ),
    ),
    ...requests.map((row) =>
      line(
        row.kind,
        row.file,
        row.line,
        row.item,
        row.of.join(' '),
        row.kind,
        '',
        row.due ?? '',
        '',
        row.what,
      ),
    ),
    ...attendance.map((row) =>
      line(
        'attendance',
        row.file,
        row.line,
        row.item,
        row.delegation,
        row.level ?? '',
        row.state,
        '',
        '',
        row.substitute ?? '',
      ),
    ),
    ...positions.map((row) =>
      line('position', row.file, row.line, row.item, row.delegation, row.verb, '', '', '', row.text),
    ),
    ...documents.map((row) =>
      line('document', row.file, row.line, null, '', '', row.known ? 'known' : 'unknown', '', row.symbol, ''),
    ),
  ].join('');
}
