import type { Delegation } from '../core/lexicon/profile.ts';
import { provisionAt } from '../core/model/model.ts';
import { partiesOf } from '../core/proposals/decide.ts';
import type { NamedDelegation, Parties } from '../protocol/decisions.ts';
import type { Reading } from '../workspace/reading.ts';

/** Who proposes something in a text and in the paragraph at a place; and all whom the meeting knows, groups first. */
export function readParties({ model }: Reading, offset: number): Parties {
  const provision = provisionAt(model, offset);
  const here = provision ? partiesOf(model, provision) : new Map<string, number>();
  const { profile } = model;
  const parties = [...partiesOf(model)].map(([code, text]) => ({
    code,
    name: profile.find(code)?.name ?? null,
    paragraph: here.get(code) ?? 0,
    text,
  }));
  return { parties, roster: [...profile.groups, ...profile.members].map(named) };
}

function named({ code, name }: Delegation): NamedDelegation {
  return { code, name };
}
