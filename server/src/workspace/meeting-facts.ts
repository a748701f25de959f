import { kindOfFileName } from '../core/model/metadata.ts';
import { agendaItemsOf } from '../core/record/agenda-items.ts';
import type { MeetingFacts } from '../core/record/meeting-facts.ts';
import { participantsOf } from '../core/record/participants.ts';
import { orderRevisions, seriesOfSymbol } from '../core/revisions/chain.ts';
import type { Draft, Reading } from './reading.ts';
import { chainKeyOf } from './revision-chain.ts';

/** What one file tells the records of its meeting; null for one that has nothing to tell. */
export interface ToldByFile {
  readonly draft: DraftLike;
  readonly facts: () => MeetingFacts;
}

type DraftLike = Pick<Draft, 'uri' | 'metadata'>;

/** Whether a file may tell a record something: an agenda, or a list. */
export function tellsRecords(draft: DraftLike): boolean {
  const kind = draft.metadata.kind ?? kindOfFileName(draft.uri);
  return kind === 'agenda' || kind === 'list';
}

/** What an agenda or a list of participants tells. */
export function factsOfFile({ kind, model, metadata }: Reading): MeetingFacts {
  return {
    agenda: kind === 'agenda' ? agendaItemsOf(model) : null,
    participants: kind === 'list' ? participantsOf(model, metadata) : null,
  };
}

/**
 * What the agenda and the list of participants of a record's meeting say, in its language. They stand in the folder of
 * the record, or their symbols begin like its own (`SO/2031-I/`). Of several revisions the newest counts; where two
 * different agendas could be meant, neither does.
 */
export function meetingFactsOf(record: DraftLike, told: readonly ToldByFile[]): MeetingFacts {
  const own = told.filter(({ draft }) => draft.uri !== record.uri && isOfMeeting(draft, record));
  return {
    agenda: onlyOne(record, own, ({ agenda }) => (agenda && agenda.length > 0 ? agenda : null)),
    participants: onlyOne(record, own, ({ participants }) => participants),
  };
}

function onlyOne<T>(
  record: DraftLike,
  told: readonly ToldByFile[],
  read: (facts: MeetingFacts) => T | null,
): T | null {
  const saying = told.filter(({ facts }) => read(facts()) !== null);
  const near = saying.filter(({ draft }) => folderOf(draft) === folderOf(record));
  const chosen = near.length > 0 ? near : saying;
  const chains = new Set(chosen.map(({ draft }) => chainKeyOf(draft)));
  if (chains.size !== 1) return null;
  const newest = orderRevisions(chosen, ({ draft: { uri, metadata } }) => ({
    name: uri.slice(uri.lastIndexOf('/') + 1),
    symbol: metadata.symbol,
    date: metadata.date,
  })).at(-1)!;
  return read(newest.facts());
}

function isOfMeeting(file: DraftLike, record: DraftLike): boolean {
  const [left, right] = [languageOf(file), languageOf(record)];
  if (left !== null && right !== null && left !== right) return false;
  // A corrigendum or an addendum is not the list itself.
  if (file.metadata.symbol !== null && seriesOfSymbol(file.metadata.symbol).belongsTo !== null) return false;
  return areOfOneMeeting(file, record);
}

/** Whether two files belong to one meeting: their symbols begin alike (`SO/2031-I/`), else they share a folder. */
export function areOfOneMeeting(file: DraftLike, record: DraftLike): boolean {
  const [own, other] = [meetingOfSymbol(file), meetingOfSymbol(record)];
  return own !== null && other !== null ? own === other : folderOf(file) === folderOf(record);
}

/** `SO/2031-I` of `SO/2031-I/MIN/1`: as far as the year of the meeting; null where a symbol names none. */
function meetingOfSymbol({ metadata: { symbol } }: DraftLike): string | null {
  if (symbol === null) return null;
  const parts = symbol.toUpperCase().split('/');
  const year = parts.findIndex((part) => /(?<!\d)(?:19|20|21)\d\d(?!\d)/.test(part));
  return year < 0 || year === parts.length - 1 ? null : parts.slice(0, year + 1).join('/');
}

function languageOf({ metadata }: DraftLike): string | null {
  return metadata.language?.toLowerCase().split('-')[0] ?? null;
}

function folderOf({ uri }: DraftLike): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
