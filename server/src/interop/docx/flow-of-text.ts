import { readLabel } from '../../core/document/facts/read-label.ts';
import { frontMatterEnd } from '../../core/syntax/front-matter-end.ts';
import {
  type Block,
  type Comment,
  type Flow,
  joinRuns,
  type Paragraph,
  plainParagraph,
  type Run,
} from './flow.ts';
import { findDefinitions } from './footnote-lines.ts';
import { type LineContext, readLine } from './read-line.ts';
import { readTable } from './table-lines.ts';

/**
 * A draft as a flow. What Word has a form for takes it: headings, bullets, tables, footnotes, comments, emphasis. All
 * else, labels and brackets above all, is text as it stands. Total: every text has a flow.
 */
export function flowOfText(source: string): Flow {
  const text = wellFormed(source);
  const used = new Set<string>();
  const first = readFlow(text, null, used);
  // A definition that no mark refers to is text; only now is it known which.
  return first.footnotes.length === used.size ? first : readFlow(text, used, new Set());
}

/**
 * A part of a draft as a flow, whose footnotes are read elsewhere: `labels` are those that a mark may mean, each once;
 * what is taken goes out of it.
 */
export function flowOfPart(source: string, labels: Set<string>): Flow {
  const used = new Set<string>();
  const flow = readFlow(wellFormed(source), new Set(), used, labels);
  for (const label of used) labels.delete(label);
  return flow;
}

/** Reads with those footnotes only that are in `wanted`, all where it is null; puts the labels in use into `used`. */
function readFlow(
  text: string,
  wanted: ReadonlySet<string> | null,
  used: Set<string>,
  elsewhere: ReadonlySet<string> = new Set(),
): Flow {
  const front = frontMatterEnd(text);
  const lines = text.slice(front).split('\n');
  const before = text.slice(0, front).split('\n').length;
  const definitions = findDefinitions(lines).filter(({ label }) => wanted?.has(label) ?? true);
  const defined = new Set([...elsewhere, ...definitions.map(({ label }) => label)]);
  const endOf = new Map(definitions.map(({ from, to }) => [from, to]));
  const comments: Comment[] = [];
  const context: LineContext = {
    comment(one) {
      const id = String(comments.length);
      comments.push({ ...one, id });
      return id;
    },
    // A second mark of one footnote is text: Word has one mark for each.
    footnote(label) {
      if (!defined.has(label) || used.has(label)) return null;
      used.add(label);
      return label;
    },
  };
  const blocks: Block[] = frontLines(text.slice(0, front));
  let tight = false;
  for (let at = 0; at < lines.length; ) {
    const end = endOf.get(at);
    if (end !== undefined || lines[at]!.trim() === '') {
      at = end ?? at + 1;
      tight = false;
      continue;
    }
    const table = tight ? null : readTable(lines, at, context);
    if (table) {
      blocks.push({ ...table.table, line: before + at });
      at = table.end;
      tight = false;
      continue;
    }
    const { paragraph, next } = readParagraph(lines, at, tight, context);
    blocks.push({ ...paragraph, line: before + at });
    at = next;
    tight = paragraph.role.kind !== 'heading';
  }
  const inside: LineContext = { ...context, footnote: () => null };
  const footnotes = definitions.map(({ label, texts }) => ({
    id: label,
    label,
    paragraphs: texts.map((each) => plainParagraph(readLines(each.split('\n'), inside), { own: true })),
  }));
  return { blocks, footnotes, comments };
}

/** Line ends are one sign; what XML cannot hold (XML 1.0, 2.2) is left out. */
function wellFormed(source: string): string {
  return source
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '')
    .replace(LONE, '\uFFFD');
}

/** Control signs but the tab and the line end, and the two that are no characters. */
const UNWRITABLE = /(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function frontLines(front: string): Block[] {
  if (front === '') return [];
  const lines = front.trimEnd().split('\n').slice(1, -1);
  return lines.map((text, index) =>
    plainParagraph(text === '' ? [] : [{ kind: 'text', text }], {
      role: { kind: 'front' },
      own: true,
      line: index + 2,
    }),
  );
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const BULLET = /^( *)([-*+]) (\S.*)$/;

function readParagraph(
  lines: readonly string[],
  at: number,
  tight: boolean,
  context: LineContext,
): { readonly paragraph: Paragraph; readonly next: number } {
  const line = lines[at]!;
  const heading = HEADING.exec(line);
  if (heading) {
    const role = { kind: 'heading', level: heading[1]!.length } as const;
    return { paragraph: plainParagraph(readLine(heading[2]!, context), { role, own: true }), next: at + 1 };
  }
  let next = at + 1;
  while (next < lines.length && continues(lines[next]!)) next++;
  const bullet = BULLET.exec(line);
  const indent = bullet ? bullet[1]!.length : line.length - line.replace(/^ +/, '').length;
  const first = bullet ? bullet[3]! : line.slice(indent);
  const runs = readLines([first, ...lines.slice(at + 1, next)], context);
  const role = bullet ? ({ kind: 'bullet', sign: bullet[2]! } as const) : ({ kind: 'text' } as const);
  return { paragraph: plainParagraph(runs, { role, indent, tight, own: true }), next };
}

/** Whether a line goes on with the paragraph before it: not where it opens a provision or an item. */
function continues(line: string): boolean {
  if (line.trim() === '' || HEADING.test(line) || BULLET.test(line)) return false;
  return readLabel(line, /^[\s[*_~]*/.exec(line)![0].length, line.length, false) === null;
}

function readLines(lines: readonly string[], context: LineContext): readonly Run[] {
  return joinRuns(
    lines.flatMap((line, index): readonly Run[] => {
      const runs = readLine(line, context);
      return index === 0 ? runs : [{ kind: 'text', text: '\n' }, ...runs];
    }),
  );
}
