import type { StanceKind } from '../../core/lexicon/lexicon.ts';
import type { MatrixRow } from '../../core/proposals/matrix.ts';
import { type Message, message } from '../../core/text/message.ts';
import { emptyText, type MatrixPage, positionsIn } from '../matrix-page.ts';
import { htmlPage, type PageFrame } from './page.ts';
import { quoted } from './page-parts.ts';

/** How the page speaks: its language, its sentences, and the names of stances. */
export interface PageWords {
  readonly language: string;
  readonly say: (message: Message) => string;
  readonly stance: (kind: StanceKind) => string;
  /** BCP 47, of the text, where it is known. */
  readonly textLanguage?: string | null;
  /** Where the text of a row stands, as the target of a link. */
  readonly hrefOf?: (row: MatrixRow) => string | null;
  readonly frame?: PageFrame;
}

/**
 * The matrix as one page that needs nothing else. Headings of rows and columns are marked as such for screen readers,
 * every cell says its stance in words, and what has no position is an empty cell.
 */
export function toHtml(page: MatrixPage, words: PageWords): string {
  const { say } = words;
  const { title, symbol, only, rows, file } = page;
  const heading = title ?? symbol ?? file;
  const about = say(
    only === null ? message('Positions of delegations') : message('What {0} holds open', only),
  );
  const content = `<h1${langOf(words)}>${quoted(heading)}</h1>
<p>${quoted([about, symbol].filter((part) => part !== null && part !== heading).join(', '))}</p>
${rows.length === 0 ? `<p>${quoted(say(emptyText(only)))}</p>` : toTable(page, about, words)}`;
  const { language, frame } = words;
  return htmlPage({ language, title: `${heading}: ${about}`, style: MATRIX_STYLE, content, frame });
}

function langOf({ textLanguage }: PageWords): string {
  return textLanguage ? ` lang="${quoted(textLanguage)}"` : '';
}

const MATRIX_STYLE = `main { max-width: none; }
th, td { vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
tbody th { position: sticky; left: 0; background: var(--paper); white-space: nowrap; }
td p { margin: 0 0 .3rem; min-width: 8rem; max-width: 22rem; overflow-wrap: anywhere; }
.wide { overflow: auto; max-height: 90vh; }
@media print { .wide { max-height: none; overflow: visible; } thead th, tbody th { position: static; } }`;

function toTable({ rows, columns }: MatrixPage, about: string, words: PageWords): string {
  const { say } = words;
  const heads = columns.map((code) => `<th scope="col">${quoted(code)}</th>`).join('');
  const size = [
    rows.length === 1 ? message('1 provision') : message('{0} provisions', rows.length),
    columns.length === 1 ? message('1 delegation') : message('{0} delegations', columns.length),
  ];
  const lines = rows.map((row) => {
    const path = row.path === '' ? say(message('Before the first')) : row.path;
    const cells = columns.map((code) => `<td>${toCell(row, code, words)}</td>`).join('');
    const href = words.hrefOf?.(row) ?? null;
    const name = href === null ? quoted(path) : `<a href="${quoted(href)}">${quoted(path)}</a>`;
    return `<tr><th scope="row">${name}</th>${cells}</tr>`;
  });
  return `<div class="wide" role="region" aria-label="${quoted(say(message('{0}, may scroll', about)))}" tabindex="0">
<table>
<caption>${quoted(about)}: ${quoted(size.map(say).join(', '))}</caption>
<thead>
<tr><th scope="col">${quoted(say(message('Provision')))}</th>${heads}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`;
}

function toCell(row: MatrixRow, code: string, words: PageWords): string {
  const { stance: nameOf } = words;
  const wordsIn = (text: string): string =>
    words.textLanguage ? `<span${langOf(words)}>${quoted(text)}</span>` : quoted(text);
  return positionsIn(row, code)
    .map(({ stance, via, text }) => {
      const said = via === null ? nameOf(stance) : `${nameOf(stance)} (${via})`;
      return `<p><strong>${quoted(said)}</strong>${text === '' ? '' : `: ${wordsIn(text)}`}</p>`;
    })
    .join('');
}
