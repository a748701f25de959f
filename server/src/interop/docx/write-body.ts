import type { Align, Block, Change, Flow, Paragraph, Row, Run, Table, Tracked } from './flow.ts';
import { xmlText } from './write-xml.ts';

/** The signs of bullets; the list of each has the number of its place here and one. */
export const BULLETS = ['-', '*', '+'] as const;
/** How far a space moves a paragraph to the right. Twentieths of a point. */
export const SPACE = 120;
/** The room of a bullet before its text. Twentieths of a point. */
export const BULLET_ROOM = 360;

/** Writes the blocks of one document; identifiers go on through all of its parts. */
export interface BodyWriter {
  readonly blocks: (blocks: readonly Block[]) => string;
  readonly footnote: (paragraphs: readonly Paragraph[], id: string) => string;
  readonly usedComments: ReadonlySet<string>;
  readonly commentNumber: (id: string) => number;
}

/**
 * A writer for a flow. Elements stand in the order of the schema: in `pPr` pStyle, numPr, spacing, ind, jc, rPr (ECMA-376
 * part 1, 17.3.1.26), in `rPr` the tracked mark, rStyle, b, i, strike (17.3.2.28), in `trPr` tblHeader, ins, del (17.4).
 */
export function createBodyWriter(flow: Flow): BodyWriter {
  const footnotes = new Map(flow.footnotes.map(({ id }, index) => [id, index + 1]));
  const labels = customLabels(flow);
  const known = new Map(flow.comments.map(({ id }, index) => [id, index]));
  const usedComments = new Set<string>();
  const commentNumber = (id: string): number => known.get(id) ?? 0;
  let changes = 0;
  const changeAttributes = ({ author, date }: Change): string =>
    `w:id="${++changes}" w:author="${xmlText(author)}"${date === null ? '' : ` w:date="${xmlText(date)}"`}`;
  const marksOf = ({ inserted, deleted }: Tracked): string =>
    `${inserted ? `<w:${comesAs(inserted)} ${changeAttributes(inserted)}/>` : ''}${deleted ? `<w:${goesAs(deleted)} ${changeAttributes(deleted)}/>` : ''}`;
  /** What stands around the content of a paragraph that moved, and behind it: both ends have one name (17.13.5.24). */
  const moveXml = ({ inserted, deleted }: Tracked): readonly [start: string, end: string] => {
    const change = inserted ?? deleted;
    if (change?.move === undefined) return ['', ''];
    const range = `${inserted ? 'moveTo' : 'moveFrom'}Range`;
    const start = `<w:${range}Start ${changeAttributes(change)} w:name="move${change.move}"/>`;
    return [start, `<w:${range}End w:id="${changes}"/>`];
  };

  const open = new Set<string>();
  const runXml = (run: Run): string => {
    switch (run.kind) {
      case 'text': {
        const look = `${run.verbatim ? '<w:rStyle w:val="AdRefSign"/>' : ''}${run.bold ? '<w:b/><w:bCs/>' : ''}${run.italic ? '<w:i/><w:iCs/>' : ''}${run.strike ? '<w:strike/>' : ''}`;
        return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${textXml(run.text, textOf(run))}</w:r>`;
      }
      case 'footnote': {
        const label = labels.get(run.id);
        const mark = label === undefined ? '' : textXml(label, run.deleted ? 'delText' : 't');
        return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference${label === undefined ? '' : ' w:customMarkFollows="1"'} w:id="${footnotes.get(run.id)}"/>${mark}</w:r>`;
      }
      case 'comment-start':
        return '';
      case 'comment':
        return `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${commentNumber(run.id)}"/></w:r>`;
    }
  };
  /** Where the words of a comment begin or end. It stands outside of changes: pandoc would not see it in them. */
  const rangeXml = (run: Run): string => {
    if (run.kind === 'text' || run.kind === 'footnote') return '';
    const id = commentNumber(run.id);
    const start = open.has(run.id) ? '' : `<w:commentRangeStart w:id="${id}"/>`;
    open.add(run.id);
    if (run.kind === 'comment-start') return start;
    usedComments.add(run.id);
    return `${start}<w:commentRangeEnd w:id="${id}"/>`;
  };
  const isKnown = (run: Run): boolean => run.kind === 'text' || run.kind === 'footnote' || known.has(run.id);
  const runsXml = (all: readonly Run[]): string => {
    const runs = all.filter(isKnown);
    let xml = '';
    for (let at = 0; at < runs.length; ) {
      const { inserted, deleted } = runs[at]!;
      xml += rangeXml(runs[at]!);
      let inner = runXml(runs[at++]!);
      for (; at < runs.length && !isComment(runs[at]!) && sameTracks(runs[at]!, { inserted, deleted }); at++)
        inner += runXml(runs[at]!);
      if (deleted && inner !== '')
        inner = `<w:${goesAs(deleted)} ${changeAttributes(deleted)}>${inner}</w:${goesAs(deleted)}>`;
      if (inserted && inner !== '')
        inner = `<w:${comesAs(inserted)} ${changeAttributes(inserted)}>${inner}</w:${comesAs(inserted)}>`;
      xml += inner;
    }
    return xml;
  };
  const paragraphXml = (paragraph: Paragraph, style: string, align: Align | null, before = ''): string => {
    const { role, indent, mark } = paragraph;
    const bullet = role.kind === 'bullet' ? BULLETS.indexOf(role.sign as (typeof BULLETS)[number]) : -1;
    const room = bullet < 0 ? 0 : BULLET_ROOM;
    const left = indent * SPACE + room;
    const properties = [
      `<w:pStyle w:val="${style}"/>`,
      bullet < 0 ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bullet + 1}"/></w:numPr>`,
      left > 0 ? `<w:ind w:left="${left}"${room > 0 ? ` w:hanging="${room}"` : ''}/>` : '',
      align === null ? '' : `<w:jc w:val="${align}"/>`,
    ].join('');
    const marks = marksOf(mark);
    const [moveStart, moveEnd] = moveXml(mark);
    return `<w:p><w:pPr>${properties}${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}</w:pPr>${moveStart}${before}${runsXml(paragraph.runs)}</w:p>${moveEnd}`;
  };
  const rowXml = ({ cells, tracked }: Row, index: number, { align }: Table, width: number): string => {
    const properties = `${index === 0 ? '<w:tblHeader/>' : ''}${marksOf(tracked)}`;
    const all = Array.from({ length: align.length }, (_, column) => {
      const paragraphs = cells[column]?.paragraphs ?? [];
      const inner = paragraphs.map((one) => paragraphXml(one, 'AdRefText', align[column] ?? null)).join('');
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner === '' ? '<w:p/>' : inner}</w:tc>`;
    });
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${all.join('')}</w:tr>`;
  };
  const tableXml = (table: Table): string => {
    const width = Math.floor(9072 / table.align.length);
    const grid = table.align.map(() => `<w:gridCol w:w="${width}"/>`).join('');
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${BORDERS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${table.rows.map((row, index) => rowXml(row, index, table, width)).join('')}</w:tbl>`;
  };
  return {
    usedComments,
    commentNumber,
    blocks: (blocks) =>
      blocks
        .map((block, index) => {
          if (block.kind === 'paragraph') return paragraphXml(block, styleOf(block), null);
          // Word needs a paragraph behind a table: at the end, and to keep two of them apart.
          const apart = blocks[index + 1]?.kind === 'paragraph' ? '' : '<w:p/>';
          return tableXml(block) + apart;
        })
        .join(''),
    footnote: (paragraphs, id) => {
      const label = labels.get(id);
      const sign = label === undefined ? '<w:footnoteRef/>' : textXml(label, 't');
      const mark = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${sign}${textXml(' ', 't')}</w:r>`;
      return paragraphs
        .map((one, index) => paragraphXml(one, 'FootnoteText', null, index === 0 ? mark : ''))
        .join('');
    },
  };
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

function styleOf({ role, tight }: Paragraph): string {
  if (role.kind === 'heading') return `Heading${role.level}`;
  if (role.kind === 'front') return 'AdRefFront';
  return tight ? 'AdRefLine' : 'AdRefText';
}

function textXml(text: string, element: 't' | 'delText'): string {
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\t') return '<w:tab/>';
      return piece === '' ? '' : `<w:${element} xml:space="preserve">${xmlText(piece)}</w:${element}>`;
    })
    .join('');
}

