import type { LifeFault } from '../../core/record/life.ts';
import type { RegisterShape, Row } from '../../core/record/register-shape.ts';
import { printable, type Style } from '../frame/style.ts';

/** The register for people: a paragraph for each kind of entry, the place in front of each line. */
export function toText(register: RegisterShape, style: Style): string {
  const { decisions, silence, requests, attendance, positions, documents, life } = register;
  const several = new Set(documents.map(({ file }) => file)).size > 1;
  const parts = [
    part('Decisions', decisions, style, ({ item, verb, organ, symbol, text }) =>
      [
        under(item).trim(),
        [organ, verb].filter((one) => one !== null).join(' ') || 'decided',
        symbol && `(${symbol})`,
        `“${short(text)}”`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    part(
      'Silence procedures',
      silence,
      style,
      ({ item, document, deadline, zone, rule, state, by, on, extendedFrom }) =>
        [
          under(item).trim(),
          `${document ?? 'a document without a symbol'}: ${state}`,
          by.length > 0 && `by ${by.join(', ')}`,
          on && `on ${on}`,
          deadline && `until ${deadline.replace('T', ' ')}${zone ? ` (${zone})` : ''}`,
          extendedFrom && `(first ${extendedFrom.replace('T', ' ')})`,
          rule && `rule ${rule}`,
        ]
          .filter(Boolean)
          .join(' '),
    ),
    part(
      'Requests and undertakings',
      requests,
      style,
      ({ item, kind, of, what, due }) =>
        `${under(item)}${of.join(', ')}${kind === 'request' ? ':' : ' undertook:'} ${short(what)}${due ? ` (due ${due})` : ''}`,
    ),
    part(
      'Attendance',
      attendance,
      style,
      ({ delegation, level, state, substitute }) =>
        `${delegation}: ${[level, state].filter(Boolean).join(' ')}${substitute ? `, ${substitute} instead` : ''}`,
    ),
    part(
      'Positions',
      positions,
      style,
      ({ item, delegation, onBehalfOf, verb, text }) =>
        `${under(item)}${delegation}${onBehalfOf.length > 0 ? ` for ${onBehalfOf.join(', ')}` : ''} ${verb}${verb === 'spoke' ? '' : `: ${short(text)}`}`,
    ),
    part(
      'Documents',
      documents,
      style,
      ({ symbol, known }) => `${symbol}${known || !several ? '' : ' (not among the files read)'}`,
    ),
  ];
  const faults = life.flatMap((one) => one.faults);
  if (several && faults.length > 0)
    parts.push(
      `${style.bold(`What does not fit (${faults.length})`)}\n${faults.map(({ kind, at, symbol }) => `  ${style.dim(printable(at))}  ${printable(symbol)} ${FAULTS[kind]}\n`).join('')}`,
    );
  return parts.every((text) => text === '')
    ? 'Nothing is recorded.\n'
    : parts.filter((text) => text !== '').join('\n');
}

const LONGEST = 100;

const FAULTS: Readonly<Record<LifeFault['kind'], string>> = {
  'adopted-with-brackets': 'is adopted and still holds brackets',
  'decision-number-before-adoption': 'has the number of a decision and is not adopted',
  'older-revision-cited': 'is cited, and there is a newer revision',
  'nobody-has-it': 'is cited, and no file has it',
};

function part<T>(title: string, rows: readonly Row<T>[], style: Style, say: (row: Row<T>) => string): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    (row) => `  ${style.dim(`${printable(row.file)}:${row.line}`)}  ${printable(say(row))}\n`,
  );
  return `${style.bold(`${title} (${rows.length})`)}\n${lines.join('')}`;
}

function under(item: string | null): string {
  return item === null ? '' : `[${item}] `;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
