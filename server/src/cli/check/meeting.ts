import { createDocument } from '../../core/document/document.ts';
import type { Profile } from '../../core/lexicon/profile.ts';
import type { DocumentKind, Metadata } from '../../core/model/metadata.ts';
import { compareVersions, type ParityDifference } from '../../core/parity/compare-versions.ts';
import { differenceWords } from '../../core/parity/difference-words.ts';
import { meetingChecks } from '../../core/problems/catalogue.ts';
import type { MeetingFacts } from '../../core/record/meeting-facts.ts';
import { versionGroupsOf } from '../../workspace/meeting.ts';
import { factsOfFile, meetingFactsOf, tellsRecords } from '../../workspace/meeting-facts.ts';
import { createReading } from '../../workspace/reading.ts';
import type { Input } from '../frame/input.ts';
import { type Found, showing } from './found.ts';

/** A checked file as far as the others of its meeting are compared with it: what was read of it is not kept. */
export interface MeetingFile {
  readonly uri: string;
  readonly metadata: Metadata;
  readonly kind: DocumentKind;
  /** What it tells records, null for one that tells nothing. */
  readonly told: MeetingFacts | null;
  readonly file: string;
  readonly text: string;
  readonly profile: Profile;
}

/** What is kept of a file. */
export function meetingFileOf({ file, text, reading }: Input): MeetingFile {
  const { uri, metadata, kind, model } = reading;
  const told = tellsRecords({ uri, metadata: { ...metadata, kind } }) ? factsOfFile(reading) : null;
  return { uri, metadata, kind, told, file, text, profile: model.profile };
}

/**
 * What only the files of a meeting together show: records against the agenda and the list of participants, and
 * language versions against each other, each difference at its place in every version.
 */
export function* foundTogether(files: readonly MeetingFile[]): Generator<Found> {
  const told = files.flatMap(({ uri, metadata, told: facts }) =>
    facts ? [{ draft: { uri, metadata }, facts: () => facts }] : [],
  );
  for (const file of told.length > 0 ? files : []) {
    if (file.kind !== 'minutes') continue;
    const meeting = meetingFactsOf(file, told);
    if (!meeting.agenda && !meeting.participants) continue;
    const input = readAgain(file);
    const show = showing(input);
    for (const check of meetingChecks)
      for (const problem of check({ ...input.reading, meeting: () => meeting })) yield show(problem);
  }
  for (const versions of versionGroupsOf(files)) yield* foundBetween(versions.map(readAgain));
}

function readAgain({ file, text, uri, profile, kind }: MeetingFile): Input {
  return { file, text, reading: createReading(uri, createDocument(text), profile, { kind }) };
}

function* foundBetween(versions: readonly Input[]): Generator<Found> {
  const { differences } = compareVersions(versions.map(({ reading }) => reading.model));
  const languages = versions.map(({ reading }) => reading.metadata.language);
  const shows = versions.map(showing);
  for (const difference of differences) {
    for (const [v, show] of shows.entries()) yield found(difference, v, languages, show);
  }
}

function found(
  difference: ParityDifference,
  version: number,
  languages: readonly (string | null)[],
  show: ReturnType<typeof showing>,
): Found {
  const { start, end } = difference.at[version]!;
  const text = differenceWords(difference, languages);
  return show({ code: 'parity', severity: 'warning', start, end, message: text, fixes: [] });
}
