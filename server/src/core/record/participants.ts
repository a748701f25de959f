import { type Block, rememberWith } from '../document/block.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import { mentionsIn } from '../lexicon/mentions.ts';
import { tokensOf } from '../lexicon/phrases.ts';
import type { Profile } from '../lexicon/profile.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Model } from '../model/model.ts';

/**
 * The codes of all delegations that a list of participants names. Null for another list, for one with blanks still to
 * be filled in, and for one that says it is not complete.
 */
export function participantsOf(model: Model, { title }: Pick<Metadata, 'title'>): ReadonlySet<string> | null {
  const { blocks } = model.document;
  const first = blocks.find(({ kind }) => kind !== 'front-matter')?.text ?? '';
  if (!PRESENCE.test(title ?? '') && !PRESENCE.test(first.slice(0, LONGEST_LEAD))) return null;
  const open = model.facts.some(({ marks }) => marks.some(({ kind }) => kind === 'placeholder'));
  if (open || blocks.some(({ text }) => PARTLY.test(text))) return null;
  const codes = new Set(blocks.flatMap((block, b) => namedIn(block, model.facts[b]!, model.profile)));
  return codes.size < FEWEST ? null : codes;
}

/**
 * Those of whom a record says before its first item, at `end`, that they were present: a paragraph that `The following
 * delegations were represented:` opens, or what stands under the heading `Participants`.
 */
export function presentIn(model: Model, end: number): ReadonlySet<string> | null {
  const { blocks, starts } = model.document;
  const codes = new Set<string>();
  let under = false;
  for (let b = 0; b < blocks.length && starts[b]! < end; b++) {
    const block = blocks[b]!;
    const heading = /^\s*#/.test(block.text);
    const lead = block.text.slice(0, LONGEST_LEAD);
    if (heading) under = PRESENCE.test(block.text);
    else if (!under && !(/:/.test(lead) && PRESENCE.test(lead.slice(0, lead.indexOf(':'))))) continue;
    if (PARTLY.test(block.text) || model.facts[b]!.marks.some(({ kind }) => kind === 'placeholder'))
      return null;
    for (const code of namedIn(block, model.facts[b]!, model.profile)) codes.add(code);
  }
  return codes.size < FEWEST ? null : codes;
}

/** A list of fewer delegations than this is none of a meeting's participants. */
const FEWEST = 3;
const LONGEST_LEAD = 200;

const namedIn = rememberWith(
  'named',
  ({ text }: Block, _: BlockFacts, profile: Profile): readonly string[] => [
    ...new Set(
      mentionsIn(text, tokensOf(text), profile).flatMap(({ delegation }) =>
        delegation === null ? [] : [delegation.code],
      ),
    ),
  ],
);

const PRESENCE = phrase(everyWord(({ record }) => record.presence));
const PARTLY = phrase(everyWord(({ record }) => record.partly));

function phrase(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${alternation(words)})(?![\\p{L}])`, 'iu');
}
