import { prefixAt, suffixOf } from './canonical.ts';

/** A stretch of a text to be written: plain, or the content of a form for those named. */
export interface Stretch {
  readonly kind: 'plain' | 'insert' | 'delete';
  readonly text: string;
  readonly by: readonly string[];
}

/**
 * Writes stretches in the canonical form. Brackets stay as they are, but for those that would read as a form or have no
 * mate inside one; backslashes before a bracket or colon are doubled.
 */
export function writeStretches(stretches: readonly Stretch[], submitters: readonly string[]): string {
  const escapes = findEscapes(stretches, submitters);
  return stretches
    .map(({ kind, text, by }, index) => {
      const codes = by.join(', ');
      // What follows a stretch decides whether backslashes at its end stand before a bracket.
      const before = kind === 'insert' || (kind === 'plain' && index + 1 < stretches.length);
      const written = escaped(text, escapes[index]!, before);
      if (kind === 'plain') return written;
      return kind === 'insert' ? `[${codes}: ${written}]` : `[${written} - ${codes} delete]`;
    })
    .join('');
}

/** Places in each stretch's text before which one backslash more has to stand. */
function findEscapes(
  stretches: readonly Stretch[],
  submitters: readonly string[],
): readonly ReadonlySet<number>[] {
  const escapes = stretches.map(() => new Set<number>());
  const open: Bracket[] = [];
  for (const [index, stretch] of stretches.entries()) {
    // Brackets of the plain text pair over all of it; those inside a form among themselves.
    const own = stretch.kind === 'plain' ? open : [];
    const { text } = stretch;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === OPENS) own.push({ index, at });
      if (code !== CLOSES) continue;
      const mate = own.pop();
      if (!mate) {
        if (stretch.kind !== 'plain') escapes[index]!.add(at);
      } else if (readsAsForm(stretches, mate, { index, at }, submitters)) {
        escapes[mate.index]!.add(mate.at);
        escapes[index]!.add(at);
      }
    }
    if (stretch.kind === 'plain') continue;
    for (const { at } of own) escapes[index]!.add(at);
    // The space before the suffix may complete a prefix: `[RUS: - IND delete]`.
    const prefix = stretch.kind === 'delete' ? prefixAt(`${text} `, 0, submitters) : null;
    if (prefix) escapes[index]!.add(prefix.length - ': '.length);
  }
  return escapes;
}

interface Bracket {
  /** Number of its stretch, and its place in that stretch's text. */
  readonly index: number;
  readonly at: number;
}

const OPENS = 91;
const CLOSES = 93;

/** Whether two brackets of the text itself would be taken for a form. */
function readsAsForm(
  stretches: readonly Stretch[],
  open: Bracket,
  close: Bracket,
  submitters: readonly string[],
): boolean {
  if (prefixAt(stretches[open.index]!.text, open.at + 1, submitters)) return true;
  const from = open.index === close.index ? open.at + 1 : 0;
  return suffixOf(stretches[close.index]!.text.slice(from, close.at), submitters) !== null;
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
