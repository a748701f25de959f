import type { Block, Flow, Footnote, Paragraph, Run, Table } from '../docx/flow.ts';
import { xmlText } from '../docx/write-xml.ts';
import { element } from './element.ts';

/** What a provision holds, in XML. */
export interface AknContent {
  /** The words of its first paragraph: what a heading says. */
  readonly title: string;
  /** All its blocks, and those behind the first; tables get identifiers under the given one. */
  readonly all: (id: string) => string;
  readonly rest: (id: string) => string;
}

/** A writer for the content of provisions; a footnote stands in full where its mark is. */
export function createAknContent(footnotes: readonly Footnote[]): {
  readonly read: (flow: Flow) => AknContent;
  readonly words: (text: string) => string;
} {
  const notes = new Map(footnotes.map((note, index) => [note.id, { note, number: index + 1 }]));
  const runXml = (run: Run): string => {
    if (run.kind === 'text') {
      let xml = run.text.split('\n').map(xmlText).join('<eol/>');
      if (run.strike) xml = element('span', { class: 'struck' }, xml);
      if (run.italic) xml = element('i', {}, xml);
      return run.bold ? element('b', {}, xml) : xml;
    }
    const found = run.kind === 'footnote' ? notes.get(run.id) : undefined;
    if (!found) return '';
    const { note, number } = found;
    const paragraphs = note.paragraphs.map((one) => element('p', {}, runsXml(one))).join('');
    return element(
      'authorialNote',
      { eId: `authorialNote_${number}`, marker: note.label, placement: 'bottom' },
      paragraphs === '' ? element('p', {}, '') : paragraphs,
    );
  };
  const runsXml = ({ runs }: Paragraph): string => runs.map(runXml).join('');
  const tableXml = ({ rows }: Table, id: string): string => {
    const each = rows.map((row, index) => {
      const cells = row.cells.map(({ paragraphs }) => {
        const inner = paragraphs.map((one) => element('p', {}, runsXml(one))).join('');
        return element(index === 0 ? 'th' : 'td', {}, inner === '' ? element('p', {}, '') : inner);
      });
      return element('tr', {}, cells.join(''));
    });
    return element('table', { eId: id }, each.join(''));
  };
  const blocksXml = (blocks: readonly Block[], id: string): string => {
    let tables = 0;
    return blocks
      .map((block) => {
        if (block.kind === 'table') return tableXml(block, `${id}__table_${++tables}`);
        const words = runsXml(block);
        const sign = block.role.kind === 'bullet' ? '– ' : '';
        return words.trim() === '' ? '' : element('p', {}, sign + words);
      })
      .join('');
  };
  return {
    words: xmlText,
    read: ({ blocks }) => {
      const [first] = blocks;
      return {
        title: first?.kind === 'paragraph' ? runsXml(first).trim() : '',
        all: (id) => blocksXml(blocks, id),
        rest: (id) => blocksXml(first?.kind === 'paragraph' ? blocks.slice(1) : blocks, id),
      };
    },
  };
}
