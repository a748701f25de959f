import { type Message, message } from '../../core/text/message.ts';
import type { Change, Flow, Paragraph, Row, Run, Table } from '../docx/flow.ts';
import { htmlPage, type PageFrame } from './page.ts';
import { quoted } from './page-parts.ts';

/** How the page speaks of the document. */
export interface DocumentWords {
  readonly title: string;
  /** BCP 47, of the document. */
  readonly language: string;
  readonly say: (message: Message) => string;
  readonly site?: DocumentSite;
}

/** What a page of a site has besides; every paragraph then has its line as an anchor. */
export interface DocumentSite {
  readonly frame: PageFrame;
  /** What is known of the text, in a line above it, HTML. */
  readonly facts: string;
  /** The heading of the page, HTML, where the text has none of the first level. */
  readonly heading: string | null;
}

/** The anchor of the paragraph or row that begins in a line, counted from 1. */
export function anchorOfLine(line: number): string {
  return `line-${line}`;
}

/**
 * A flow as one page that needs nothing else: headings, tables, footnotes and comments with links both ways, and what is
 * tracked as insertions and deletions, said in words too. It prints with page numbers and runs no script.
 */
export function documentPage(flow: Flow, { title, language, say, site }: DocumentWords): string {
  const labels = new Map(flow.footnotes.map(({ id, label }, index) => [id, { label, number: index + 1 }]));
  const comments = new Map(flow.comments.map((comment, index) => [comment.id, index + 1]));
  const seen = new Set<string>();
  const levelOf = createLevels(site?.heading ? 1 : 0);
  const anchored = new Set<number>();
  const anchor = (line: number | undefined): string => {
    // Rows that came into a table from another text move those behind them.
    if (!site || line === undefined || anchored.has(line)) return '';
    anchored.add(line);
    return ` id="${anchorOfLine(line)}"`;
  };
  const runHtml = (run: Run): string => tracked(contentOf(run), run, say);
  const contentOf = (run: Run): string => {
    switch (run.kind) {
      case 'text': {
        let html = quoted(run.text).replaceAll('\n', '<br>');
        if (run.italic) html = `<em>${html}</em>`;
        if (run.bold) html = `<strong>${html}</strong>`;
        return run.strike ? `<s>${html}</s>` : html;
      }
      case 'footnote': {
        const note = labels.get(run.id);
        if (!note) return '';
        const anchor = seen.has(run.id) ? '' : ` id="mark-${note.number}"`;
        seen.add(run.id);
        return `<sup><a href="#note-${note.number}"${anchor} role="doc-noteref">${quoted(note.label)}</a></sup>`;
      }
      case 'comment': {
        const number = comments.get(run.id);
        return number === undefined
          ? ''
          : `<sup><a href="#comment-${number}" id="at-${number}">{${number}}</a></sup>`;
      }
      case 'comment-start':
        return '';
    }
  };
  const runsHtml = ({ runs }: Paragraph): string => runs.map(runHtml).join('');
  const paragraphHtml = (paragraph: Paragraph): string => {
    const { role, indent, tight } = paragraph;
    const words = runsHtml(paragraph);
    if (words.trim() === '') return '';
    const style = indent > 0 ? ` style="margin-inline-start:${Math.min(indent, 40) * 0.5}em"` : '';
    const id = anchor(paragraph.line);
    switch (role.kind) {
      case 'heading': {
        const level = levelOf(role.level);
        return `<h${level}${id}>${words}</h${level}>`;
      }
      case 'bullet':
        return `<p${id} class="bullet"${style}>${quoted(role.sign === '-' ? '–' : role.sign)} ${words}</p>`;
      case 'front':
        return `<p${id} class="front">${words}</p>`;
      case 'text':
        return `<p${id}${tight ? ' class="tight"' : ''}${style}>${words}</p>`;
    }
  };
  const rowHtml = (row: Row, index: number, { align, line }: Table): string => {
    const cells = row.cells.map(({ paragraphs }, column) => {
      const side = align[column] ? ` style="text-align:${align[column]}"` : '';
      const words = paragraphs.map(runsHtml).join('<br>');
      return index === 0 ? `<th scope="col"${side}>${words}</th>` : `<td${side}>${words}</td>`;
    });
    // Below the head stands the line of hyphens.
    const id = anchor(line === undefined ? undefined : line + index + (index === 0 ? 0 : 1));
    return `<tr${id}>${cells.join('')}</tr>`;
  };
  let tables = 0;
  const blocks = flow.blocks.map((block) =>
    block.kind === 'paragraph'
      ? paragraphHtml(block)
      : `<div class="wide" role="region" aria-label="${quoted(say(message('Table {0}, may scroll', ++tables)))}" tabindex="0"><table>\n${block.rows.map((row, index) => rowHtml(row, index, block)).join('\n')}\n</table></div>`,
  );
  const notes = flow.footnotes.map(
    ({ label, paragraphs }, index) =>
      `<p id="note-${index + 1}" role="doc-footnote"><a href="#mark-${index + 1}">${quoted(label)}</a> ${paragraphs.map(runsHtml).join('<br>')}</p>`,
  );
  const said = flow.comments.map(
    ({ author, date, text }, index) =>
      `<p id="comment-${index + 1}"><a href="#at-${index + 1}">{${index + 1}}</a> <b>${quoted([author, date?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', '))}</b> ${quoted(text).replaceAll('\n', '<br>')}</p>`,
  );
  const content = `${site ? `${site.facts}\n` : ''}${site?.heading ? `<h1>${site.heading}</h1>\n` : ''}${blocks.filter((block) => block !== '').join('\n')}
${notes.length === 0 ? '' : `<section class="notes" aria-label="${quoted(say(message('Footnotes')))}">\n${notes.join('\n')}\n</section>\n`}${said.length === 0 ? '' : `<section class="notes" aria-label="${quoted(say(message('Comments')))}">\n${said.join('\n')}\n</section>\n`}`;
  return htmlPage({ language, title, style: STYLE, content: content.trimEnd(), frame: site?.frame });
}

