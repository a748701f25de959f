import type { Op } from '../../core/revisions/redline.ts';
import type { ReportLine } from '../../core/revisions/report.ts';
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
import { printable } from '../frame/style.ts';

/** A comparison as Markdown: the report as a list, then each changed provision with `<del>` and `<ins>`. */
export function toMarkdown(result: DiffResult, report: readonly ReportLine[]): string {
  const told = report.map((line) => `- **${literal(nameOfLine(line))}**: ${literal(sentenceOfLine(line))}\n`);
  const rows = changedRows(result).map(
    (row) =>
      `### ${literal(nameOfRow(row))}\n\n*${stateOfRow(row) || 'white space'}*\n\n${toParagraph(row)}\n`,
  );
  return [
    `# Changes\n`,
    `From ${literal(nameOfFile(result.old))} to ${literal(nameOfFile(result.new))}: ${sentenceOfSummary(result)}\n`,
    ...(told.length > 0 ? ['## What happened\n', told.join('')] : []),
    ...(rows.length > 0 ? ['## Redline\n', rows.join('\n')] : []),
  ].join('\n');
}

function toParagraph({ ops }: DiffRow): string {
  // A mark must not reach over a line end: a paragraph of Markdown may end there.
  return ops
    .map(([sign, text]) =>
      text
        .split(/(\r\n|\r|\n)/)
        .map((part, i) => (i % 2 === 1 ? '\n' : marked(sign, part)))
        .join(''),
    )
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function marked(sign: Op[0], text: string): string {
  if (text === '' || sign === '=') return literal(text);
  const [tag, name] = sign === '-' ? ['<del>', '</del>'] : ['<ins>', '</ins>'];
  return `${tag}${literal(text)}${name}`;
}

/** Text that Markdown shows as it is. */
function literal(text: string): string {
  return printable(text)
    .replace(/[\\`*_~<>|]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/\](?=[(:[])/g, ']\\')
    .replace(/^([ \t]*)([#+-]|\d+[.)](?=[ \t]|$)|={2,}|\{)/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.at(-1)}` : `${space}\\${mark}`,
    )
    .replace(/^[ \t]+/gm, ' ');
}
