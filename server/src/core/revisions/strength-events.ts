import { languages } from '../lexicon/languages.ts';
import type { Lexicon, Strength } from '../lexicon/lexicon.ts';
import type { Told } from './event.ts';
import { quote, type WordHunk, wordOf } from './word-hunks.ts';

/**
 * Words that say how binding a commitment is; a lost or added negation counts as well, unless it stands in a clause
 * that came or went as a whole, or only took another place or form (`not subsidize fleets`, `subsidize no fleets`).
 */
export function strengthEvents(hunks: readonly WordHunk[]): readonly Told[] {
  const events: Told[] = [];
  const lost: Told[] = [];
  const added: Told[] = [];
  for (const hunk of hunks) {
    const [gone, come] = [hunk.out.map(wordOf), hunk.into.map(wordOf)];
    const [from, to] = [strongIn(gone), strongIn(come)];
    if (from && to && strengthOf(from) !== strengthOf(to)) {
      // A phrase is told as it stands: `called upon` became `invited`. In a longer change the words stand alone.
      const phrase = Math.max(gone.length, come.length) <= LONGEST_VERB;
      const told = phrase ? { from: quote(hunk.out), to: quote(hunk.into) } : { from, to };
      events.push({ kind: 'strength-changed', text: to, ...told });
    }
    if (isClauseAlone(gone, come) || isOtherPhrase(gone, come)) continue;
    const [without, withal] = [negationIn(gone), negationIn(come)];
    if (without !== undefined && withal === undefined) lost.push(negationEvent(hunk, 'out', without));
    if (withal !== undefined && without === undefined) added.push(negationEvent(hunk, 'into', withal));
  }
  events.push(...formEvents(hunks));
  const moved = Math.min(lost.length, added.length);
  events.push(...lost.slice(moved), ...added.slice(moved));
  return events;
}

/** The same, with a negation in two words as one: `ne` and `pas`, `neither` and `nor`. */
export function withWholeNegations(events: readonly Told[]): readonly Told[] {
  return joined(joined(events, 'from', 'to'), 'to', 'from');
}

function joined(events: readonly Told[], side: 'from' | 'to', other: 'from' | 'to'): readonly Told[] {
  const halves = events.filter((told) => told[other] === '' && negations.has(told[side]!.toLowerCase()));
  const [first, second] = halves;
  if (halves.length !== 2 || first!.text.toLowerCase() === second!.text.toLowerCase()) return events;
  const words = `${first!.text} … ${second!.text}`;
  return events.flatMap((told) =>
    told === second ? [] : [told === first ? { ...told, text: words, [side]: words } : told],
  );
}

/** The word of strength among words that changed; a verb of a decision only in a phrase, elsewhere it may be a noun. */
function strongIn(words: readonly string[]): string | undefined {
  return (
    words.find((word) => strengths.has(word.toLowerCase())) ??
    (words.length <= LONGEST_VERB ? words.find(strengthOf) : undefined)
  );
}

/** As many words at most are one verb: `shall endeavour to`, `strongly calls upon`. */
const LONGEST_VERB = 4;

/** A negation that went or came, with what stands in its place where that is all that changed there: `without`, `with`. */
function negationEvent({ out, into }: WordHunk, side: 'out' | 'into', word: string): Told {
  const alone = (side === 'out' ? out : into).length === 1;
  const from = side === 'out' ? word : alone ? quote(out) : '';
  const to = side === 'into' ? word : alone ? quote(into) : '';
  return { kind: 'strength-changed', text: word, from, to };
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
  return strengths.has(word);
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

/** Words that came or went together as a clause of its own. */
function isClauseAlone(gone: readonly string[], come: readonly string[]): boolean {
  return Math.min(gone.length, come.length) === 0 && Math.max(gone.length, come.length) > LONGEST_PHRASE;
}

const LONGEST_PHRASE = 6;

/** A phrase in the place of another one that it shares no word with: `not less than twice` became `in good time`. */
function isOtherPhrase(gone: readonly string[], come: readonly string[]): boolean {
  if (Math.min(gone.length, come.length) < SHORTEST_PHRASE) return false;
  return !gone.some((word) => come.some((other) => isSameVerb(word, other)));
}

const SHORTEST_PHRASE = 3;

const strengths = byWord(({ strengths: words }) => words);
const verbs = byWord(({ operativeVerbs }) => operativeVerbs);
const negations = new Set(languages.flatMap((lexicon) => lexicon.negations));
const privatives = new Set(languages.flatMap((lexicon) => lexicon.privatives));

function strengthOf(word: string): Strength | undefined {
  return strengths.get(word.toLowerCase()) ?? verbs.get(word.toLowerCase());
}

function byWord(wordsOf: (lexicon: Lexicon) => Lexicon['strengths']): ReadonlyMap<string, Strength> {
  const found = new Map<string, Strength>();
  for (const lexicon of languages)
    for (const [strength, words] of Object.entries(wordsOf(lexicon)))
      for (const word of words) found.set(word, strength as Strength);
  return found;
}

/** A negation among words that changed. What a privative denies must stay: `without delay` may give way to other words. */
function negationIn(words: readonly string[]): string | undefined {
  return words.find(
    (word, k) =>
      negations.has(word.toLowerCase()) || (k === words.length - 1 && privatives.has(word.toLowerCase())),
  );
}
