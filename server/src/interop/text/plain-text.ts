import { type Change, type Flow, type Paragraph, type Run, type Tracked, wordsOf } from '../docx/flow.ts';

/**
 * A flow as plain text, for e-mail: no marks but `[+what comes+]` and `[-what goes-]`, with the names of those who want it
 * where `named`. Bullets keep their sign, cells of a table are parted by ` | `, footnotes and comments stand at the end.
 */
export function toPlainText(flow: Flow, { named }: { readonly named: boolean }): string {
  const labels = new Map(flow.footnotes.map(({ id, label }) => [id, label]));
  const numbers = new Map(flow.comments.map(({ id }, index) => [id, index + 1]));
  const runs = (list: readonly Run[]): string => {
    let text = '';
    for (let at = 0; at < list.length; ) {
      const tracked: Tracked = list[at]!;
      let inner = '';
      for (; at < list.length && sameFate(list[at]!, tracked); at++) {
        const run = list[at]!;
        if (run.kind === 'text') inner += run.text;
        else if (run.kind === 'footnote') inner += `[^${labels.get(run.id) ?? run.id}]`;
        else if (run.kind === 'comment' && numbers.has(run.id)) inner += ` {${numbers.get(run.id)}}`;
      }
      text += marked(inner, tracked, named);
    }
    return text;
  };
  const paragraph = ({ role, indent, runs: list }: Paragraph): string =>
    `${' '.repeat(indent)}${role.kind === 'bullet' ? `${role.sign} ` : ''}${runs(list)}`;
  let text = '';
  for (const block of flow.blocks) {
    if (block.kind === 'paragraph') {
      if (wordsOf(block.runs).trim() === '') continue;
      const apart = block.role.kind === 'front' ? '\n' : block.tight ? '\n' : '\n\n';
      text += `${text === '' ? '' : apart}${paragraph(block)}`;
      continue;
    }
    const lines = block.rows.map(({ cells }) =>
      cells.map(({ paragraphs }) => paragraphs.map((one) => runs(one.runs)).join(' ')).join(' | '),
    );
    text += `${text === '' ? '' : '\n\n'}${lines.join('\n')}`;
  }
  const notes = flow.footnotes.map(
    ({ label, paragraphs }) => `[^${label}] ${paragraphs.map((one) => runs(one.runs)).join('\n')}`,
  );
  const comments = flow.comments.map(
    ({ id, author, date, text: words }) =>
      `{${numbers.get(id)}} ${[author, date?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', ')}: ${words}`,
  );
  return [text, notes.join('\n'), comments.join('\n')]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function sameFate(one: Tracked, other: Tracked): boolean {
  return one.inserted?.author === other.inserted?.author && one.deleted?.author === other.deleted?.author;
}

function marked(text: string, { inserted, deleted }: Tracked, named: boolean): string {
  const name = (change: Change): string => (named ? `${change.author}: ` : '');
  if (text === '') return '';
  const gone = deleted ? `[-${name(deleted)}${text}-]` : text;
  return inserted ? `[+${name(inserted)}${gone}+]` : gone;
}
