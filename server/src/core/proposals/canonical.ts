import type { Range } from '../text/range.ts';

/**
 * The canonical attributed form of a compiled text. Two forms carry everything, and both are ordinary negotiating
 * notation: `[RUS, IND: text]` is present for those named only, `[text - RUS, IND delete]` for all but those named.
 * In a compiled text they are read on the raw source, before Markdown, and only with the submitters its first lines
 * name. A run of backslashes before `[`, `]` or `:` stands for half as many; an odd one makes that sign plain text.
 * A form that opens its line and is followed by a blank line is a paragraph of its own, and that blank line belongs to
 * it: where the form is not to be seen, both line ends behind it are not either.
 */
export interface CompiledText {
  /** Codes of all who submitted, as the compiled line names them. */
  readonly submitters: readonly string[];
  /** The text without the compiled line, taken apart. */
  readonly parts: readonly Part[];
}

/**
 * A stretch that reads the same for all, or the start or end of a form; each with its place in the source. The blank
 * line that belongs to a form stands before its end here, and behind it in the source.
 */
export type Part = Range &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'open'; readonly mode: 'only' | 'except'; readonly codes: readonly string[] }
    | { readonly kind: 'close' }
  );

/** What a code may be written with: it must never look like a part of the notation. */
export const CODE = /^[\p{L}\p{N}][\p{L}\p{N}&._+]*$/u;

/**
 * Where a compiled text says so: its first line as a comment, or the second line of its front matter. Behind the names
 * a remark may stand, as YAML has them.
 */
const IN_COMMENT = /^(\uFEFF?)<!-- compiled: \[([^\]\r\n]*)\](?: # ([^\r\n]*?))? -->(?:\r\n|\n|\r|$)/;
const IN_FRONT_MATTER =
  /^(\uFEFF?---[ \t]*(?:\r\n|\n|\r))compiled: \[([^\]\r\n]*)\](?: # ([^\r\n]*))?(?:\r\n|\n|\r)/;

/** Writes the line that makes a text a compiled one. */
export function addCompiledLine(text: string, submitters: readonly string[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const line = `compiled: [${submitters.join(', ')}]`;
  const first = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/.exec(text);
  if (first) return `${first[0]}${line}${first[1]}${text.slice(first[0].length)}`;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return `${mark}<!-- ${line} -->${end}${text.slice(mark.length)}`;
}

/** Puts a remark into the line of a compiled text; it stands in no view. */
export function remarkCompiled(source: string, remark: string): string {
  const read = IN_COMMENT.exec(source) ?? IN_FRONT_MATTER.exec(source);
  if (!read || remark === '') return source;
  const at = read[1]!.length + read[0].slice(read[1]!.length).indexOf(']') + 1;
  return `${source.slice(0, at)} # ${remark}${source.slice(read[3] === undefined ? at : at + 3 + read[3].length)}`;
}

/** The remark in the line of a compiled text, or null. */
export function compiledRemark(source: string): string | null {
  return (IN_COMMENT.exec(source) ?? IN_FRONT_MATTER.exec(source))?.[3] ?? null;
}

/** Takes a compiled text apart, or null where it does not say that it is one. Linear, and total on any text. */
export function readCompiled(source: string): CompiledText | null {
  const line = IN_COMMENT.exec(source) ?? IN_FRONT_MATTER.exec(source);
  if (!line) return null;
  const submitters = line[2]!
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  // The compiled line alone goes; a byte order mark or the front matter's first line before it stays.
  const first: Part = { kind: 'text', text: line[1]!, start: 0, end: line[1]!.length };
  const inComment = IN_COMMENT.test(source);
  return { submitters, parts: [first, ...readParts(source, line[0].length, submitters, inComment)] };
}

/**
 * The text that a submitter sees, or the base for null: everything but what is present for others only, or for all
 * but it.
 */
export function viewOf({ parts }: CompiledText, code: string | null): string {
  const view: string[] = [];
  /** How many forms are open, and the number of the outermost one that is not to be seen. */
  let depth = 0;
  let hiddenAt = 0;
  for (const part of parts) {
    if (part.kind === 'text') {
      if (hiddenAt === 0) view.push(part.text);
    } else if (part.kind === 'close') {
      if (hiddenAt === depth) hiddenAt = 0;
      depth--;
    } else {
      depth++;
      const named = code !== null && part.codes.includes(code);
      if (hiddenAt === 0 && named !== (part.mode === 'only')) hiddenAt = depth;
    }
  }
  return view.join('');
}

/** The `CODES: ` that stands at a place, or null. */
export function prefixAt(
  text: string,
  at: number,
  submitters: readonly string[],
): { readonly codes: readonly string[]; readonly length: number } | null {
  PREFIX.lastIndex = at;
  const match = PREFIX.exec(text);
  const codes = match && codesOf(match[1]!, submitters);
  return codes && { codes, length: match![0].length };
}

/** The ` - CODES delete` that a text ends with, or null. */
export function suffixOf(
  text: string,
  submitters: readonly string[],
): { readonly codes: readonly string[]; readonly length: number } | null {
  if (!text.endsWith(' delete')) return null;
  const at = text.lastIndexOf(' - ');
  const codes = at < 0 ? null : codesOf(text.slice(at + 3, -' delete'.length), submitters);
  return codes && { codes, length: text.length - at };
}

const PREFIX = /([^\s[\]:\\,]+(?:, [^\s[\]:\\,]+)*): /y;

function codesOf(written: string, submitters: readonly string[]): readonly string[] | null {
  const codes = written.split(', ');
  return codes.every((code) => submitters.includes(code)) ? codes : null;
}

/** The line ends behind a form that is a paragraph of its own, at a place; empty where there are none. */
export function gapAt(text: string, at: number): string {
  if (text.startsWith('\n\n', at)) return '\n\n';
  return text.startsWith('\r\n\r\n', at) ? '\r\n\r\n' : '';
}

interface Opening {
  /** Index of its part. */
  readonly at: number;
  /** Whether it opens its line. */
  readonly opensLine: boolean;
  /** The prefix that follows it, as text of its own in the next part, or null. */
  readonly prefix: readonly string[] | null;
}

function readParts(
  text: string,
  from: number,
  submitters: readonly string[],
  fromOpensLine: boolean,
): readonly Part[] {
  const parts: Part[] = [];
  const open: Opening[] = [];
  let plain = '';
  let start = from;
  const flush = (end: number): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain, start, end });
    plain = '';
  };
  for (let at = from; at < text.length; ) {
    const next = nextMark(text, at);
    plain += text.slice(at, next.slashes);
    if (next.at >= text.length) {
      plain += text.slice(next.slashes);
      break;
    }
    const run = next.at - next.slashes;
    plain += '\\'.repeat(run >> 1);
    const sign = text[next.at]!;
    at = next.at + 1;
    if (sign === ':' || run % 2 === 1) {
      plain += sign;
    } else if (sign === '[') {
      flush(next.at);
      const prefix = prefixAt(text, at, submitters);
      const opensLine = text[next.at - 1] === '\n' || (fromOpensLine && next.at === from);
      open.push({ at: parts.length, opensLine, prefix: prefix?.codes ?? null });
      parts.push({ kind: 'text', text: '[', start: next.at, end: at });
      if (prefix) {
        const end = at + prefix.length;
        parts.push({ kind: 'text', text: text.slice(at, end), start: at, end });
        at = end;
      }
      start = at;
    } else {
      flush(next.at);
      const opening = open.pop();
      const isForm = closeForm(parts, opening, next.at, submitters);
      const gap = isForm && opening?.opensLine ? gapAt(text, at) : '';
      if (gap !== '') {
        const close = parts.pop()!;
        parts.push({ kind: 'text', text: gap, start: at, end: at + gap.length }, close);
        at += gap.length;
      }
      start = at;
    }
  }
  flush(text.length);
  return parts;
}

