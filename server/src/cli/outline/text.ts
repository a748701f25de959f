import type { Counts } from '../../core/model/counts.ts';
import { plainTitle } from '../../core/model/plain-title.ts';
import { printable, type Style } from '../frame/style.ts';
import type { Outline, OutlineRow } from './outline-shape.ts';

/** An outline for a reader: one line a provision, indented, its state in words; the counts at the end. */
export function toText({ file, symbol, kind, language, provisions, counts }: Outline, style: Style): string {
  const about = [symbol, kind, language].filter((part) => part !== null).join(', ');
  const width = String(provisions.at(-1)?.line ?? 1).length;
  const rows = provisions.map((row) => toLine(row, width, style));
  const none = provisions.length === 0 ? '  There is no text in it.\n' : '';
  return `${style.bold(file === '-' ? 'standard input' : printable(file))}\n${printable(about)}\n\n${none}${rows.join('')}\n${countsLine(counts)}\n`;
}

function toLine(row: OutlineRow, width: number, style: Style): string {
  const indent = '  '.repeat(Math.min(row.depth, DEEPEST));
  const words = printable(plainTitle(row.text, LONGEST));
  const state = stateOf(row);
  const shown = row.kind === 'heading' ? style.bold(words) : words;
  return `${style.dim(String(row.line).padStart(width))}  ${indent}${shown}${state === '' ? '' : `  ${style.yellow(`(${state})`)}`}\n`;
}

/** Deeper provisions are not indented further, so that a line stays a line. */
const DEEPEST = 8;
const LONGEST = 72;

function stateOf({ open, status, brackets, alternatives, placeholders, delegations }: OutlineRow): string {
  const parts = [
    open ? 'open' : '',
    status ?? '',
    counted(brackets, 'bracket'),
    counted(alternatives, 'choice'),
    counted(placeholders, 'placeholder'),
    delegations.join(' '),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function countsLine(counts: Counts): string {
  return [
    `${number(counts.openProvisions)} of ${counted(counts.provisions, 'provision') || '0 provisions'} open`,
    `${counted(counts.groups, 'bracket group') || '0 bracket groups'} (${number(counts.tokens.open)} [ and ${number(counts.tokens.close)} ])`,
    counted(counts.alternatives, 'choice'),
    counted(counts.options, 'option'),
    counted(counts.placeholders, 'placeholder'),
    counts.unmatched > 0 ? `${number(counts.unmatched)} unmatched` : '',
    counted(counts.words, 'word') || '0 words',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
