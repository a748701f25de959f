import type { Op } from '../../core/revisions/redline.ts';
import type { ReportLine } from '../../core/revisions/report.ts';
import { isUnseen, markUnseen } from '../../core/text/unseen.ts';
import type { DiffResult, DiffRow } from '../diff-result.ts';
import {
  nameOfFile,
  nameOfLine,
  nameOfRow,
  sentenceOfLine,
  sentenceOfSummary,
  stateOfRow,
} from '../diff-words.ts';
import { htmlPage, type PageFrame } from './page.ts';
import { quoted } from './page-parts.ts';

/**
 * A comparison as one page that needs nothing else: the report, a legend, and the whole text with its insertions and
 * deletions, provision by provision. Without scripts; it prints, follows dark mode and high contrast, and never says
 * anything by colour alone.
 */
export function toHtml(
  result: DiffResult,
  report: readonly ReportLine[],
  language: string | null,
  frame?: PageFrame,
): string {
  const title = `${result.new.symbol ?? result.new.file}: changes`;
  const lang = language === null ? '' : ` lang="${quoted(language)}"`;
  const told = report.map(
    (line) =>
      `<li><a href="#row-${line.row}">${quoted(nameOfLine(line))}</a>: ${quoted(sentenceOfLine(line))}</li>`,
  );
  const content = `<h1>${quoted(title)}</h1>
<p>From <b>${quoted(nameOfFile(result.old))}</b> to <b>${quoted(nameOfFile(result.new))}</b>: ${quoted(sentenceOfSummary(result))}</p>
<h2>What happened</h2>
${told.length === 0 ? '<p>Nothing.</p>' : `<ul>\n${told.join('\n')}\n</ul>`}
<h2>Redline</h2>
<p class="legend">Legend: <ins>inserted</ins>, <del>deleted</del>; a bar in the margin marks a changed provision.</p>
<div class="text">
${result.provisions.map((row, i) => toSection(row, i, lang)).join('\n')}
</div>`;
  return htmlPage({ language: 'en', title, style: STYLE, content, frame });
}

const STYLE = `:root { --line: #6b7480; --came: #0b5a2a; --came-back: #e3f5e8; --gone: #9b1c1c; --gone-back: #fdeaea; }
@media (prefers-color-scheme: dark) { :root { --line: #8a949f; --came: #8fdca8; --came-back: #14301e; --gone: #f6a5a5; --gone-back: #3a1818; } }
main { max-width: 52rem; }
h1 { overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .25rem; }
h3 { font-size: .85rem; font-weight: 600; margin: .75rem 0 0; color: var(--line); }
a { color: inherit; }
ins { color: var(--came); background: var(--came-back); text-decoration: underline; text-decoration-thickness: 2px; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.title { font-weight: 600; margin-top: .75rem; }
.changed { border-inline-start: .25rem solid var(--line); padding-inline-start: .75rem; margin-inline-start: -1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-contrast: more) { :root { --line: currentColor; } ins, del { background: none; color: inherit; } ins { text-decoration-style: double; } }
@media (forced-colors: active) { ins { text-decoration-style: double; } }
@media print { main { max-width: none; } .changed { break-inside: avoid; } ins, del { background: none; color: #000; } ins { font-weight: 600; } }`;

function toSection(row: DiffRow, index: number, lang: string): string {
  const state = stateOfRow(row) || (row.ops.some(([sign]) => sign !== '=') ? 'white space' : '');
  const { ops, isHeading } = withoutHeadingMark(row.ops);
  const look = isHeading ? 'words title' : 'words';
  const words = `<p class="${look}"${lang}>${ops.map(toPiece).join('').replace(/\s+$/, '')}</p>`;
  if (state === '') return `<section id="row-${index}">${words}</section>`;
  return `<section id="row-${index}" class="changed">\n<h3>${quoted(nameOfRow(row))}: ${state}</h3>\n${words}</section>`;
}

/** The signs that make a heading are for those who write; a reader sees how it looks. */
function withoutHeadingMark(ops: readonly Op[]): {
  readonly ops: readonly Op[];
  readonly isHeading: boolean;
} {
  const [first, ...rest] = ops;
  const mark = first?.[0] === '=' ? /^ {0,3}#{1,6}[ \t]+/.exec(first[1]) : null;
  if (!first || !mark) return { ops, isHeading: false };
  return { ops: [[first[0], first[1].slice(mark[0].length)], ...rest], isHeading: true };
}

/** What changed is said as well as shown: not every screen reader tells of insertions and deletions. */
function toPiece([sign, text]: Op): string {
  const shown = quoted(sign !== '=' && isUnseen(text) ? visible(text) : text);
  switch (sign) {
    case '=':
      return shown;
    case '-':
      return `<del><span class="unseen">[deleted: </span>${shown}<span class="unseen">]</span></del>`;
    case '+':
      return `<ins><span class="unseen">[inserted: </span>${shown}<span class="unseen">]</span></ins>`;
  }
}

function visible(space: string): string {
  return markUnseen(space).replace(/\r\n|\r|\n/g, '¶$&');
}
