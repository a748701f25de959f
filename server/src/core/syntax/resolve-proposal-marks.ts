import { resolveAll } from 'micromark-util-resolve-all';
import { types } from 'micromark-util-symbol';
import type { Event, Token, TokenizeContext } from 'micromark-util-types';
import type { ProposalNode } from './nodes.ts';

/** What a pair of marks encloses. */
export type MarkKind = ProposalNode['type'];

/** One mark in the text. */
export interface Mark {
  readonly kind: MarkKind;
  readonly role: 'open' | 'separate' | 'close';
}

interface Frame {
  readonly kind: MarkKind;
  /** Where the opening mark's enter event stands in the new list. */
  readonly at: number;
  /** Where the `~>` of a substitution stands, or 0. */
  separator: number;
}

/**
 * Pairs the marks of one stretch of content. Marks do not nest in their own kind: the innermost pair wins, so
 * there are never more levels than kinds and the work stays linear. A mark without its mate is text.
 */
export function resolveProposalMarks(events: Event[], context: TokenizeContext): Event[] {
  if (!events.some(isMark)) return events;
  const result: Event[] = [];
  const stack: Frame[] = [];

  for (let i = 0; i < events.length; i++) {
    const event = events[i] as Event;
    const mark = isMark(event) && event[0] === 'enter' ? event[1]._mark : undefined;
    if (mark === undefined) {
      result.push(event);
      continue;
    }
    const exit = events[++i] as Event;
    const depth = stack.findLastIndex((frame) => frame.kind === mark.kind);
    if (mark.role === 'open') {
      if (depth >= 0) dropFrom(depth);
      stack.push({ kind: mark.kind, at: result.length, separator: 0 });
      result.push(event, exit);
      continue;
    }
    const frame = stack[depth];
    const end = frame === undefined ? 0 : depth + 1;
    if (frame === undefined) toText(event, exit);
    else if (mark.role === 'separate' && frame.separator > 0) toText(event, exit);
    else dropFrom(end);
    result.push(event, exit);
    if (frame === undefined) continue;
    if (mark.role === 'separate') {
      if (frame.separator === 0) frame.separator = result.length - 2;
    } else {
      stack.pop();
      close(frame, result, context);
    }
  }
  dropFrom(0);
  return replaceAll(events, result);

  /** Leaves the marks of these frames as text. */
  function dropFrom(depth: number): void {
    for (const frame of stack.splice(depth)) {
      markToText(result, frame.at);
      if (frame.separator > 0) markToText(result, frame.separator);
    }
  }
}

function isMark(event: Event): boolean {
  return event[1].type === 'proposalMark' && event[1]._mark !== undefined;
}

function toText(...events: readonly Event[]): void {
  for (const [, token] of events) token.type = types.data;
}

function markToText(events: readonly Event[], at: number): void {
  const event = events[at];
  if (event) toText(event);
}

/** Wraps what stands between an opening mark and the closing one at the end of `events`. */
function close(frame: Frame, events: Event[], context: TokenizeContext): void {
  const [open, openEnd, ...inner] = events.splice(frame.at) as [Event, Event, ...Event[]];
  const [closer, closerEnd] = inner.splice(-2) as [Event, Event];
  const separator = frame.separator > 0 ? frame.separator - frame.at - 2 : -1;
  const incomplete = frame.kind === 'substitution' ? separator < 0 : inner.length === 0;
  if (incomplete) {
    toText(open, closer);
    pushAll(events, [open, openEnd], inner, [closer, closerEnd]);
    return;
  }
  delete open[1]._mark;
  delete closer[1]._mark;
  const whole = group(frame.kind, open[1].start, closer[1].end);
  pushAll(events, [['enter', whole, context], open, openEnd]);
  if (frame.kind === 'substitution') {
    const [sign, signEnd] = inner.splice(separator, 2) as [Event, Event];
    delete sign[1]._mark;
    const old = group('deletion', open[1].end, sign[1].start);
    const fresh = group('insertion', sign[1].end, closer[1].start);
    const before = inner.splice(0, separator);
    pushAll(events, [['enter', old, context]], inside(before, context), [
      ['exit', old, context],
      sign,
      signEnd,
    ]);
    pushAll(events, [['enter', fresh, context]], inside(inner, context), [['exit', fresh, context]]);
  } else {
    pushAll(events, inside(inner, context));
  }
  pushAll(events, [closer, closerEnd, ['exit', whole, context]]);
}

function group(type: MarkKind, start: Token['start'], end: Token['end']): Token {
  return { type, start: { ...start }, end: { ...end } };
}

function inside(events: Event[], context: TokenizeContext): Event[] {
  return resolveAll(context.parser.constructs.insideSpan.null ?? [], events, context);
}

function pushAll(target: Event[], ...lists: readonly (readonly Event[])[]): void {
  // No spread into a call: a stretch may hold more events than a call takes arguments.
  for (const list of lists) for (const event of list) target.push(event);
}

function replaceAll(target: Event[], events: readonly Event[]): Event[] {
  target.length = 0;
  pushAll(target, events);
  return target;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    proposalMark: 'proposalMark';
    insertion: 'insertion';
    deletion: 'deletion';
    substitution: 'substitution';
    comment: 'comment';
    highlight: 'highlight';
    editorialNote: 'editorialNote';
  }
  interface Token {
    _mark?: Mark;
  }
}
