/** One amendment as a line says it. Texts are as written between the quotation marks. */
export type Order =
  | { readonly kind: 'replace'; readonly label: string; readonly old: string; readonly text: string }
  | { readonly kind: 'rewrite'; readonly label: string; readonly text: string }
  | { readonly kind: 'delete'; readonly label: string; readonly old: string | null }
  | {
      readonly kind: 'insert';
      readonly label: string;
      readonly text: string;
      readonly side: Side;
      readonly at: string | null;
    }
  | { readonly kind: 'paragraph'; readonly label: string; readonly text: string; readonly side: Side }
  | { readonly kind: 'move'; readonly label: string; readonly side: Side; readonly to: string };

type Side = 'before' | 'after';

/** A line of a list of amendments, with its number from 1. */
export interface AmendmentLine {
  readonly line: number;
  /** As written, what belongs to it on the lines below included. */
  readonly source: string;
  /** What it asks for, or null where it cannot be read. */
  readonly order: Order | null;
  /** Whether it sounds like an amendment: a verb of change, a quotation, a number with a colon. */
  readonly asks: boolean;
  /** The names in parentheses at its end: whose amendment it is. */
  readonly by: readonly string[];
}

/**
 * Reads a list of amendments in words, one a line, in English or Russian: `2.2.1: replace "may" with "shall" (IND)`,
 * `delete 2.3`, `after 2.4 insert: ...`, `2.2.1: insert "x" after "y"`, `2.3: new text: ...`, `move 2.3 after 2.5`,
 * `Option 2: No text`. A text that a line opens may stand on the lines right below it. Empty lines, comments (`#`),
 * front matter and list marks are passed over.
 */
export function readAmendments(source: string): readonly AmendmentLine[] {
  const body = source.replace(/^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))?/, (head) =>
    head.replace(/[^\n]/g, ''),
  );
  const lines = body.split(/\r\n|\n|\r/);
  const result: AmendmentLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const written = lines[i]!.trim();
    if (written === '' || written.startsWith('#')) continue;
    const line = i + 1;
    let whole = written;
    if (written.endsWith(':') || TAKES_TEXT.test(withoutMark(written))) {
      // The text goes on to the next empty line, or begins behind one where nothing stands behind the colon.
      while (whole.endsWith(':') && i + 1 < lines.length && lines[i + 1]!.trim() === '') i++;
      while (i + 1 < lines.length && lines[i + 1]!.trim() !== '' && !startsOrder(lines[i + 1]!))
        whole += `${whole.endsWith(':') ? ' ' : '\n'}${lines[++i]!.trim()}`;
    }
    const { text, by } = splitNames(withoutMark(whole));
    result.push({ line, source: whole, order: readOrder(text), asks: ASKS.test(whole), by });
  }
  return result;
}

/** Whether a file is a list of amendments rather than a copy of the base: it has more of their lines than lines of the base. */
export function isAmendmentList(source: string, base: string): boolean {
  const known = new Set(linesOf(base));
  const own = linesOf(source);
  const copied = own.filter((line) => known.has(line)).length;
  const orders = readAmendments(source).filter(
    ({ order, source: written }) => order !== null && !known.has(written),
  ).length;
  return orders > copied;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---');
}

const QUOTED = '(?:"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]|‘([^’]*)’)';
const LABEL = '((?:(?!["“«„‘:]).){1,60}?)';
const SHIFT = 'after|before|behind|после|за|перед|до';
const DELETE = 'delete|remove|strike(?: out)?|исключить|удалить|снять';
const REPLACE = 'replace|substitute|заменить';
const INSERT = 'insert|add|вставить|добавить|включить';
const WITH = '(?:with|by|на|словами|словом)';
const WORDS = '(?:(?:the )?words? |слово |слова )?';
/** Words before a number that say nothing more than that it is one. */
const IN = '(?:(?:in|в|во) )?';

