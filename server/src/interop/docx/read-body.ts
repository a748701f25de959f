import { flattenBlocks } from './flatten-blocks.ts';
import {
  type Align,
  type Block,
  type Cell,
  type Format,
  joinRuns,
  type Paragraph,
  plainParagraph,
  type Row,
  type Run,
  type Table,
  type Tracked,
  wordsOf,
} from './flow.ts';
import { headingLevel, type Styles } from './read-styles.ts';
import { isTrack, readChange, trackedMarks } from './read-tracked.ts';
import { readSymbol, wordsIn } from './read-words.ts';
import { BULLET_ROOM, SPACE } from './write-body.ts';
import { attribute, childOf, childrenOf, type Element, nameOf, switchOf, valOf } from './xml.ts';

/** What a file may hold that a draft cannot. */
export type LeftOut = 'picture' | 'nested-table' | 'hidden' | 'cell-change';

/** Reads the content of a file's parts, and remembers what it met. */
export interface BodyReader {
  readonly blocks: (elements: Iterable<Element>) => readonly Block[];
  /** The text of a footnote, without its mark; `label` is one that the file gives itself. */
  readonly note: (note: Element, label: string | undefined) => readonly Paragraph[];
  readonly plainText: (element: Element) => string;
  /** Marks of footnotes that the file gives itself. */
  readonly customLabels: ReadonlyMap<string, string>;
  readonly left: ReadonlyMap<LeftOut, number>;
}