/** Turns the text parts of a bracket into a form where it reads as one, and tells whether it does. */
function closeForm(
  parts: Part[],
  opening: Opening | undefined,
  at: number,
  submitters: readonly string[],
): boolean {
  const end = at + 1;
  if (opening?.prefix) {
    const { start } = parts[opening.at]!;
    const behind = parts[opening.at + 1]!.end;
    parts[opening.at] = { kind: 'open', mode: 'only', codes: opening.prefix, start, end: behind };
    parts[opening.at + 1] = { kind: 'text', text: '', start: behind, end: behind };
    parts.push({ kind: 'close', start: at, end });
    return true;
  }
  const last = parts.at(-1);
  const suffix =
    opening && last?.kind === 'text' && parts.length - 1 > opening.at
      ? suffixOf(last.text, submitters)
      : null;
  if (!opening || !suffix || last?.kind !== 'text') {
    parts.push({ kind: 'text', text: ']', start: at, end });
    return false;
  }
  const behind = at - suffix.length;
  parts[opening.at] = { ...parts[opening.at]!, kind: 'open', mode: 'except', codes: suffix.codes };
  parts[parts.length - 1] = {
    ...last,
    text: last.text.slice(0, last.text.length - suffix.length),
    end: behind,
  };
  parts.push({ kind: 'close', start: behind, end });
  return true;
}

/** The next bracket or colon and where the backslashes before it begin. */
function nextMark(text: string, from: number): { readonly at: number; readonly slashes: number } {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 91 && code !== 93 && code !== 58) continue;
    let slashes = at;
    while (slashes > from && text.charCodeAt(slashes - 1) === 92) slashes--;
    return { at, slashes };
  }
  return { at: text.length, slashes: text.length };
}
