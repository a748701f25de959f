import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../core/syntax/parse-markdown.ts';
import { COMMENT, readComment } from './comment-words.ts';
import { type Comment, type Format, joinRuns, type Run } from './flow.ts';

/** What a line may refer to, and what is found in it. */
export interface LineContext {
  /** The footnote of a label, or null where it stands for none. */
  readonly footnote: (label: string) => string | null;
  /** Takes in a comment and gives its id. */
  readonly comment: (comment: Omit<Comment, 'id'>) => string;
}

/**
 * One line of the dialect as runs: emphasis becomes the look of the words, footnote marks and comments what they stand
 * for. Every other sign stays as written. `\*` is a star; a star that marks nothing is verbatim.
 */
export function readLine(line: string, context: LineContext): readonly Run[] {
  const taken = findTokens(line, context);
  const looks = findLooks(line, taken);
  const runs: Run[] = [];
  let at = 0;
  const textTo = (end: number): void => {
    if (!looks && !/[*_~\\]/.test(line.slice(at, end))) {
      runs.push({ kind: 'text', text: line.slice(at, end) });
      at = end;
      return;
    }
    for (; at < end; at++) {
      const look = looks?.[at];
      if (look === null) continue;
      const sign = line[at]!;
      if (sign === '\\' && at + 1 < end && looks?.[at + 1] !== null) {
        const next = line[at + 1]!;
        if (next === '*') runs.push({ kind: 'text', text: '*', ...look });
        else if (next === '\\') runs.push({ kind: 'text', text: '\\\\', ...look });
        else {
          runs.push({ kind: 'text', text: sign, ...look });
          continue;
        }
        at++;
        continue;
      }
      const verbatim = sign === '*' || sign === '_' || sign === '~' ? ({ verbatim: true } as const) : {};
      runs.push({ kind: 'text', text: sign, ...look, ...verbatim });
    }
  };
  for (const { start, end, inner, before, after } of taken) {
    textTo(start);
    runs.push(...before);
    if (inner) {
      at = inner.start;
      textTo(inner.end);
    }
    runs.push(...after);
    at = end;
  }
  textTo(line.length);
  return joinRuns(runs);
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly inner: { readonly start: number; readonly end: number } | null;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

const FOOTNOTE = /\[\^([^\]\s[]+)\]/g;

function findTokens(line: string, context: LineContext): readonly Token[] {
  const tokens: Token[] = [];
  let parent: string | null = null;
  let parentEnd = -1;
  if (line.includes('{>>'))
    for (const match of line.matchAll(COMMENT)) {
      const [whole, on, words = ''] = match;
      const { reply, ...read } = readComment(words);
      const start = match.index;
      const isReply: boolean = reply && parentEnd === start && on === undefined && parent !== null;
      if (reply && !isReply) continue;
      const id = context.comment({ ...read, parent: isReply ? parent : null });
      if (!isReply) parent = id;
      parentEnd = start + whole.length;
      const inner = on === undefined ? null : { start: start + 3, end: start + 3 + on.length };
      const before: Run[] = on === undefined ? [] : [{ kind: 'comment-start', id }];
      tokens.push({ start, end: parentEnd, inner, before, after: [{ kind: 'comment', id }] });
    }
  if (line.includes('[^'))
    for (const match of line.matchAll(FOOTNOTE)) {
      const start = match.index;
      const end = start + match[0].length;
      if (line[start - 1] === '\\' || tokens.some((token) => start < token.end && token.start < end))
        continue;
      const id = context.footnote(match[1]!);
      if (id !== null)
        tokens.push({ start, end, inner: null, before: [{ kind: 'footnote', id }], after: [] });
    }
  return tokens.sort((a, b) => a.start - b.start);
}

/** The look of each sign, null for those that mark emphasis; null as a whole where nothing is emphasised. */
function findLooks(line: string, taken: readonly Token[]): (Format | null)[] | null {
  if (!/[*_~]/.test(line)) return null;
  const looks: (Format | null)[] = new Array(line.length).fill({});
  let any = false;
  const isTaken = (from: number, to: number): boolean =>
    taken.some(({ start, end, inner }) =>
      inner ? (from < inner.start && start < to) || (from < end && inner.end < to) : from < end && start < to,
    );
  const visit = (node: Nodes): void => {
    const format = FORMATS[node.type];
    if (format && 'children' in node && node.children.length > 0) {
      const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
      const from = node.children[0]!.position!.start.offset!;
      const to = node.children.at(-1)!.position!.end.offset!;
      const marks = line.slice(start, from);
      const whole = marks === line.slice(to, end) && /^(?:\*\*?|__?|~~)$/.test(marks);
      const apart = taken.every(
        (token) =>
          token.end <= start ||
          token.start >= end ||
          (token.start >= from && token.end <= to) ||
          (token.inner !== null && token.inner.start <= start && end <= token.inner.end),
      );
      if (whole && apart && !isTaken(start, from) && !isTaken(to, end)) {
        any = true;
        for (let at = from; at < to; at++) if (looks[at]) looks[at] = { ...looks[at], ...format };
        looks.fill(null, start, from).fill(null, to, end);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(parseMarkdown(line));
  return any ? looks : null;
}

const FORMATS: Readonly<Record<string, Format | undefined>> = {
  emphasis: { italic: true },
  strong: { bold: true },
  delete: { strike: true },
};
