import { type Message, message } from '../../core/text/message.ts';
import { quoted } from '../html/page-parts.ts';

/** A table of a page: text in headings, HTML in cells, of which the first of each row is its heading. */
export interface HtmlTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly say: (message: Message) => string;
}

/** A table that scrolls by itself where the screen is narrow, by keyboard too, and says so. */
export function htmlTable({ caption, columns, rows, say }: HtmlTable): string {
  const heads = columns.map((column) => `<th scope="col">${quoted(column)}</th>`).join('');
  const lines = rows.map(([first, ...cells]) => {
    const rest = cells.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${rest}</tr>`;
  });
  return `<div class="wide" role="region" aria-label="${quoted(say(message('{0}, may scroll', caption)))}" tabindex="0">
<table>
<caption>${quoted(caption)}</caption>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`;
}
