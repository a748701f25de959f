import { placeAt } from '../../core/document/document.ts';
import { symbolsOf } from '../../core/document/facts/facts.ts';
import { problemsOf } from '../../core/problems/catalogue.ts';
import type { Problem, ProblemCode, Severity } from '../../core/problems/problem.ts';
import { staleReference } from '../../core/problems/stale-reference.ts';
import { seriesOfSymbol } from '../../core/revisions/chain.ts';
import { type Newest, newerThan } from '../../core/revisions/newest.ts';
import type { Edit } from '../../core/text/edits.ts';
import { sentence } from '../../core/text/message.ts';
import type { Range } from '../../core/text/range.ts';
import type { Input } from '../frame/input.ts';

/** A problem as `check --json` gives it, and what only other formats show of it. */
export interface Found extends Region {
  readonly file: string;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fixes: readonly FoundFix[];
  /** Not in the JSON: places that explain the problem, and where the edits of each fix stand. */
  readonly related: {
    readonly places: readonly (Region & { readonly message: string })[];
    readonly fixes: readonly (readonly Region[])[];
  };
}

/** A fix with its edits; their offsets count UTF-16 units of the file from 0, a byte order mark included. */
export interface FoundFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Lines and columns count from 1, columns in UTF-16 units. A byte order mark is no column. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The problems of one file on a day, at most 1,000 and one that says how many more there are. */
export function readFound(input: Input, today: string): readonly Found[] {
  const show = showing(input);
  return problemsOf({ ...input.reading, today }).map(show);
}

/** A document that a file cites, with the problem that it is where the meeting has a newer revision. */
export interface Citation {
  readonly symbol: string;
  readonly stale: (newer: string) => Found;
}

/** The documents that one file cites, its own revisions left out. What is kept of the file is their places only. */
export function readCitations(input: Input): readonly Citation[] {
  const { document, metadata } = input.reading;
  const own = metadata.symbol === null ? null : seriesOfSymbol(metadata.symbol).document;
  const show = showing(input);
  return document.blocks.flatMap((block, b) =>
    symbolsOf(block)
      .filter(({ text }) => own === null || seriesOfSymbol(text).document !== own)
      .map(({ start, end, text }): Citation => {
        const base = document.starts[b]!;
        const shown = show(staleReference(text, text, { start: base + start, end: base + end }));
        return {
          symbol: text,
          stale: (newer) => {
            const { message, fixes } = staleReference(text, newer, { start: base + start, end: base + end });
            return {
              ...shown,
              message: sentence(message),
              fixes: fixes.map(({ title, safe, edits }) => ({ title: sentence(title), safe, edits })),
            };
          },
        };
      }),
  );
}

/** The stale references among citations. */
export function staleAmong(citations: readonly Citation[], newest: Newest): readonly Found[] {
  return citations.flatMap(({ symbol, stale }) => {
    const newer = newerThan(symbol, newest);
    return newer === null ? [] : [stale(newer)];
  });
}

/** Shows problems of a file. */
export function showing({ file, text, reading }: Input): (problem: Problem) => Found {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { document } = reading;
  const place = (offset: number): { line: number; column: number } => {
    const { line, character } = placeAt(document, offset);
    return { line: line + 1, column: Math.max(1, character + 1 - (line === 0 ? mark : 0)) };
  };
  const region = ({ start, end }: Range): Region => {
    const last = place(end);
    return { ...place(start), endLine: last.line, endColumn: last.column };
  };
  return (problem) => ({
    file,
    ...region(problem),
    severity: problem.severity,
    code: problem.code,
    message: sentence(problem.message),
    fixes: problem.fixes.map((fix) => ({
      title: sentence(fix.title),
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
    related: {
      places: (problem.related ?? []).map((one) => ({
        ...region(one.range),
        message: sentence(one.message),
      })),
      fixes: problem.fixes.map((fix) => fix.edits.map(region)),
    },
  });
}