function comesAs({ move }: Change): 'ins' | 'moveTo' {
  return move === undefined ? 'ins' : 'moveTo';
}

function goesAs({ move }: Change): 'del' | 'moveFrom' {
  return move === undefined ? 'del' : 'moveFrom';
}

/** The element of text: what moves away is still text where it stood (17.13.5.22). */
function textOf({ deleted }: Tracked): 't' | 'delText' {
  return deleted && deleted.move === undefined ? 'delText' : 't';
}

function isComment({ kind }: Run): boolean {
  return kind === 'comment' || kind === 'comment-start';
}

function sameTracks(one: Tracked, other: Tracked): boolean {
  return sameChange(one.inserted, other.inserted) && sameChange(one.deleted, other.deleted);
}

function sameChange(one: Change | undefined, other: Change | undefined): boolean {
  return (
    one === other || (one?.author === other?.author && one?.date === other?.date && one?.move === other?.move)
  );
}

/** Labels that Word would not give by itself: all but 1, 2, 3 in the order of the marks. */
function customLabels(flow: Flow): ReadonlyMap<string, string> {
  const labels = new Map(flow.footnotes.map(({ id, label }) => [id, label]));
  const custom = new Map<string, string>();
  let count = 0;
  const look = (runs: readonly Run[]): void => {
    for (const run of runs) {
      if (run.kind !== 'footnote') continue;
      const label = labels.get(run.id) ?? run.id;
      if (label === String(count + 1)) count++;
      else custom.set(run.id, label);
    }
  };
  for (const block of flow.blocks)
    if (block.kind === 'paragraph') look(block.runs);
    else
      for (const row of block.rows)
        for (const cell of row.cells) for (const one of cell.paragraphs) look(one.runs);
  return custom;
}
