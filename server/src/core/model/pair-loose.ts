import type { Range } from '../text/range.ts';

/** A bracket without a mate in its block, placed in the document. */
export interface LooseBracket {
  readonly offset: number;
  readonly side: 'open' | 'close';
  /** Index of the provision it stands in. */
  readonly provision: number;
  /** Whether only marks and the label stand before it in its provision. */
  readonly atStart: boolean;
  /** Whether only punctuation and other brackets stand behind it in its provision. */
  readonly atEnd: boolean;
  /** Number of the section between two headings that it stands in. */
  readonly section: number;
  /** Whether it stands in a heading, or alone on its lines: such an opener may embrace whole sections. */
  readonly wide: boolean;
}

/** Brackets across blocks, by start, and the loose ones left, by offset. */
export interface Pairing {
  readonly pairs: readonly Range[];
  readonly unmatched: readonly LooseBracket[];
}

/**
 * Pairs loose brackets across paragraphs. Inside a section nesting decides while openers and closers are
 * equally many. Where one sort is in excess, the excess is looked for where a mate was most likely forgotten:
 * in the middle of a paragraph, because a bracket over several paragraphs opens at the start of one and
 * closes at the end of one. Across headings only such whole-provision brackets pair. Linear.
 */
export function pairLoose(loose: readonly LooseBracket[]): Pairing {
  const pairs: Range[] = [];
  const unmatched: LooseBracket[] = [];
  const across: LooseBracket[] = [];
  for (let at = 0; at < loose.length; ) {
    let end = at;
    while (end < loose.length && loose[end]!.section === loose[at]!.section) end++;
    pairInSection(loose, at, end, pairs, across, unmatched);
    at = end;
  }
  pairAcrossSections(across, pairs, unmatched);
  pairs.sort((a, b) => a.start - b.start);
  unmatched.sort((a, b) => a.offset - b.offset);
  return { pairs, unmatched };
}

function pairInSection(
  loose: readonly LooseBracket[],
  from: number,
  to: number,
  pairs: Range[],
  across: LooseBracket[],
  unmatched: LooseBracket[],
): void {
  let excess = 0;
  for (let i = from; i < to; i++) excess += loose[i]!.side === 'open' ? 1 : -1;
  const open: LooseBracket[] = [];
  /** How many whole-provision openers wait below the top. */
  let starters = 0;
  for (let i = from; i < to; i++) {
    const bracket = loose[i]!;
    if (bracket.side === 'open') {
      open.push(bracket);
      if (bracket.atStart) starters++;
      continue;
    }
    // Too many openers: one in mid-paragraph was forgotten where a whole-provision bracket waits below it.
    while (excess > 0 && starters > 0 && bracket.atEnd && isForgotten(open.at(-1), bracket)) {
      unmatched.push(open.pop()!);
      excess--;
    }
    const opener = open.at(-1);
    // Too many closers: one in mid-paragraph that would close what an earlier paragraph opened lacks its own opener.
    const stray =
      excess < 0 && !bracket.atEnd && opener !== undefined && opener.provision !== bracket.provision;
    if (!opener || stray) {
      excess++;
      (stray ? unmatched : across).push(bracket);
      continue;
    }
    open.pop();
    if (opener.atStart) starters--;
    pairs.push({ start: opener.offset, end: bracket.offset + 1 });
  }
  // No spreading: there may be more brackets than a call takes arguments.
  for (const bracket of open) across.push(bracket);
}

function isForgotten(opener: LooseBracket | undefined, closer: LooseBracket): boolean {
  return opener !== undefined && !opener.atStart && opener.provision !== closer.provision;
}

function pairAcrossSections(
  across: readonly LooseBracket[],
  pairs: Range[],
  unmatched: LooseBracket[],
): void {
  const open: LooseBracket[] = [];
  for (const bracket of [...across].sort((a, b) => a.offset - b.offset)) {
    if (bracket.side === 'open') {
      if (bracket.atStart && bracket.wide) open.push(bracket);
      else unmatched.push(bracket);
      continue;
    }
    const opener = bracket.atEnd ? open.pop() : undefined;
    if (opener) pairs.push({ start: opener.offset, end: bracket.offset + 1 });
    else unmatched.push(bracket);
  }
  for (const bracket of open) unmatched.push(bracket);
}
