import { equal } from 'node:assert/strict';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { createProfile, type ProfileData } from '../../../server/src/core/lexicon/profile.ts';
import type { DocumentKind } from '../../../server/src/core/model/metadata.ts';
import { problemsOf } from '../../../server/src/core/problems/catalogue.ts';
import type { Problem } from '../../../server/src/core/problems/problem.ts';
import type { MeetingFacts } from '../../../server/src/core/record/meeting-facts.ts';
import { newestOf } from '../../../server/src/core/revisions/newest.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { sentence } from '../../../server/src/core/text/message.ts';
import { factsOfFile } from '../../../server/src/workspace/meeting-facts.ts';
import { createReading, type Reading } from '../../../server/src/workspace/reading.ts';

/** What a check may be told beside the text. */
export interface Circumstances {
  readonly kind?: DocumentKind;
  readonly profile?: ProfileData;
  /** ISO 8601. */
  readonly today?: string;
  /** Symbols of the meeting's documents. */
  readonly symbols?: readonly string[];
  /** The agenda and the list of participants of the meeting, as texts. */
  readonly agenda?: string;
  readonly list?: string;
}

/** Reads a text as a file of the given kind. */
export function readingOf(text: string, { kind = 'declaration', profile = {} }: Circumstances = {}): Reading {
  return createReading('file:///draft.md', createDocument(text), createProfile(profile), { kind });
}

/**
 * Checks a text against the problems drawn under its lines: carets under the place, then the code and, if the
 * case says so, the message behind a colon. Lines that hold nothing but such marks are no part of the text.
 */
export function checkProblems(marked: string, circumstances: Circumstances = {}): void {
  const lines = marked.replace(/^\n|\n *$/g, '').split('\n');
  const text = lines.filter((line) => !MARKS.test(line)).join('\n');
  const wanted = lines.filter((line) => MARKS.test(line));
  const withMessage = wanted.some((line) => line.includes(':'));
  const found = foundIn(text, circumstances);
  const shown = text.split('\n').flatMap((line, index, all) => {
    const start = all.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    const own = found.filter((problem) => start <= problem.start && problem.start <= start + line.length);
    return [
      line,
      ...own.map(({ start: at, end, code, message }) => {
        const carets = '^'.repeat(Math.max(1, Math.min(end, start + line.length) - at));
        return `${' '.repeat(at - start)}${carets} ${code}${withMessage ? `: ${sentence(message)}` : ''}`;
      }),
    ];
  });
  equal(shown.join('\n'), lines.join('\n'));
}

/** The text after the first fix of its first problem with this code. */
export function fixed(text: string, code: string, circumstances: Circumstances = {}): string {
  const problem = foundIn(text, circumstances).find((one) => one.code === code);
  return applyEdits(text, problem?.fixes[0]?.edits ?? []);
}

function foundIn(text: string, circumstances: Circumstances): readonly Problem[] {
  const { today, symbols, agenda, list, profile = {} } = circumstances;
  const told = (kind: DocumentKind, other: string): MeetingFacts =>
    factsOfFile(readingOf(other, { kind, profile }));
  return problemsOf({
    ...readingOf(text, circumstances),
    ...(today === undefined ? {} : { today }),
    meeting: () => ({
      agenda: agenda === undefined ? null : told('agenda', agenda).agenda,
      participants: list === undefined ? null : told('list', list).participants,
    }),
    ...(symbols === undefined ? {} : { newest: () => newestOf(symbols) }),
  });
}

const MARKS = /^ *\^+ [a-z-]+/;
