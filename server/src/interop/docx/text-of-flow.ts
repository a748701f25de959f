import { type Comment, type Flow, type Paragraph, type Run, runsOf, wordsOf } from './flow.ts';
import { splitLines, writeTable } from './table-lines.ts';
import { type Marks, writeLine } from './write-line.ts';

/**
 * A flow in which nothing is tracked as a draft: one blank line between paragraphs, none before what is tight, footnotes
 * at the end. In paragraphs that others wrote white space at the edges goes, and empty ones go whole.
 */
export function textOfFlow(flow: Flow): string {
  const comments = new Map<string, Comment>(flow.comments.map((comment) => [comment.id, comment]));
  const labels = new Map(flow.footnotes.map(({ id, label }) => [id, label]));
  const marks: Marks = { label: (id) => labels.get(id) ?? id, comment: (id) => comments.get(id) };
  const front: string[] = [];
  let text = '';
  let afterText = false;
  for (const block of flow.blocks) {
    if (block.kind === 'table') {
      text += `${text === '' ? '' : '\n\n'}${writeTable(block, marks)}`;
      afterText = false;
      continue;
    }
    if (block.role.kind === 'front') {
      front.push(...wordsOf(block.runs).split('\n'));
      continue;
    }
    for (const written of writeParagraph(block, marks)) {
      text += `${text === '' ? '' : block.tight && afterText ? '\n' : '\n\n'}${written}`;
      afterText = block.role.kind !== 'heading';
    }
  }
  const notes = inOrderOfMarks(flow).map(({ label, paragraphs }) => {
    const written = paragraphs.flatMap((paragraph) => writeParagraph(paragraph, marks));
    return `[^${label}]: ${written.map((one) => one.replaceAll('\n', '\n    ')).join('\n\n    ')}`;
  });
  const body = [text, notes.join('\n')].filter((part) => part !== '').join('\n\n');
  const head = front.length === 0 ? '' : `---\n${front.join('\n')}\n---\n`;
  return [head, body === '' ? '' : `${body}\n`].filter((part) => part !== '').join('\n');
}

function inOrderOfMarks(flow: Flow): Flow['footnotes'] {
  const places = new Map<string, number>();
  for (const run of runsOf(flow))
    if (run.kind === 'footnote') places.set(run.id, places.get(run.id) ?? places.size);
  return flow.footnotes.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** The paragraph's text, or texts where an empty line parts it; none where it is empty. */
function writeParagraph(paragraph: Paragraph, marks: Marks): readonly string[] {
  const { role, own, indent } = paragraph;
  const lines = splitLines(paragraph.runs.map(pageToLines));
  if (role.kind === 'heading') {
    const words = lines
      .map((line) => tidy(line, own, marks))
      .filter((line) => line.trim() !== '')
      .join(' ');
    return words.trim() === '' ? [] : [`${'#'.repeat(role.level)} ${words.trimStart()}`];
  }
  const texts: string[] = [];
  let current: string[] = [];
  for (const line of [...lines, []]) {
    const words = tidy(line, own, marks);
    if (words.trim() !== '') current.push(words);
    else if (current.length > 0) {
      texts.push(current.join('\n'));
      current = [];
    }
  }
  const sign = role.kind === 'bullet' ? `${role.sign} ` : '';
  return texts.map((text) => {
    const safe = own || sign !== '' ? text : text.replace(/^#{1,6}(?=[ \t])/, '\\$&');
    return `${' '.repeat(indent)}${sign}${safe}`;
  });
}

function pageToLines(run: Run): Run {
  return run.kind === 'text' && run.text.includes('\f')
    ? { ...run, text: run.text.replaceAll('\f', '\n\n') }
    : run;
}

/** A tab behind a number that was typed is a space; it was there to line up the text. */
function tidy(line: readonly Run[], own: boolean, marks: Marks): string {
  const words = writeLine(line, marks);
  return own ? words : words.trim().replace(/^(\S{1,12})[ ]*\t[ \t]*/, '$1 ');
}
