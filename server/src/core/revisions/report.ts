import { provisionOf } from '../model/model.ts';
import { cutAtWord } from '../text/cut-at-word.ts';
import { type Message, message } from '../text/message.ts';
import { type BracketEnd, type BracketSpans, bracketSpansOf } from './bracket-spans.ts';
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
  return withoutFollowers(comparison, groups).map(({ row, at, was, events, along }) => {
    const news = events.filter(({ kind }) => kind !== 'provision-renumbered');
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
  for (const event of events) {
    const { kind, from = '', to = '' } = event;
    const key = kind === 'text-edited' && from !== '' && to !== '' ? `${from}\0${to}` : `\0${replaced.size}`;
    const list = replaced.get(key);
    if (list) list.push(event);
    else replaced.set(key, [event]);
  }
  return [...replaced.values()].map(([event, ...others]) => {
    const { from = '', to = '' } = event!;
    const last = lastOf.get(event!);
    if (last) return spanClause(event!, last);
    return others.length === 0
      ? clauseOf(event!)
      : message('“{0}” replaced by “{1}” in {2} places', shorten(from), shorten(to), `${others.length + 1}`);
  });
}

/** Brackets over several provisions in one clause: the words that they begin with, and those that they end with. */
function spanClause({ kind, text }: NegotiationEvent, { path, words }: BracketEnd): Message {
  return kind === 'bracket-lifted'
    ? message('brackets lifted from “{0}” to {1}, “{2}”', shorten(text), path, shorten(words))
    : message('brackets opened from “{0}” to {1}, “{2}”', shorten(text), path, shorten(words));
}

/** One event in words. */
export function clauseOf({ kind, text, delegation, from = '', to = '' }: NegotiationEvent): Message {
  const words = shorten(text);
  const named = delegation !== undefined;
  switch (kind) {
    case 'bracket-opened':
      if (from !== '') return message('“{0}” replaced by bracketed “{1}”', shorten(from), words);
      return named
        ? message('brackets opened by {1}: “{0}”', words, delegation)
        : message('brackets opened: “{0}”', words);
    case 'bracket-lifted':
      return named
        ? message('brackets lifted: “{0}” ({1})', words, delegation)
        : message('brackets lifted: “{0}”', words);
    case 'bracket-dropped':
      if (to !== '') return message('bracketed “{0}” replaced by “{1}”', words, shorten(to));
      return named
        ? message('bracketed text dropped: “{0}” ({1})', words, delegation)
        : message('bracketed text dropped: “{0}”', words);
    case 'alternative-added':
      return named
        ? message('alternative added: “{0}” ({1})', words, delegation)
        : message('alternative added: “{0}”', words);
    case 'alternative-dropped':
      return named
        ? message('alternative dropped: “{0}” ({1})', words, delegation)
        : message('alternative dropped: “{0}”', words);
    case 'alternative-chosen':
      return named ? message('“{0}” chosen ({1})', words, delegation) : message('“{0}” chosen', words);
    case 'option-added':
      return words === '' ? message('option added') : message('option added: “{0}”', words);
    case 'option-dropped':
      return words === '' ? message('option dropped') : message('option dropped: “{0}”', words);
    case 'delegation-joined':
      return message(JOINED[to] ?? '{0} joined', delegation ?? '');
    case 'delegation-withdrew':
      return message('{0} withdrew', delegation ?? '');
    case 'stance-changed':
      return message('{0} changed from “{1}” to “{2}”', delegation ?? '', from, to);
    case 'placeholder-filled':
      return message('blank filled: “{0}”', words);
    case 'status-changed':
      return message('status: {0} (was {1})', to, from);
    case 'strength-changed':
      if (from === '') return message('“{0}” was added', to);
      return to === '' ? message('“{0}” was lost', from) : message('“{0}” became “{1}”', from, to);
    case 'provision-inserted':
      return words === '' ? message('new') : message('new: “{0}”', words);
    case 'provision-deleted':
      return words === '' ? message('deleted') : message('deleted: “{0}”', words);
    case 'provision-moved':
      return message('moved');
    case 'provision-renumbered':
      if (from === '') return message('numbered');
      return to === '' ? message('number taken out') : message('renumbered');
    case 'provision-split':
      return message('split into {0}', to);
    case 'provision-merged':
      return message('merged from {0}', from);
    case 'text-edited':
      if (from === '' && to === '') return message('white space changed');
      if (isFootnote(from) || isFootnote(to)) return footnoteClause(from, to);
      if (from === '') return message('“{0}” added', shorten(to));
      if (from === to) return message('“{0}” stands elsewhere in the paragraph', shorten(to));
      return to === ''
        ? message('“{0}” taken out', shorten(from))
        : message('“{0}” replaced by “{1}”', shorten(from), shorten(to));
  }
}

/** `[^1]`, perhaps several marks in a row. */
function isFootnote(text: string): boolean {
  return /^(?:\[\^[^\]\s]+\])+$/.test(text);
}

function footnoteClause(from: string, to: string): Message {
  const [was, is] = [from, to].map((marks) => marks.slice(2, -1).replaceAll('][^', ', '));
  if (from === '') return message('footnote {0} added', is!);
  return to === '' ? message('footnote {0} taken out', was!) : message('footnote {0} is now {1}', was!, is!);
}

const JOINED: Readonly<Record<string, string>> = {
  propose: '{0} joined',
  support: '{0} supports',
  retain: '{0} wants to retain',
  oppose: '{0} opposes',
  delete: '{0} wants it deleted',
  reserve: '{0} reserves',
  pending: '{0} awaits instructions',
};
const LONGEST = 80;

function shorten(text: string): string {
  const all = text.replace(/\s+/g, ' ').trim();
  // Marks of emphasis are not read out, unless there is nothing else.
  const words = all.replace(/\*+|~~|\\(?=[[\]_*])/g, '') || all;
  return cutAtWord(words, LONGEST);
}
