import { gapAt, prefixAt, suffixOf } from './canonical.ts';

/** A stretch of a text to be written: plain, the content of a form for those named, or a deletion around others. */
export type Stretch =
  | Plain
  | { readonly kind: 'insert' | 'delete'; readonly text: string; readonly by: readonly string[] }
  | { readonly kind: 'around'; readonly parts: readonly Stretch[]; readonly by: readonly string[] };

interface Plain {
  readonly kind: 'plain';
  readonly text: string;
}

/**
 * Writes stretches in the canonical form. Brackets stay as they are, but for those that would read as a form or have no
 * mate inside one; backslashes before a bracket or colon are doubled.
 */
export function writeStretches(stretches: readonly Stretch[], submitters: readonly string[]): string {
  return writeParts(stretches, submitters, 'text');
}

/** What stands in one form, or in none: its plain brackets pair among themselves. */
function writeParts(
  parts: readonly Stretch[],
  submitters: readonly string[],
  place: 'text' | 'only' | 'except',
): string {
  const escapes = findEscapes(parts, submitters, place);
  // In pieces: to look at the end of a text that grows makes the engine put it together every time.
  const written: string[] = [];
  let ending = '';
  const write = (text: string): void => {
    if (text === '') return;
    written.push(text);
    ending = text;
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'plain') {
      // What follows a stretch decides whether backslashes at its end stand before a bracket.
      const last = index + 1 === parts.length;
      write(escaped(part.text, escapes[index]!, last ? place === 'only' : true));
      continue;
    }
    const opensLine =
      ending.endsWith('\n') ||
      (place === 'text' && (ending === '' || (written.length === 1 && ending === BYTE_ORDER_MARK)));
    const gap = opensLine ? gapBehind(part) : '';
    // What is no paragraph of its own must not be read as one.
    if (opensLine && gap === '' && gapFollows(parts, index)) write(`[${part.by[0]!}: ]`);
    write(writeForm(part, gap, submitters));
    write(gap);
  }
  return written.join('');
}

type Form = Exclude<Stretch, Plain>;

function writeForm(part: Form, gap: string, submitters: readonly string[]): string {
  const codes = part.by.join(', ');
  const content = withoutGap(part.kind === 'around' ? part.parts : [{ kind: 'plain', text: part.text }], gap);
  return part.kind === 'insert'
    ? `[${codes}: ${writeParts(content, submitters, 'only')}]`
    : `[${writeParts(content, submitters, 'except')} - ${codes} delete]`;
}

/** The blank line at the end of what a form holds, where more than it is there. */
function gapBehind(part: Form): string {
  const last = part.kind === 'around' ? part.parts.at(-1) : part;
  if (!last || (part.kind === 'around' && last.kind !== 'plain') || !('text' in last)) return '';
  const { text } = last;
  const gap = ['\r\n\r\n', '\n\n'].find((one) => text.endsWith(one)) ?? '';
  return text.length > gap.length || (part.kind === 'around' && part.parts.length > 1) ? gap : '';
}

function withoutGap(parts: readonly Stretch[], gap: string): readonly Stretch[] {
  const last = parts.at(-1);
  if (gap === '' || last?.kind !== 'plain') return parts;
  const text = last.text.slice(0, last.text.length - gap.length);
  return text === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), { kind: 'plain', text }];
}

function gapFollows(parts: readonly Stretch[], index: number): boolean {
  const next = parts[index + 1];
  return next?.kind === 'plain' && gapAt(next.text, 0) !== '';
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Places in each plain stretch before which one backslash more has to stand. */
function findEscapes(
  parts: readonly Stretch[],
  submitters: readonly string[],
  place: 'text' | 'only' | 'except',
): readonly ReadonlySet<number>[] {
  const escapes = parts.map(() => new Set<number>());
  const open: Bracket[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'plain') continue;
    const { text } = part;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === OPENS) open.push({ index, at, text });
      if (code !== CLOSES) continue;
      const mate = open.pop();
      if (!mate) escapes[index]!.add(at);
      else if (readsAsForm(mate, { index, at, text }, submitters)) {
        escapes[mate.index]!.add(mate.at);
        escapes[index]!.add(at);
      }
    }
  }
  if (place !== 'text') for (const { index, at } of open) escapes[index]!.add(at);
  const first = parts[0];
  // The space before the suffix may complete a prefix: `[RUS: - IND delete]`.
  const prefix =
    place === 'except' && first?.kind === 'plain' ? prefixAt(`${first.text} `, 0, submitters) : null;
  if (prefix) escapes[0]!.add(prefix.length - ': '.length);
  return escapes;
}

interface Bracket {
  /** Number of its stretch, that stretch's text, and its place in it. */
  readonly index: number;
  readonly text: string;
  readonly at: number;
}

const OPENS = 91;
const CLOSES = 93;

/** Whether two brackets of the text itself would be taken for a form. */
function readsAsForm(open: Bracket, close: Bracket, submitters: readonly string[]): boolean {
  if (prefixAt(open.text, open.at + 1, submitters)) return true;
  const from = open.index === close.index ? open.at + 1 : 0;
  return suffixOf(close.text.slice(from, close.at), submitters) !== null;
}

/** Doubles backslashes before brackets and colons, and adds one where asked. */
function escaped(text: string, places: ReadonlySet<number>, bracketFollows: boolean): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== OPENS && code !== CLOSES && code !== COLON) continue;
    result += text.slice(from, at) + slashesBefore(text, at) + (places.has(at) ? '\\' : '') + text[at];
    from = at + 1;
  }
  result += text.slice(from);
  return bracketFollows ? result + slashesBefore(text, text.length) : result;
}

const COLON = 58;

/** As many backslashes as stand right before a place. */
function slashesBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === 92) start--;
  return text.slice(start, at);
}
