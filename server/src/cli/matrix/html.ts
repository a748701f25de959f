import type { MatrixRow } from '../../core/proposals/matrix.ts';
import { PAGE_STYLE, quoted } from '../frame/html.ts';
import { emptyText, positionsIn } from './cells.ts';
import type { MatrixPage } from './page.ts';

/**
 * The matrix as one page that needs nothing else. Headings of rows and columns are marked as such for screen readers,
 * every cell says its stance in words, and what has no position is an empty cell.
 */
export function toHtml(page: MatrixPage): string {
  const { title, symbol, only, rows, file } = page;
  const heading = title ?? symbol ?? file;
  const about = only === null ? 'Positions of delegations' : `What ${only} holds open`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${quoted(`${heading}: ${about}`)}</title>
<style>
${PAGE_STYLE}
${MATRIX_STYLE}
</style>
</head>
<body>
<main>
<h1>${quoted(heading)}</h1>
<p>${quoted([about, symbol].filter((part) => part !== null && part !== heading).join(', '))}</p>
${rows.length === 0 ? `<p>${quoted(emptyText(only))}</p>` : toTable(page, about)}
</main>
</body>
</html>
`;
}

const MATRIX_STYLE = `main { max-width: none; }
th, td { vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
tbody th { position: sticky; left: 0; background: var(--paper); white-space: nowrap; }
td p { margin: 0 0 .3rem; min-width: 8rem; max-width: 22rem; overflow-wrap: anywhere; }
.wide { overflow: auto; max-height: 90vh; }
@media print { .wide { max-height: none; } thead th, tbody th { position: static; } }`;

function toTable({ rows, columns }: MatrixPage, about: string): string {
  const heads = columns.map((code) => `<th scope="col">${quoted(code)}</th>`).join('');
  return `<div class="wide" role="region" aria-label="${quoted(about)}, may scroll" tabindex="0">
<table>
<caption>${quoted(about)}: ${rows.length} ${rows.length === 1 ? 'provision' : 'provisions'}, ${columns.length} ${columns.length === 1 ? 'delegation' : 'delegations'}</caption>
<thead>
<tr><th scope="col">Provision</th>${heads}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr><th scope="row">${quoted(row.path === '' ? 'Before the first' : row.path)}</th>${columns.map((code) => `<td>${toCell(row, code)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

function toCell(row: MatrixRow, code: string): string {
  return positionsIn(row, code)
    .map(({ stance, via, text }) => {
      const said = via === null ? stance : `${stance} (${via})`;
      return `<p><strong>${quoted(said)}</strong>${text === '' ? '' : `: ${quoted(text)}`}</p>`;
    })
    .join('');
}
