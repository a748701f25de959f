import { slice } from '../document/document.ts';
import type { Stance } from '../document/facts/stance.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import type { Profile } from '../lexicon/profile.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import { type Model, provisionIndexAt } from '../model/model.ts';
import { type Range, shift } from '../text/range.ts';
import { placesOfBase } from './base-places.ts';
import { type CompiledText, readCompiled } from './canonical.ts';
import { baseModelOf, type ListedProposal, listProposals } from './list-proposals.ts';

/** What one delegation wants of one text. */
export interface Position {
  readonly delegation: string;
  readonly stance: StanceKind;
  /** The group that speaks for it, or null where it is named itself. */
  readonly via: string | null;
  /** The contested words, white space made one space; empty where only a position is stated. */
  readonly text: string;
  /** Indices of the first and the last provision that the text lies in; -1 before the first. */
  readonly first: number;
  readonly last: number;
  /** Offset in the source at which the text that it is about begins. */
  readonly place: number;
}

/** The positions in a text and the model that its provisions are of: a compiled text is told by its base. */
export interface Positions {
  readonly model: Model;
  readonly positions: readonly Position[];
  /** From an offset of the model's text to one of the source. */
  readonly toSource: (offset: number) => number;
}

/**
 * The positions that a text states, in its order: those of brackets, slash sides and marks of a draft, and the
 * proposals of a compiled text. A group's position is told for each of its members too, unless a member has a word of
 * its own on the same text.
 */
export function positionsOf(model: Model, source: string): Positions {
  const read = readCompiled(source);
  if (!read) return { model, positions: draftPositions(model), toSource: (offset) => offset };
  const base = baseModelOf(read, model.profile);
  const toSource = placesOfBase(read);
  const positions = [...draftPositions(base), ...compiledPositions(read, base)].map((position) => ({
    ...position,
    place: toSource(position.place),
  }));
  return { model: base, positions: positions.sort((a, b) => a.first - b.first), toSource };
}

function draftPositions(model: Model): readonly Position[] {
  const told: (Range & { readonly positions: readonly Position[] })[] = [];
  for (const bracket of contestedOf(model).brackets) {
    for (const { text, stances } of textsOf(bracket))
      told.push({ ...bracket, positions: expand(stances, model.profile, aboutRange(model, text, bracket)) });
  }
  for (const [b, { marks }] of model.facts.entries()) {
    const base = model.document.starts[b]!;
    for (const mark of marks) {
      if (mark.kind !== 'proposal' || !mark.attribution) continue;
      const range = { start: base + mark.start, end: base + mark.end };
      const { stances } = mark.attribution;
      const text = mark.about ? shift(mark.about, base) : range;
      told.push({ ...range, positions: expand(stances, model.profile, aboutRange(model, text, range)) });
    }
  }
  return told.sort((a, b) => a.start - b.start).flatMap(({ positions }) => positions);
}

/** The texts of a bracket with what is said of each; the names at one side of a slash are for that side. */
export function textsOf({
  start,
  texts,
  attribution,
}: Bracket): readonly { readonly text: Range | null; readonly stances: readonly Stance[] }[] {
  if (!attribution) return [];
  const { stances } = attribution;
  if (texts.length === 0) return [{ text: null, stances }];
  if (texts.length === 1 || attribution.form === 'leading')
    return [{ text: { start: texts[0]!.start, end: texts.at(-1)!.end }, stances }];
  return texts.map((text, index) => {
    const from = index === 0 ? start : text.start;
    const to = texts[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { text, stances: stances.filter((stance) => from <= stance.start && stance.start < to) };
  });
}

interface About {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly place: number;
}

function aboutRange(model: Model, text: Range | null, whole: Range): About {
  const words = text ? slice(model.document, text.start, text.end).replace(/\s+/g, ' ').trim() : '';
  return {
    text: words,
    first: provisionIndexAt(model, whole.start),
    last: provisionIndexAt(model, Math.max(whole.start, whole.end - 1)),
    place: whole.start,
  };
}

function expand(stances: readonly Stance[], profile: Profile, about: About): readonly Position[] {
  const named = stances.filter(({ by }) => by !== 'speaker');
  const own = new Set(named.map(({ delegation }) => delegation));
  return named.flatMap(({ delegation, kind: stance }): readonly Position[] => {
    const members = profile.find(delegation)?.members ?? [];
    return [
      { delegation, stance, via: null, ...about },
      ...members
        .filter((member) => !own.has(member))
        .map((member) => ({ delegation: member, stance, via: delegation, ...about })),
    ];
  });
}

/** In a compiled text each submitter speaks by what it changed; a member that submitted itself speaks for itself. */
function compiledPositions(read: CompiledText, base: Model): readonly Position[] {
  const { profile } = base;
  const own = new Set(read.submitters.map((code) => profile.find(code)?.code ?? code));
  return listProposals(read, base).flatMap((proposal) => {
    const { provision, start: place } = proposal;
    const about = { text: wordsOf(proposal), first: provision, last: provision, place };
    const stance = proposal.kind === 'delete' ? 'delete' : 'propose';
    return proposal.by.flatMap((delegation): readonly Position[] => [
      { delegation, stance, via: null, ...about },
      ...(profile.find(delegation)?.members ?? [])
        .filter((member) => !own.has(member))
        .map((member): Position => ({ delegation: member, stance, via: delegation, ...about })),
    ]);
  });
}

function wordsOf({ kind, text, was, to }: ListedProposal): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (kind === 'replace') return `${(was ?? '').replace(/\s+/g, ' ').trim()} → ${words}`;
  return kind === 'move' ? `${words} → ${to === '' ? '…' : to}` : words;
}
