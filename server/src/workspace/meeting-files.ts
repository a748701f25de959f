import { createDocument, type Document } from '../core/document/document.ts';
import { createProfile, defaultProfile, type Profile } from '../core/lexicon/profile.ts';
import { kindOfFileName } from '../core/model/metadata.ts';
import type { Message } from '../core/text/message.ts';
import type { Host } from './host.ts';
import { readProfile } from './read-profile.ts';
import { createReading, type Draft, draftOf, isDraft, type Reading } from './reading.ts';

/**
 * The drafts and profiles of the open folders, kept up to date by being told of changes. Texts open in an editor
 * hide the files on disk.
 */
export interface MeetingFiles {
  /** Reads the folders again, completely. */
  readonly load: (folders: readonly string[]) => Promise<void>;
  /** Reads single files again, changed or created ones, and forgets those that have been deleted. */
  readonly refresh: (uris: readonly string[], deleted?: readonly string[]) => Promise<void>;
  /** The profile of the nearest `adref.yaml` at or above a file; the default one where there is none. */
  readonly profileOf: (uri: string) => Profile;
  /** The draft of a file on disk, or undefined. */
  readonly reading: (uri: string) => Reading | undefined;
  /** All drafts on disk, not yet read. */
  readonly drafts: () => readonly Draft[];
  /** Why files cannot be read that are called like drafts, by URI. */
  readonly unread: () => ReadonlyMap<string, Message>;
  /** All drafts on disk, by URI. */
  readonly readings: () => readonly Reading[];
}

/** More files than this are no meeting; the rest is left out. */
export const MOST_FILES = 5_000;

/** An index over the files that a host offers. */
export function createMeetingFiles(host: Host): MeetingFiles {
  const profiles = new Map<string, Profile>();
  const documents = new Map<string, Document>();
  const readings = new Map<string, Reading>();
  const unread = new Map<string, Message>();

  const profileOf = (uri: string): Profile => {
    for (let folder = parentOf(uri); folder !== ''; folder = parentOf(folder)) {
      const profile = profiles.get(`${folder}/adref.yaml`);
      if (profile) return profile;
    }
    return defaultProfile;
  };
  const readOne = async (uri: string): Promise<void> => {
    const file = await host.read(uri);
    if ('problem' in file && kindOfFileName(uri) !== null) unread.set(uri, file.problem);
    else unread.delete(uri);
    if (uri.endsWith('/adref.yaml')) {
      if ('text' in file) profiles.set(uri, createProfile(readProfile(file.text).data));
      else profiles.delete(uri);
      readings.clear();
      return;
    }
    readings.delete(uri);
    documents.delete(uri);
    if (!('text' in file)) return;
    const document = createDocument(file.text);
    if (isDraft(uri, document)) documents.set(uri, document);
  };
  const reading = (uri: string): Reading | undefined => {
    const known = readings.get(uri);
    const document = documents.get(uri);
    if (known || !document) return known;
    const made = createReading(uri, document, profileOf(uri));
    readings.set(uri, made);
    return made;
  };
  return {
    async load(folders) {
      const found = new Set(
        (await Promise.all(folders.map((folder) => host.list(folder, MOST_FILES)))).flat(),
      );
      for (const known of [documents, readings, profiles, unread]) known.clear();
      for (const uri of found) await readOne(uri);
    },
    async refresh(uris, deleted = []) {
      for (const uri of [...uris, ...deleted]) await readOne(uri);
      for (const uri of deleted) unread.delete(uri);
    },
    profileOf,
    reading,
    drafts: () => [...documents].map(([uri, document]) => draftOf(uri, document)),
    unread: () => unread,
    readings: () => [...documents.keys()].flatMap((uri) => reading(uri) ?? []),
  };
}

function parentOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash > 'file:///'.length - 1 || (slash > 0 && !uri.slice(0, slash).endsWith('/'))
    ? uri.slice(0, slash)
    : '';
}
