import { LineCounter, parseDocument } from 'yaml';
import { remember } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { partsOfSymbol } from '../document/facts/symbols.ts';
import { type Message, message } from '../text/message.ts';
import type { Range } from '../text/range.ts';

/** What a document says of itself in its front matter. Every part may be missing. */
export interface Metadata {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly kind: DocumentKind | null;
  /** BCP 47. */
  readonly language: string | null;
  /** ISO 8601 date. */
  readonly date: string | null;
  readonly status: string | null;
  readonly silence: MetadataSilence | null;
  /** Whether the file declares itself a draft of ours: `symbol:` or `adref:`. */
  readonly declared: boolean;
  readonly problems: readonly MetadataProblem[];
}

/** The silence procedure that a document says it is under; its range is that of the entry. */
export interface MetadataSilence extends Range {
  /** Null where it is no moment. */
  readonly until: { readonly at: string; readonly zone: string | null } | null;
  readonly rule: string | null;
}

/** What is wrong in the front matter, with its place in the document. */
export interface MetadataProblem extends Range {
  readonly severity: 'error' | 'warning';
  readonly message: Message;
}

/** The kinds of documents that the dialect knows. */
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds of documents, as front matter and `--kind` name them. */
export const documentKinds = [
  'declaration',
  'catalogue',
  'decision',
  'minutes',
  'agenda',
  'note',
  'rules',
  'list',
] as const;

/** The states that a document passes through. */
const documentStatuses = ['draft', 'silence', 'approved', 'recommended', 'adopted', 'withdrawn'] as const;

/** The metadata of a document, from its front matter. */
export function metadataOf(document: Document): Metadata {
  const first = document.blocks[0];
  return first?.kind === 'front-matter' ? readFrontMatter(first) : noMetadata;
}

/** The kind that a file's name declares: `Declaration.Rev.4.decl.md` is a declaration. */
export function kindOfFileName(name: string): DocumentKind | null {
  const suffix = /\.([a-z]+)\.md$/i.exec(name)?.[1]?.toLowerCase();
  return suffix === undefined ? null : (SUFFIXES[suffix] ?? null);
}

/** `Rev.5` of a symbol, or null where it names no revision. */
export function revisionOf(symbol: string | null): string | null {
  const revision = symbol === null ? null : partsOfSymbol(symbol).revision;
  return revision === null ? null : `Rev.${revision}`;
}

const noMetadata: Metadata = {
  symbol: null,
  title: null,
  kind: null,
  language: null,
  date: null,
  status: null,
  silence: null,
  declared: false,
  problems: [],
};
const SUFFIXES: Readonly<Record<string, DocumentKind>> = {
  decl: 'declaration',
  catalogue: 'catalogue',
  decision: 'decision',
  minutes: 'minutes',
  agenda: 'agenda',
  note: 'note',
};
const LONGEST_FRONT_MATTER = 65_536;

const readFrontMatter = remember('metadata', ({ text }): Metadata => {
  const opening = /^\uFEFF?---[^\n\r]*(?:\r\n|\n|\r)/.exec(text)?.[0] ?? '';
  const closing = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]*)$/.exec(text.trimEnd());
  const source = text.slice(opening.length, closing ? closing.index + 1 : text.length);
  const problems: MetadataProblem[] = [];
  // One mistake brings others with it, so only the first is told. Aliases can grow exponentially; front matter needs none.
  const parsed = parseDocument(source.slice(0, LONGEST_FRONT_MATTER), {
    lineCounter: new LineCounter(),
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: true,
  });
  for (const error of parsed.errors.slice(0, 1)) {
    const [start, end] = error.pos;
    problems.push({
      start: opening.length + start,
      end: opening.length + Math.max(end, start),
      // What other programs keep there is theirs; only a draft that names itself loses by it.
      severity: /^(?:symbol|adref|kind)[ \t]*:/m.test(source) ? 'error' : 'warning',
      message: /call stack/.test(error.message)
        ? message('The front matter is nested too deeply.')
        : message('The front matter is not valid YAML: {0}', error.message.split('\n')[0] ?? ''),
    });
  }
  const value = (name: string): unknown =>
    parsed.errors.length > 0 ? bare(source, name) : safeGet(parsed, name);
  const place = (name: string): Range => {
    const at = new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*`, 'm').exec(source);
    const start = opening.length + (at ? at.index + at[0].length : 0);
    const line = /^[^\r\n#]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
    return { start, end: start + line };
  };
  const string = (name: string): string | null => {
    const found = value(name);
    if (found === undefined || found === null) return null;
    return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
      ? String(found)
      : null;
  };
  const choice = <T extends string>(name: string, choices: readonly T[], own: boolean): T | null => {
    const found = string(name);
    if (found === null) return null;
    const known = choices.find((one) => one === found.toLowerCase());
    if (!known && own)
      problems.push({
        ...place(name),
        severity: 'warning',
        message: message('“{0}” is no known {1}. Use one of: {2}.', found, name, choices.join(', ')),
      });
    return known ?? null;
  };
  const symbol = string('symbol');
  const declared = symbol !== null || string('adref') !== null;
  const date = string('date');
  if (declared && date !== null && !isDate(date)) {
    problems.push({
      ...place('date'),
      severity: 'warning',
      message: message('“{0}” is no date. Write year, month and day: 2031-09-27.', date),
    });
  }
  return {
    symbol,
    title: string('title'),
    kind: choice('kind', documentKinds, declared),
    language: string('language'),
    date: date !== null && isDate(date) ? date.slice(0, 10) : null,
    status: choice('status', documentStatuses, declared),
    silence: parsed.errors.length > 0 ? null : readSilence(parsed, place('silence')),
    declared,
    problems,
  };
});

function safeGet(parsed: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    const found = parsed.get(name);
    return found !== null && typeof found === 'object' ? undefined : found;
  } catch {
    // `get` throws on a document that is a scalar or holds unresolved aliases: it then has no such key.
    return undefined;
  }
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?)?$/;

function readSilence(parsed: ReturnType<typeof parseDocument>, range: Range): MetadataSilence | null {
  const value = (name: string): string | null => {
    try {
      const found: unknown = parsed.getIn(['silence', name]);
      return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
    } catch {
      return null;
    }
  };
  const until = MOMENT.exec(value('until') ?? '');
  const rule = value('rule');
  if (!until && rule === null) return null;
  return {
    ...range,
    until: until && { at: until[2] ? `${until[1]}T${until[2]}` : until[1]!, zone: value('zone') },
    rule,
  };
}

/** A plain `key: value` line, for front matter that is broken elsewhere. */
function bare(source: string, name: string): string | undefined {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*["']?([^"'#\\r\\n]+)`, 'm').exec(source)?.[1]?.trim();
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= length;
}
