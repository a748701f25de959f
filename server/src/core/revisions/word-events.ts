import { languages } from '../lexicon/languages.ts';
import type { Strength } from '../lexicon/lexicon.ts';
import { type Model, provisionOf } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Comparison, Side } from './comparison.ts';
import type { Told } from './event.ts';
import type { Op } from './redline.ts';
import { kindOfToken, tokenize } from './tokens.ts';

/** Stretches of either text that bracket events have told of already. */
export interface Settled {
  readonly old: readonly Range[];
  readonly now: readonly Range[];
}

/** What changed in the words outside of brackets: their strength, and everything else. */
export function* wordEvents(
  { old, now }: Comparison,
  before: Side,
  after: Side,
  ops: readonly Op[],
  settled: Settled,
): Generator<Told> {
  const status = statusEvent(old, now, before, after);
  if (status) yield status;
  const skippedOld = [...settled.old, ...labelOf(old, before)];
  const skippedNow = [...settled.now, ...labelOf(now, after)];
  const hunks: WordHunk[] = [];
  for (const hunk of hunksOf(ops, before.start, after.start)) {
    const out = wordsOutside(hunk.gone, hunk.oldAt, skippedOld);
    const into = wordsOutside(hunk.come, hunk.nowAt, skippedNow);
    if (out.length + into.length > 0) hunks.push({ out, into });
  }
  const strengths = strengthEvents(hunks);
  yield* strengths;
  yield* editEvents(hunks, strengths);
}

/** A change outside of what brackets tell: the words that went and those that came. */
interface WordHunk {
  readonly out: readonly ChangedWord[];
  readonly into: readonly ChangedWord[];
}

/** Each change by itself, as it would be read out; what a change of strength says in the same words is told by it. */
function* editEvents(hunks: readonly WordHunk[], strengths: readonly Told[]): Generator<Told> {
  let edits = hunks
    .map(({ out, into }) => ({ from: quote(out), to: quote(into) }))
    .filter(({ from, to }) => !strengths.some((told) => told.from === from && told.to === to));
  for (const [i, edit] of edits.entries()) {
    if (edit.to !== '') continue;
    const there = edits.findIndex(({ from, to }) => from === '' && to === edit.from);
    if (there < 0) continue;
    edits = edits.map((one, k) => (k === i ? { from: edit.from, to: edit.from } : one));
    edits.splice(there, 1);
    break;
  }
  yield* toldEdits(edits);
}

/** Words that went and words that came in their place; either may be empty. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** More changes of one paragraph than this are told as one: it was rewritten. */
const MOST_EDITS = 5;

/** Each edit as an event, or one event for very many. */
export function toldEdits(edits: readonly Edit[]): readonly Told[] {
  const all = (side: keyof Edit): string =>
    edits
      .map((edit) => edit[side])
      .filter((words) => words !== '')
      .join(' … ');
  const told = edits.length > MOST_EDITS ? [{ from: all('from'), to: all('to') }] : edits;
  return told.map(({ from, to }) => ({ kind: 'text-edited', text: to || from, from, to }));
}

function statusEvent(old: Model, now: Model, before: Side, after: Side): Told | null {
  const from = provisionOf(old, before.provision)?.status ?? null;
  const to = provisionOf(now, after.provision)?.status ?? null;
  if (from === to) return null;
  return { kind: 'status-changed', text: to ?? 'open', from: from ?? 'open', to: to ?? 'open' };
}

/**
 * Words that say how binding a commitment is; a lost or added negation counts as well, unless it stands in a clause
 * that came or went as a whole, or only took another place or form (`not subsidize fleets`, `subsidize no fleets`).
 */
function strengthEvents(hunks: readonly WordHunk[]): readonly Told[] {
  const events: Told[] = [];
  const lost: string[] = [];
  const added: string[] = [];
  for (const hunk of hunks) {
    const [gone, come] = [hunk.out.map(wordOf), hunk.into.map(wordOf)];
    const [from, to] = [gone.find(strengthOf), come.find(strengthOf)];
    if (from && to && strengthOf(from) !== strengthOf(to))
      events.push({ kind: 'strength-changed', text: to, from, to });
    if (Math.max(gone.length, come.length) > LONGEST_PHRASE && Math.min(gone.length, come.length) === 0)
      continue;
    const [without, withal] = [gone.find(isNegation), come.find(isNegation)];
    if (without !== undefined && withal === undefined) lost.push(without);
    if (withal !== undefined && without === undefined) added.push(withal);
  }
  events.push(...formEvents(hunks));
  const moved = Math.min(lost.length, added.length);
  for (const from of lost.slice(moved)) events.push({ kind: 'strength-changed', text: from, from, to: '' });
  for (const to of added.slice(moved)) events.push({ kind: 'strength-changed', text: to, from: '', to });
  return events;
}

/**
 * A word of strength that went, or came, beside a verb that otherwise stays: `may establish` became `establish`, `могут
 * создать` became `создают`. Not where it only took another place.
 */
