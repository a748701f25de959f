import type { RegisterShape } from '../../core/record/register-shape.ts';
import { message } from '../../core/text/message.ts';
import { htmlPage } from '../html/page.ts';
import { quoted } from '../html/page-parts.ts';
import { frameOf, type SiteFrame } from './frame.ts';
import { htmlTable } from './html-table.ts';
import { anchorAt, linkTo, nameOfText, textOfSymbol } from './site-plan.ts';
import { titleOf } from './site-texts.ts';
import { momentHtml, wordFor } from './site-words.ts';

const PATH = 'register.html';

/**
 * The register of the meeting: decisions, silence procedures, requests and undertakings, attendance, positions and
 * documents cited, a table each, every entry with the way to the place that says so. Rows name files of the site.
 */
export function registerPage(site: SiteFrame, register: RegisterShape): string {
  const { title, words, plan } = site;
  const { say } = words;
  const said = ({ file, line }: { readonly file: string; readonly line: number }, name?: string): string => {
    const { page, text } = plan.places.get(file)!;
    return `<a href="${quoted(linkTo(PATH, page, anchorAt(text, line)))}">${quoted(name ?? nameOfText(text))}</a>`;
  };
  const inText = ({ file }: { readonly file: string }, text: string): string => {
    const language = plan.places.get(file)!.text.reading.metadata.language;
    return language === null ? quoted(text) : `<span lang="${quoted(language)}">${quoted(text)}</span>`;
  };
  const cited = (symbol: string | null): string => {
    const text = symbol === null ? null : textOfSymbol(plan, symbol);
    if (!text) return quoted(symbol ?? '');
    return `<a href="${quoted(linkTo(PATH, plan.places.get(text.file)!.page))}">${quoted(symbol!)}</a>`;
  };
  const when = (at: string | null, zone: string | null = null): string =>
    at === null ? '' : momentHtml(at, zone, words);
  const item = (number: string | null): string => quoted(number ?? '–');
  const { decisions, silence, requests, attendance, positions, documents } = register;
  const parts = [
    part(site, 'decisions', say(message('Decisions')), {
      columns: [message('Item'), message('Decision'), message('Document'), message('Said in')].map(say),
      rows: decisions.map((row) => [item(row.item), inText(row, row.text), cited(row.symbol), said(row)]),
      none: say(message('No decision is recorded.')),
    }),
    part(site, 'silence', say(message('Silence procedures')), {
      columns: [
        message('Document'),
        message('State'),
        message('Ends'),
        message('Broken by'),
        message('Rule'),
        message('Said in'),
      ].map(say),
      rows: silence.map((row) => [
        row.document === null ? quoted(say(message('a document without a symbol'))) : cited(row.document),
        quoted(say(wordFor(row.state))),
        when(row.deadline, row.zone),
        quoted(row.by.join(', ')),
        quoted(row.rule ?? ''),
        said(row),
      ]),
      none: say(message('No silence procedure is recorded.')),
    }),
    part(site, 'requests', say(message('Requests and undertakings')), {
      columns: [message('Of whom'), message('What'), message('Due'), message('Item'), message('Said in')].map(
        say,
      ),
      rows: requests.map((row) => [
        quoted(row.of.join(', ') || '–'),
        `${row.kind === 'request' ? '' : `${quoted(say(message('undertook:')))} `}${inText(row, row.what)}`,
        when(row.due),
        item(row.item),
        said(row),
      ]),
      none: say(message('No request or undertaking is recorded.')),
    }),
    part(site, 'attendance', say(message('Attendance')), {
      columns: [
        message('Delegation'),
        message('Level'),
        message('State'),
        message('Instead'),
        message('Said in'),
      ].map(say),
      rows: attendance.map((row) => [
        quoted(row.delegation),
        quoted(row.level === null ? '' : say(wordFor(row.level))),
        quoted(say(wordFor(row.state))),
        quoted(row.substitute ?? ''),
        said(row),
      ]),
      none: say(message('No attendance is recorded.')),
    }),
    part(site, 'positions', say(message('What delegations said')), {
      columns: [message('Item'), message('Delegation'), message('Position'), message('Said in')].map(say),
      rows: positions.map((row) => [
        item(row.item),
        quoted([row.delegation, ...row.onBehalfOf].join(', ')),
        inText(row, row.text),
        said(row),
      ]),
      none: say(message('No position is recorded.')),
    }),
    part(site, 'documents', say(message('Documents cited')), {
      columns: [message('Document'), message('Title'), message('Cited in')].map(say),
      rows: [...citations(documents)].map(([symbol, rows]) => {
        const text = textOfSymbol(plan, symbol);
        return [
          cited(symbol),
          text ? inText({ file: text.file }, titleOf(text)) : quoted(say(message('not on this site'))),
          rows.map((row) => said(row)).join(', '),
        ];
      }),
      none: say(message('No document is cited.')),
    }),
  ];
  const heading = say(message('Register of the meeting'));
  const content = `<h1>${quoted(heading)}</h1>
<p class="about">${quoted(say(message('Read from the newest revision of each document, in one language.')))}</p>
<ul>
${parts.map(({ id, name, count }) => `<li><a href="#${id}">${quoted(name)}</a> (${count})</li>`).join('\n')}
</ul>
${parts.map(({ html }) => html).join('\n')}`;
  return htmlPage({
    language: words.language,
    title: `${heading} – ${title}`,
    style: STYLE,
    content,
    frame: frameOf(site, PATH, null),
  });
}

const STYLE = `h2 { font-size: 1.15rem; margin: 2rem 0 0; }
h2 + .wide { margin-top: .5rem; }
h2 + .wide caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
td a, th a { white-space: nowrap; }
tbody td { min-width: 5rem; }
tbody td:has(> span[lang]) { min-width: 16rem; }`;

function part(
  { words: { say } }: SiteFrame,
  id: string,
  name: string,
  table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly none: string;
  },
): { readonly id: string; readonly name: string; readonly count: number; readonly html: string } {
  const { columns, rows, none } = table;
  const shown =
    rows.length === 0 ? `<p>${quoted(none)}</p>` : htmlTable({ caption: name, columns, rows, say });
  return {
    id,
    name,
    count: rows.length,
    html: `<h2 id="${id}">${quoted(name)} (${rows.length})</h2>\n${shown}`,
  };
}

/** Symbols in the order in which they first stand, with the first place in each file that cites them. */
function citations(documents: RegisterShape['documents']): ReadonlyMap<string, RegisterShape['documents']> {
  const found = new Map<string, RegisterShape['documents'][number][]>();
  for (const row of documents) {
    const rows = found.get(row.symbol);
    if (!rows) found.set(row.symbol, [row]);
    else if (!rows.some(({ file }) => file === row.file)) rows.push(row);
  }
  return found;
}