const STYLE = `main { max-width: 46rem; }
p { margin: .6rem 0 0; overflow-wrap: anywhere; }
p.tight, p.front { margin-top: 0; }
p.front { font-size: .8rem; }
p.bullet { padding-inline-start: 1.2em; text-indent: -1.2em; }
.notes { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .875rem; }
ins { text-decoration: underline; text-decoration-thickness: 2px; }
del { text-decoration: line-through; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4; margin: 2.5cm 2cm; @bottom-center { content: counter(page) " / " counter(pages); } }
@media print { h1, h2, h3, h4, h5, h6 { break-after: avoid; } p { orphans: 2; widows: 2; } ins { font-weight: 600; } }`;

/**
 * The level at which a heading is shown: as in the text, but never more than one below the heading it stands under, for
 * those who go through a page by its headings. `above` is that of a heading above the text, 0 for none.
 */
function createLevels(above: number): (level: number) => number {
  const open: { readonly level: number; readonly shown: number }[] = [];
  return (level) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1)?.shown ?? above;
    const shown = parent === 0 ? level : parent + 1;
    open.push({ level, shown });
    return shown;
  };
}

/** What is tracked is said as well as shown: not every screen reader tells of insertions and deletions. */
function tracked(html: string, { inserted, deleted }: Run, say: DocumentWords['say']): string {
  if (html === '') return '';
  const gone = deleted ? change('del', deleted, say(message('deleted: {0}', deleted.author)), html) : html;
  return inserted ? change('ins', inserted, say(message('inserted: {0}', inserted.author)), gone) : gone;
}

function change(element: 'ins' | 'del', { author, date }: Change, words: string, html: string): string {
  const when = date === null ? '' : ` datetime="${quoted(date)}"`;
  return `<${element}${when} title="${quoted(author)}"><span class="unseen">[${quoted(words)} </span>${html}<span class="unseen">]</span></${element}>`;
}