function* formEvents(hunks: readonly WordHunk[]): Generator<Told> {
  const found: { readonly told: Told; readonly side: 'out' | 'into'; readonly word: string }[] = [];
  for (const { out, into } of hunks) {
    const [gone, come] = [out.map(wordOf), into.map(wordOf)];
    const [from, to] = [gone.findIndex(isStrength), come.findIndex(isStrength)];
    if (from < 0 === to < 0) continue;
    const side = from < 0 ? 'into' : 'out';
    const [own, other, at] = from < 0 ? [come, gone, to] : [gone, come, from];
    if (
      own.length !== other.length + 1 ||
      !other.every((word, k) => isSameVerb(word, own[k < at ? k : k + 1]!))
    )
      continue;
    const told = { from: quote(out), to: quote(into) };
    found.push({
      told: { kind: 'strength-changed', text: told.to || told.from, ...told },
      side,
      word: own[at]!.toLowerCase(),
    });
  }
  for (const { told, side, word } of found)
    if (!found.some((one) => one.side !== side && one.word === word)) yield told;
}

/** A word of strength as it stands before a verb; `May` is a month. */
function isStrength(word: string): boolean {
  return strengthOf(word) !== undefined && word === word.toLowerCase();
}

/** Whether two words are forms of one: they begin alike. */
function isSameVerb(word: string, other: string): boolean {
  const [one, two] = [word.toLowerCase(), other.toLowerCase()];
  if (one === two) return true;
  const stem = Math.max(STEM, Math.min(one.length, two.length) >> 1);
  return one.length >= stem && one.slice(0, stem) === two.slice(0, stem);
}

/** As many letters at least are alike in two forms of a word. */
const STEM = 4;

/** More words than this that come or go together are a clause of its own. */
const LONGEST_PHRASE = 6;

const strengths = new Map<string, Strength>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.strengths).flatMap(([strength, words]) =>
      words.map((word) => [word, strength as Strength] as const),
    ),
  ),
);
const negations = new Set(languages.flatMap((lexicon) => lexicon.negations));

function strengthOf(word: string): Strength | undefined {
  return strengths.get(word.toLowerCase());
}

function isNegation(word: string): boolean {
  return negations.has(word.toLowerCase());
}

/** Where the label of a provision stands: one range, or none. */
export function labelOf(model: Model, { provision }: Side): readonly Range[] {
  const found = provisionOf(model, provision);
  const label = found?.piece.label;
  if (!found || !label) return [];
  const base = model.document.starts[found.block]!;
  return [{ start: base + label.start, end: base + label.end }];
}

interface PlacedHunk {
  readonly gone: string;
  readonly come: string;
  readonly oldAt: number;
  readonly nowAt: number;
}

/** The ops between what stays, with their places. */
export function* hunksOf(ops: readonly Op[], oldStart: number, nowStart: number): Generator<PlacedHunk> {
  let [oldAt, nowAt] = [oldStart, nowStart];
  for (let i = 0; i < ops.length; ) {
    let [gone, come] = ['', ''];
    const first = i;
    for (; i < ops.length && ops[i]![0] !== '='; i++) {
      if (ops[i]![0] === '-') gone += ops[i]![1];
      else come += ops[i]![1];
    }
    if (i > first) yield { gone, come, oldAt, nowAt };
    oldAt += gone.length;
    nowAt += come.length;
    if (i < ops.length) {
      oldAt += ops[i]![1].length;
      nowAt += ops[i]![1].length;
      i++;
    }
  }
}

/** A word of a change, with what stood between it and the one before. */
interface ChangedWord {
  readonly word: string;
  readonly between: string;
}

function wordOf({ word }: ChangedWord): string {
  return word;
}

/**
 * The words as they stood: `15/09`, `2031-09-19`, `ports, canals`, `每两年`; signs of emphasis are left out, and so is a
 * bracket inside a word, while between two texts it is a space.
 */
function quote(words: readonly ChangedWord[]): string {
  return words.map(({ word, between }, i) => (i === 0 ? word : plainBetween(between) + word)).join('');
}

function plainBetween(between: string): string {
  const plain = between.replace(/[*_~\\]/g, '').replace(/^[\s|]*\n[\s|]*$/, ' / ');
  return /^[[\]{}]$/.test(plain) ? '' : plain.replace(/[\s[\]{}]+/g, ' ');
}

function wordsOutside(text: string, at: number, ranges: readonly Range[]): readonly ChangedWord[] {
  const words: ChangedWord[] = [];
  let offset = at;
  let between = '';
  for (const token of tokenize(text)) {
    const hidden = ranges.some((range) => range.start <= offset && offset < range.end);
    if (hidden) between = ' ';
    else if (kindOfToken(token) !== 'word') between += token;
    else {
      words.push({ word: token, between });
      between = '';
    }
    offset += token.length;
  }
  return words;
}