/** Elements around others that say nothing of their own. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
  'oMath',
  'oMathPara',
]);

/** A reader for files with these styles. */
export function createBodyReader(styles: Styles): BodyReader {
  const customLabels = new Map<string, string>();
  const left = new Map<LeftOut, number>();
  const leave = (kind: LeftOut): void => void left.set(kind, (left.get(kind) ?? 0) + 1);

  const blocksIn = (elements: Iterable<Element>): readonly Block[] => {
    const blocks: Block[] = [];
    for (const child of elements) {
      const name = nameOf(child);
      if (name === 'p') blocks.push(...readParagraph(child));
      else if (name === 'tbl') blocks.push(readTable(child));
      else if (WRAPPERS.has(name) || isTrack(name)) blocks.push(...blocksIn(childrenOf(child)));
    }
    return blocks;
  };

  const readParagraph = (element: Element): readonly Paragraph[] => {
    const pPr = childOf(element, 'pPr');
    const style = styles.ofParagraph(valOf(pPr, 'pStyle'));
    const outline = headingLevel('', valOf(pPr, 'outlineLvl'));
    const role =
      outline === null || style.own
        ? style.role
        : outline === 0
          ? ({ kind: 'text' } as const)
          : ({ kind: 'heading', level: outline } as const);
    const runs: Run[] = [];
    /** Paragraphs of text boxes, which stand behind the one that holds them. */
    const boxes: Paragraph[] = [];
    readRuns(element, {}, runs, boxes);
    const numPr = childOf(pPr, 'numPr');
    const list = valOf(numPr, 'numId') ?? style.number.list;
    const level = Number(valOf(numPr, 'ilvl') ?? style.number.level ?? 0);
    const number = list === undefined || list === '0' ? {} : { number: { list, level } };
    const leftSpace = Number(
      attribute(childOf(pPr, 'ind'), 'left') ?? attribute(childOf(pPr, 'ind'), 'start') ?? 0,
    );
    const room = list === undefined || list === '0' ? 0 : BULLET_ROOM;
    const indent =
      style.own && role.kind === 'text' ? Math.max(0, Math.round((leftSpace - room) / SPACE)) : 0;
    const { own, tight } = style;
    const mark = trackedMarks(childOf(pPr, 'rPr'));
    const looked = role.kind === 'heading' && !style.own ? runs.map(withoutBold) : runs;
    return [plainParagraph(joinRuns(looked), { role, own, tight, indent, mark, ...number }), ...boxes];
  };

  const readRuns = (parent: Element, tracked: Tracked, runs: Run[], boxes: Paragraph[]): void => {
    for (const child of childrenOf(parent)) {
      const name = nameOf(child);
      if (name === 'r') readRun(child, tracked, runs, boxes);
      else if (name === 'ins' || name === 'moveTo')
        readRuns(child, { ...tracked, inserted: readChange(child) }, runs, boxes);
      else if (name === 'del' || name === 'moveFrom')
        readRuns(child, { ...tracked, deleted: readChange(child) }, runs, boxes);
      else if (name === 'commentRangeStart')
        runs.push({ kind: 'comment-start', id: attribute(child, 'id') ?? '', ...tracked });
      else if (WRAPPERS.has(name)) readRuns(child, tracked, runs, boxes);
      else if (name === 'AlternateContent') readAlternate(child, tracked, runs, boxes);
    }
  };

  const readAlternate = (element: Element, tracked: Tracked, runs: Run[], boxes: Paragraph[]): void => {
    const choice = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
    if (choice) readContent(choice, {}, tracked, runs, boxes);
  };

  const readRun = (element: Element, tracked: Tracked, runs: Run[], boxes: Paragraph[]): void => {
    const rPr = childOf(element, 'rPr');
    const style = styles.of(valOf(rPr, 'rStyle'));
    if (switchOf(rPr, 'vanish')) {
      leave('hidden');
      return;
    }
    const format: Format = {
      ...((switchOf(rPr, 'b') ?? style.bold) ? { bold: true } : {}),
      ...((switchOf(rPr, 'i') ?? style.italic) ? { italic: true } : {}),
      ...((switchOf(rPr, 'strike') ?? switchOf(rPr, 'dstrike') ?? style.strike) ? { strike: true } : {}),
      ...(style.verbatim ? { verbatim: true } : {}),
    };
    readContent(element, format, tracked, runs, boxes);
  };

  const readContent = (
    element: Element,
    format: Format,
    tracked: Tracked,
    runs: Run[],
    boxes: Paragraph[],
  ): void => {
    const say = (text: string): void => void runs.push({ kind: 'text', text, ...format, ...tracked });
    let custom: string | null = null;
    for (const child of childrenOf(element)) {
      const name = nameOf(child);
      switch (name) {
        case 't':
        case 'delText': {
          const text = wordsIn(child);
          if (custom === null) say(text);
          else customLabels.set(custom, (customLabels.get(custom) ?? '') + text.trim());
          break;
        }
        case 'tab':
        case 'ptab':
          say('\t');
          break;
        case 'br':
          say(/^(?:page|column)$/.test(attribute(child, 'type') ?? '') ? '\f' : '\n');
          break;
        case 'cr':
          say('\n');
          break;
        case 'noBreakHyphen':
          say('\u2011');
          break;
        case 'softHyphen':
          say('\u00ad');
          break;
        case 'sym':
          say(readSymbol(child));
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const id = `${name === 'endnoteReference' ? 'e' : ''}${attribute(child, 'id') ?? ''}`;
          runs.push({ kind: 'footnote', id, ...tracked });
          if (/^(?:1|true|on)$/.test(attribute(child, 'customMarkFollows') ?? '')) custom = id;
          break;
        }
        case 'commentReference':
          runs.push({ kind: 'comment', id: attribute(child, 'id') ?? '', ...tracked });
          break;
        case 'drawing':
        case 'pict':
        case 'object': {
          const content = firstWithin(child, 'txbxContent');
          if (content) boxes.push(...flattenBlocks(blocksIn(childrenOf(content))));
          else leave('picture');
          break;
        }
        case 'AlternateContent':
          readAlternate(child, tracked, runs, boxes);
          break;
      }
    }
  };

  const readTable = (element: Element): Table => {
    const rows: Row[] = [];
    const collect = (parent: Element, tracked: Tracked): void => {
      for (const child of childrenOf(parent)) {
        const name = nameOf(child);
        if (name === 'tr') rows.push(readRow(child, tracked));
        else if (WRAPPERS.has(name)) collect(child, tracked);
      }
    };
    collect(element, {});
    const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
    const align = Array.from({ length: width }, (_, column) => {
      const cell = rows[0]?.cells[column];
      return (cell && alignments.get(cell)) ?? null;
    });
    return { kind: 'table', align, rows };
  };

  /** How the first paragraph of a cell is aligned. */
  const alignments = new WeakMap<Cell, Align>();

  const readRow = (element: Element, around: Tracked): Row => {
    const cells: Cell[] = [];
    const collect = (parent: Element): void => {
      for (const child of childrenOf(parent)) {
        if (WRAPPERS.has(nameOf(child))) collect(child);
        if (nameOf(child) !== 'tc') continue;
        const tcPr = childOf(child, 'tcPr');
        if (childOf(tcPr, 'cellIns') || childOf(tcPr, 'cellDel')) leave('cell-change');
        const merged = childOf(tcPr, 'vMerge');
        const goesOn = merged !== undefined && attribute(merged, 'val') !== 'restart';
        const cell = { paragraphs: goesOn ? [] : readCell(child) };
        const first = childrenOf(child).find((one) => nameOf(one) === 'p');
        const align = ALIGN[valOf(childOf(first, 'pPr'), 'jc') ?? ''];
        // Left is where text stands anyway; only our own files say it on purpose.
        if (align && (align !== 'left' || cell.paragraphs[0]?.own)) alignments.set(cell, align);
        cells.push(cell);
        const span = Math.min(64, Number(valOf(tcPr, 'gridSpan') ?? 1));
        for (let more = 1; more < span; more++) cells.push({ paragraphs: [] });
      }
    };
    collect(element);
    return { cells, tracked: { ...around, ...trackedMarks(childOf(element, 'trPr')) } };
  };

  const readCell = (element: Element): readonly Paragraph[] =>
    blocksIn(childrenOf(element)).flatMap((block) => {
      if (block.kind === 'paragraph') return [block];
      leave('nested-table');
      return flattenBlocks([block]);
    });

  return {
    blocks: blocksIn,
    customLabels,
    left,
    note: (note, label) => {
      const [first, ...rest] = flattenBlocks(blocksIn(childrenOf(note)));
      return first ? [withoutMark(first, label), ...rest] : [];
    },
    plainText: (element) =>
      flattenBlocks(blocksIn(childrenOf(element)))
        .map(({ runs }) => wordsOf(runs))
        .join('\n'),
  };
}

const ALIGN: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** A heading is bold by itself. */
function withoutBold(run: Run): Run {
  if (run.kind !== 'text' || !run.bold) return run;
  const { bold: _, ...rest } = run;
  return rest;
}

function firstWithin(element: Element, name: string): Element | undefined {
  for (const child of childrenOf(element)) {
    if (nameOf(child) === name) return child;
    const found = firstWithin(child, name);
    if (found) return found;
  }
  return undefined;
}

/** A footnote's text begins with its mark and a space, which are not of its words. */
function withoutMark(paragraph: Paragraph, label = ''): Paragraph {
  const [first, ...rest] = paragraph.runs;
  if (first?.kind !== 'text') return paragraph;
  const text = first.text.startsWith(label) ? first.text.slice(label.length) : first.text;
  const behind = text.startsWith(' ') || text.startsWith('\t') ? text.slice(1) : text;
  return { ...paragraph, runs: behind === '' ? rest : [{ ...first, text: behind }, ...rest] };
}
