import type { Op } from '../../core/revisions/redline.ts';
import type { ReportLine } from '../../core/revisions/report.ts';
import { isUnseen, markUnseen } from '../../core/text/unseen.ts';
import type { DiffResult, DiffRow } from '../../interop/diff-result.ts';
import {
  changedRows,
  nameOfFile,
  nameOfLine,
  nameOfRow,
  sentenceOfLine,
  sentenceOfSummary,
  stateOfRow,
} from '../../interop/diff-words.ts';
import { printable, type Style } from '../frame/style.ts';

/**
 * A comparison for a reader: what happened, a line each provision; then every changed provision with what goes as
 * `{--words--}` and what comes as `{++words++}`; the figures at the end. Colour only helps.
 */
export function toText(result: DiffResult, report: readonly ReportLine[], style: Style): string {
  const head = `${style.bold(printable(nameOfFile(result.old)))}\n${style.bold(printable(nameOfFile(result.new)))}\n`;
  const told = report.map(
    (line) => `${style.bold(printable(nameOfLine(line)))}: ${printable(sentenceOfLine(line))}\n`,
  );
  const rows = changedRows(result).map((row) => toParagraph(row, style));
  return [head, told.join(''), rows.join('\n'), `${sentenceOfSummary(result)}\n`]
    .filter((part) => part !== '')
    .join('\n');
}

/** Longer stretches that stay are cut to what stands beside the change. */
const LONGEST_KEPT = 160;
const BESIDE = 64;

function toParagraph(row: DiffRow, style: Style): string {
  const line = row.new ? `line ${row.new.line}` : `old line ${row.old?.line ?? 1}`;
  const state = stateOfRow(row) || 'white space';
  const head = `${style.bold(printable(nameOfRow(row)))} ${style.dim(`(${line}; ${state})`)}\n`;
  const last = row.ops.length - 1;
  const shown = row.ops.map((op, i) => toPiece([op[0], clean(op[1])], i === 0, i === last, style)).join('');
  const lines = shown.replace(/\s+$/, '').split('\n');
  return head + lines.map((one) => (one.trim() === '' ? '\n' : `    ${one}\n`)).join('');
}

function toPiece([sign, text]: Op, first: boolean, last: boolean, style: Style): string {
  switch (sign) {
    case '=':
      return shorten(text, first, last);
    case '-':
      return style.red(`{--${visible(text)}--}`) + lineEndOf(text);
    case '+':
      return style.blue(`{++${visible(text)}++}`) + lineEndOf(text);
  }
}

/** What comes or goes with its line end, as rows of tables do, stands on a line of its own. */
function lineEndOf(text: string): string {
  return /\S[^\S\n]*\n\s*$/.test(text) ? '\n' : '';
}

/** White space alone would be seen by nobody. */
function visible(text: string): string {
  if (!isUnseen(text)) return text.replace(/\s+$/, (space) => space.replaceAll('\n', ''));
  return markUnseen(text).replaceAll('\n', '¶');
}

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= LONGEST_KEPT) return text;
  const start = first ? '' : text.slice(0, cutBefore(text, BESIDE));
  const end = last ? '' : text.slice(cutAfter(text, text.length - BESIDE));
  if (first && last) return `${text.slice(0, cutBefore(text, LONGEST_KEPT))} …`;
  return `${start}${start === '' ? '' : ' '}…${end === '' ? '' : ' '}${end}`;
}

function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at >> 1 ? space : whole(text, at);
}

function cutAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < text.length - 1 ? space + 1 : whole(text, at);
}

/** No half of a sign beyond the basic plane. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Without the text's own control signs, line ends excepted. */
function clean(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(printable)
    .join('\n');
}
