import { provisionOf } from '../model/model.ts';
import { type Message, message } from '../text/message.ts';
import { type BracketEnd, type BracketSpans, bracketSpansOf } from './bracket-spans.ts';
import { clauseOf, isOfEmphasis, isOptionTaken, shorten } from './clause.ts';
import type { Comparison } from './comparison.ts';
import type { EventKind, NegotiationEvent } from './event.ts';
import { eventsOf } from './events.ts';

/** What a chair reads aloud of one provision: how it is called, and what happened, a clause each. */
export interface ReportLine {
  /** The row of its first event. */
  readonly row: number;
  /** Path in the new revision, or in the old one where it is gone; empty for what precedes the first provision. */
  readonly at: string;
  /** Path in the old revision where it was another one. */
  readonly was: string | null;
  readonly clauses: readonly Message[];
}

/**
 * The events told provision by provision, in their order: `2.2.10 (now 2.2.11): brackets lifted`. Renumbering alone is
 * no news, unless it is all there is; the words quoted are cut short.
 */
export function reportOf(comparison: Comparison): readonly ReportLine[] {
  const groups: LineEvents[] = [];
  const all = eventsOf(comparison);
  const spans = bracketSpansOf(comparison, all);
  for (const event of all) {
    if (spans.within.has(event)) continue;
    const last = groups.at(-1);
    if (last && last.at === event.at && last.was === event.was) last.events.push(event);
    else groups.push({ row: event.row, at: event.at, was: event.was, events: [event], along: false });
  }
  return withoutFollowers(comparison, withFirstWords(groups)).map(({ row, at, was, events, along }) => {
    const news = events.filter((event) => event.kind !== 'provision-renumbered' || isOptionTaken(event));
    const clauses = clausesOf(news.length > 0 ? news : events, spans);
    if (along) clauses.push(message('what is under it went along'));
    return { row, at, was, clauses };
  });
}

interface LineEvents {
  readonly row: number;
  readonly at: string;
  readonly was: string | null;
  readonly events: NegotiationEvent[];
  /** Whether provisions under it, which did no more, have no lines of their own. */
  along: boolean;
}

/** `Article 7` alone on its line came or went with the paragraph under it: its words are that paragraph's. */
function withFirstWords(lines: readonly LineEvents[]): readonly LineEvents[] {
  const told: LineEvents[] = [];
  const taken = new Set(lines.filter(({ at, was }) => was?.startsWith(`${at}/`)).map(({ at }) => at));
  for (const line of lines) {
    // `12.` before `Option 1:` was a number alone, which what stood under it has now.
    if (isNumberAlone(line) && taken.has(line.at)) continue;
    const other = line.events;
    const first = told.at(-1)?.events[0];
    const isBody =
      first !== undefined &&
      isNumberAlone(told.at(-1)!) &&
      line.at === `${first.at}/¶1` &&
      other.length === 1 &&
      other[0]!.kind === first.kind;
    if (isBody) told[told.length - 1] = { ...told.at(-1)!, events: other };
    else told.push(line);
  }
  return told;
}

/** Whether all that is told is that a label without words of its own came or went. */
function isNumberAlone({ events }: LineEvents): boolean {
  const [{ kind, text }] = events as [NegotiationEvent];
  return (
    events.length === 1 && text === '' && (kind === 'provision-inserted' || kind === 'provision-deleted')
  );
}

/**
 * Leaves out the provisions that only went along with the section above them: it moved and they did, or its new number
 * is all that is new in theirs.
 */
function withoutFollowers({ now, rows }: Comparison, lines: readonly LineEvents[]): readonly LineEvents[] {
  const heads = new Map<number, LineEvents>();
  return lines.filter((line) => {
    const provision = rows[line.row]!.now?.provision ?? -1;
    const place = line.events.filter(({ kind }) => PLACE.has(kind));
    const moved = place.some(({ kind }) => kind === 'provision-moved');
    const head = heads.get(provisionOf(now, provision)?.parent ?? -1);
    // A follower leads those under it to the same line.
    if (place.length > 0 && provision >= 0) heads.set(provision, line);
    if (!head || place.length < line.events.length || line.was === null || head.was === null) return true;
    const headMoved = head.events.some(({ kind }) => kind === 'provision-moved');
    const along = line.at.startsWith(head.at) && line.was === head.was + line.at.slice(head.at.length);
    if (moved !== headMoved || !along) return true;
    heads.set(provision, head);
    head.along = true;
    return false;
  });
}

const PLACE = new Set<EventKind>(['provision-moved', 'provision-renumbered']);

/** The same words put in the place of the same words several times are told once. */
function clausesOf(events: readonly NegotiationEvent[], { lastOf }: BracketSpans): Message[] {
  const replaced = new Map<string, NegotiationEvent[]>();
  const signs = events.filter(isOfSigns);
  const emphasis = events.some(isOfEmphasis);
  for (const event of events) {
    if (isOfEmphasis(event)) continue;
    // Quotation marks and dashes are not read out one by one.
    if (signs.length > 1 && signs.includes(event)) continue;
    const { kind, from = '', to = '' } = event;
    const key =
      kind === 'text-edited' && event.tableRow === undefined && from !== '' && to !== ''
        ? `${from}\0${to}`
        : `\0${replaced.size}`;
    const list = replaced.get(key);
    if (list) list.push(event);
    else replaced.set(key, [event]);
  }
  const told = [...replaced.values()].map(([event, ...others]) => {
    const { from = '', to = '' } = event!;
    const last = lastOf.get(event!);
    if (last) return spanClause(event!, last);
    return others.length === 0
      ? clauseOf(event!)
      : message('“{0}” replaced by “{1}” in {2} places', shorten(from), shorten(to), `${others.length + 1}`);
  });
  if (signs.length > 1) told.push(message('punctuation changed'));
  if (emphasis) told.push(message('emphasis changed'));
  return told;
}

/** Whether an edit changed signs alone, no words. */
function isOfSigns({ kind, from = '', to = '' }: NegotiationEvent): boolean {
  return kind === 'text-edited' && /[^\s*_]/.test(from + to) && !/[\p{L}\p{N}]/u.test(from + to);
}

/** Brackets over several provisions in one clause: the words that they begin with, and those that they end with. */
function spanClause({ kind, text }: NegotiationEvent, { path, words }: BracketEnd): Message {
  return kind === 'bracket-lifted'
    ? message('brackets lifted from “{0}” to {1}, “{2}”', shorten(text), path, shorten(words))
    : message('brackets opened from “{0}” to {1}, “{2}”', shorten(text), path, shorten(words));
}
