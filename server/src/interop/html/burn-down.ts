import { burnDown, columns, namesOf } from '../counts-columns.ts';
import type { StatsRow } from '../counts-row.ts';
import { htmlPage, type PageFrame } from './page.ts';
import { quoted } from './page-parts.ts';

/**
 * Counts as one page that needs nothing else: the table, and of several revisions the burn-down as drawings that
 * say the same. Without scripts; it prints, and follows the reader's dark mode.
 */
export function toHtml(rows: readonly StatsRow[], frame?: PageFrame): string {
  const names = namesOf(rows);
  const titled = rows.findLast((row) => row.title !== null);
  const title = titled?.title ?? 'Counts';
  const lang = titled?.language ? ` lang="${quoted(titled.language)}"` : '';
  const charts =
    rows.length < 2
      ? ''
      : burnDown.map(({ heading, of }) => toChart(heading, names, rows.map(of))).join('\n');
  const content = `<h1${lang}>${quoted(title)}</h1>
<p>What is still open, revision by revision.</p>
${charts}
<div class="wide" role="region" aria-label="Counts, may scroll sideways" tabindex="0">
<table>
<caption>Counts of each revision</caption>
<thead>
<tr><th scope="col">Revision</th><th scope="col">Date</th>${columns.map(({ name, heading }) => `<th scope="col">${quoted(SPOKEN[name] ?? heading)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map((row, i) => `<tr><th scope="row" title="${quoted(row.file)}">${quoted(names[i]!)}</th><td>${row.date ?? '—'}</td>${columns.map(({ of }) => `<td class="figure">${of(row)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
  return htmlPage({
    language: 'en',
    title: `${title}: what is still open`,
    style: CHART_STYLE,
    content,
    frame,
  });
}

/** Headings that are signs only, in words. */
const SPOKEN: Readonly<Record<string, string>> = {
  openTokens: 'Opening brackets',
  closeTokens: 'Closing brackets',
  groups: 'Bracket groups',
  openProvisions: 'Open provisions',
};

const CHART_STYLE = `h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
td { white-space: nowrap; }
svg { display: block; width: 100%; max-width: 46rem; height: auto; font: 14px system-ui, sans-serif; }
svg text { fill: var(--ink); }
svg rect { fill: var(--bar); }
@media print { svg { break-inside: avoid; } svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }`;

const ROW = 28;
const NAMES = 190;
const BARS = 480;

function toChart(heading: string, names: readonly string[], values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const id = heading.toLowerCase().replaceAll(' ', '-');
  const said = names.map((name, i) => `${name}: ${values[i]}`).join('; ');
  const bars = names
    .map((name, i) => {
      const width = Math.round((values[i]! / most) * BARS);
      const top = i * ROW;
      return `<text x="${NAMES - 10}" y="${top + 19}" text-anchor="end">${quoted(shorten(name))}</text><rect x="${NAMES}" y="${top + 4}" width="${width}" height="20"></rect><text x="${NAMES + width + 8}" y="${top + 19}">${values[i]}</text>`;
    })
    .join('\n');
  return `<h2 id="${id}">${quoted(heading)}</h2>
<svg viewBox="0 0 ${NAMES + BARS + 70} ${names.length * ROW + 4}" role="img" aria-labelledby="${id} ${id}-text">
<desc id="${id}-text">${quoted(said)}</desc>
${bars}
</svg>`;
}

function shorten(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