const forms: readonly (readonly [
  pattern: RegExp,
  read: (m: readonly string[], q: readonly string[]) => Order,
])[] = [
  [
    form(`${IN}${LABEL}[:,]? +(?:${REPLACE}) +${WORDS}${QUOTED} +${WITH} +${WORDS}${QUOTED}`),
    ([label], [old, text]) => ({ kind: 'replace', label: label!, old: old!, text: text! }),
  ],
  [
    form(`(?:${REPLACE}) +${WORDS}${QUOTED} +${WITH} +${WORDS}${QUOTED} +(?:in|в|во) +${LABEL}`),
    ([label], [old, text]) => ({ kind: 'replace', label: label!, old: old!, text: text! }),
  ],
  [
    form(`${IN}${LABEL}[:,]? +(?:${DELETE}) +${WORDS}${QUOTED}`),
    ([label], [old]) => ({ kind: 'delete', label: label!, old: old! }),
  ],
  [
    form(`(?:${DELETE}) +${WORDS}${QUOTED} +(?:in|from|в|во|из) +${LABEL}`),
    ([label], [old]) => ({ kind: 'delete', label: label!, old: old! }),
  ],
  [
    form(`${IN}${LABEL}[:,]? +(?:${INSERT}) +${WORDS}${QUOTED} +(${SHIFT}) +${WORDS}${QUOTED}`),
    ([label, side], [text, at]) => ({
      kind: 'insert',
      label: label!,
      text: text!,
      side: sideOf(side!),
      at: at!,
    }),
  ],
  [
    form(`${IN}${LABEL}[:,]? +(${SHIFT}) +${WORDS}${QUOTED} +(?:${INSERT}) +${WORDS}${QUOTED}`),
    ([label, side], [at, text]) => ({
      kind: 'insert',
      label: label!,
      text: text!,
      side: sideOf(side!),
      at: at!,
    }),
  ],
  [
    form(`${IN}${LABEL}[:,]? +(?:${INSERT}) +(?:at the end|в конце)[:,]? +${WORDS}${QUOTED}`),
    ([label], [text]) => ({ kind: 'insert', label: label!, text: text!, side: 'after', at: null }),
  ],
  [
    form(`${IN}${LABEL}[:,]? +(?:${INSERT}) +${WORDS}${QUOTED} +(?:at the end|в конце)`),
    ([label], [text]) => ({ kind: 'insert', label: label!, text: text!, side: 'after', at: null }),
  ],
  [
    form(`(${SHIFT}) +${LABEL},? +(?:${INSERT})(?: [^:"“«]{0,40})?: *(.+)`),
    ([side, label, text]) => ({
      kind: 'paragraph',
      label: label!,
      side: sideOf(side!),
      text: unquoted(text!),
    }),
  ],
  [
    form(`(?:${INSERT}) +(${SHIFT}) +${LABEL}: *(.+)`),
    ([side, label, text]) => ({
      kind: 'paragraph',
      label: label!,
      side: sideOf(side!),
      text: unquoted(text!),
    }),
  ],
  [
    form(`(?:move|перенести|переместить) +${LABEL} +(${SHIFT}) +${LABEL}`),
    ([label, side, to]) => ({ kind: 'move', label: label!, side: sideOf(side!), to: to! }),
  ],
  [
    form(`${LABEL}: *(?:move|перенести|переместить) +(${SHIFT}) +${LABEL}`),
    ([label, side, to]) => ({ kind: 'move', label: label!, side: sideOf(side!), to: to! }),
  ],
  [
    form(`(?:replace|заменить) +${LABEL} +${WITH}: *(.+)`),
    ([label, text]) => ({ kind: 'rewrite', label: label!, text: unquoted(text!) }),
  ],
  [
    form(
      `${LABEL}:? +(?:new text|should read|to read|reads?|новый текст|изложить(?: в редакции)?|читать)(?: as follows)?: *(.+)`,
    ),
    ([label, text]) => ({ kind: 'rewrite', label: label!, text: unquoted(text!) }),
  ],
  [form(`(?:${DELETE}) +${LABEL}`), ([label]) => ({ kind: 'delete', label: label!, old: null })],
  [
    form(`${LABEL}[:,]? +(?:${DELETE})(?: (?:the )?(?:whole )?(?:paragraph|пункт))?`),
    ([label]) => ({ kind: 'delete', label: label!, old: null }),
  ],
  [
    form(
      `((?:[^\\s:]{1,40}[ /,]+)?(?:Option|Alternative|Вариант|Альтернатива) \\(?[\\p{L}\\d]{1,4}\\)?): +(.+)`,
    ),
    ([label, text]) => ({ kind: 'rewrite', label: label!, text: unquoted(text!) }),
  ],
];

const ASKS = new RegExp(
  `(?<!\\p{L})(?:${DELETE}|${REPLACE}|${INSERT}|move|should read|перенести|изложить)(?!\\p{L})|["“«]|^\\s*\\(?[\\d.]*\\d[^:]{0,20}:`,
  'iu',
);

const TAKES_TEXT = new RegExp(
  `^(?:(?:${SHIFT}) +[^:]{1,60}(?:${INSERT})[^:]{0,40}:|(?:${INSERT}) +(?:${SHIFT})[^:]{1,60}:|.{1,60}(?:new text|should read|to read|новый текст|изложить)[^:]{0,20}:|(?:replace|заменить) [^"“«:]{1,60}:)`,
  'iu',
);

function form(source: string): RegExp {
  return new RegExp(`^${source.replaceAll(' +', '[ \\t\\u00a0]+')}[.;]?$`, 'isu');
}

function readOrder(text: string): Order | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { plain, quoted } = groupsOf(pattern, match);
    return read(
      plain.map((part) => part.trim()),
      quoted,
    );
  }
  return null;
}

/** The groups of a match: those of a quotation come in fives, one of which is filled. */
function groupsOf(
  pattern: RegExp,
  match: RegExpExecArray,
): { readonly plain: string[]; readonly quoted: string[] } {
  const plain: string[] = [];
  const quoted: string[] = [];
  const marks = [...pattern.source.matchAll(/(?<!\\)\((?!\?)/g)].map(({ index }) => index);
  for (let g = 1; g < match.length; ) {
    if (pattern.source.startsWith('"(', marks[g - 1]! - 1)) {
      quoted.push(match.slice(g, g + 5).find((part) => part !== undefined) ?? '');
      g += 5;
    } else plain.push(match[g++] ?? '');
  }
  return { plain, quoted };
}

function sideOf(word: string): Side {
  return /^(?:before|перед|до)$/i.test(word) ? 'before' : 'after';
}

function startsOrder(line: string): boolean {
  const text = withoutMark(line.trim());
  return readOrder(splitNames(text).text) !== null || TAKES_TEXT.test(text);
}

function withoutMark(line: string): string {
  return line.replace(/^(?:[-*•–—]|\d{1,3}\))[ \t]+/, '');
}

/** `(IND)` or `(IND, PAK)` at the end. */
function splitNames(text: string): { readonly text: string; readonly by: readonly string[] } {
  const match = /\s*\(([\p{Lu}][\p{L}\d.&]*(?:(?:, ?|\/| and | и )[\p{Lu}][\p{L}\d.&]*)*)\)\s*[.;]?$/u.exec(
    text,
  );
  if (!match) return { text, by: [] };
  return { text: text.slice(0, match.index), by: match[1]!.split(/, ?|\/| and | и /) };
}

function unquoted(text: string): string {
  const whole = /^(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)$/su.exec(text.trim());
  return whole ? (whole[1] ?? whole[2] ?? whole[3] ?? '') : text.trim();
}
