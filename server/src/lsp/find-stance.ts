import { blockIndexAt } from '../core/document/document.ts';
import type { Stance } from '../core/document/facts/stance.ts';
import { contestedOf } from '../core/model/contested.ts';
import type { Model } from '../core/model/model.ts';
import { touches } from '../core/text/range.ts';

/** All stances of a draft in its own offsets: those of brackets and those of proposals in place, in the order of the text. */
export function stancesOf(model: Model): readonly Stance[] {
  const found: Stance[] = [];
  for (const { attribution } of contestedOf(model).brackets) found.push(...(attribution?.stances ?? []));
  for (let b = 0; b < model.facts.length; b++) addProposed(model, b, found);
  return found.sort((a, b) => a.start - b.start);
}

/** The stance whose delegation is named at an offset, or undefined. */
export function stanceAt(model: Model, offset: number): Stance | undefined {
  const found: Stance[] = [];
  addProposed(model, blockIndexAt(model.document, offset), found);
  for (const { start, end, attribution } of contestedOf(model).brackets) {
    if (start > offset) break;
    if (offset <= end) found.push(...(attribution?.stances ?? []));
  }
  return found.find((stance) => touches(stance, offset));
}

function addProposed(model: Model, block: number, found: Stance[]): void {
  const base = model.document.starts[block] ?? 0;
  for (const mark of model.facts[block]?.marks ?? []) {
    if (mark.kind !== 'proposal') continue;
    for (const stance of mark.attribution?.stances ?? [])
      found.push({ ...stance, start: base + stance.start, end: base + stance.end });
  }
}
