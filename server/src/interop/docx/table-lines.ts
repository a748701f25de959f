import { delimiterCells } from '../../core/syntax/scan-table.ts';
import { type Align, type Cell, joinRuns, plainParagraph, type Row, type Run, type Table } from './flow.ts';
import { type LineContext, readLine } from './read-line.ts';
import { type Marks, writeLine } from './write-line.ts';

/**
 * The table that begins at a line, or null. Only one whose every line opens and closes with a pipe and has as many cells
 * as the first is taken for a table of Word's; any other stays text.
 */
export function readTable(
  lines: readonly string[],
  at: number,
  context: LineContext,
): { readonly table: Table; readonly end: number } | null {
  const columns = cellsOf(lines[at]!);
  const delimiters = lines[at + 1] === undefined ? null : cellsOf(lines[at + 1]!);
  if (!columns || delimiters?.length !== columns.length) return null;
  if (delimiterCells(lines[at + 1]!, 0, lines[at + 1]!.length) !== columns.length) return null;
  let end = at + 2;
  const rows = [columns];
  for (; end < lines.length && lines[end]!.trim() !== ''; end++) {
    const cells = cellsOf(lines[end]!);
    if (cells?.length !== columns.length) return null;
    rows.push(cells);
  }
  const align = delimiters.map(alignOf);
  const toRow = (cells: readonly string[]): Row => ({
    tracked: {},
    cells: cells.map((cell) => readCell(cell, context)),
  });
  return { table: { kind: 'table', align, rows: rows.map(toRow) }, end };
}

/** A table as lines of the dialect; the first row is its head. */
export function writeTable({ align, rows }: Table, marks: Marks): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = rows.map(({ cells }) =>
    line(columns.map((index) => (cells[index] ? writeCell(cells[index], marks) : ''))),
  );
  const delimiter = line(columns.map((index) => DELIMITERS[align[index] ?? 'none']));
  return [written[0], delimiter, ...written.slice(1)].join('\n');
}

const DELIMITERS = { none: '---', left: ':--', center: ':-:', right: '--:' } as const;

function cellsOf(line: string): readonly string[] | null {
  const text = line.trimEnd();
  if (!text.startsWith('|') || text.length < 2) return null;
  const cells: string[] = [];
  let start = 1;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return start === text.length ? cells : null;
}

function alignOf(delimiter: string): Align | null {
  const [left, right] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  return left && right ? 'center' : right ? 'right' : left ? 'left' : null;
}

function readCell(text: string, context: LineContext): Cell {
  const runs = text
    .replaceAll('\\|', '|')
    .split('<br>')
    .flatMap((line, index): readonly Run[] => {
      const read = readLine(line, context);
      return index === 0 ? read : [{ kind: 'text', text: '\n' }, ...read];
    });
  return { paragraphs: [plainParagraph(joinRuns(runs), { own: true })] };
}

function writeCell({ paragraphs }: Cell, marks: Marks): string {
  const lines = paragraphs.flatMap(({ runs, own }) =>
    splitLines(runs)
      .map((line) => writeLine(line, marks))
      .filter((line) => own || line.trim() !== ''),
  );
  return lines.join('<br>').trim().replaceAll('|', '\\|');
}

/** Runs cut where a line ends. */
export function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind !== 'text') {
      lines.at(-1)!.push(run);
      continue;
    }
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    }
  }
  return lines;
}
