import { SymbolKind } from 'vscode-languageserver';
import { type Block, rememberWith } from '../core/document/block.ts';
import type { BlockFacts } from '../core/document/facts/facts.ts';
import type { Model, Provision } from '../core/model/model.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import type { ProvisionKind } from '../core/model/structure.ts';

/** The name of a provision in lists: its label and first words, at most {@link longestName} characters of them. */
export function nameOf({ document, facts, structure }: Model, { block, index }: Provision): string {
  return namesOf(document.blocks[block]!, facts[block]!)[index - structure.first[block]!]!;
}

/** What the provisions of a block are called; told by the block alone, so typing elsewhere costs nothing. */
const namesOf = rememberWith('names', ({ text }: Block, { pieces }: BlockFacts): readonly string[] =>
  pieces.map(({ label, bodyStart, end, tombstone }) => {
    const words = plainTitle(text.slice(bodyStart, Math.min(end, bodyStart + 400)), longestName);
    if (!label) return words === '' ? '…' : words;
    return words === '' || tombstone ? `${label.text} ${words}`.trim() : `${label.text}  ${words}`;
  }),
);

/** How many characters of a text a list shows. */
export const longestName = 80;

/** The kinds that editors have icons for, by ours. */
export const symbolKinds: Readonly<Record<ProvisionKind, SymbolKind>> = {
  heading: SymbolKind.Module,
  article: SymbolKind.Class,
  paragraph: SymbolKind.Field,
  item: SymbolKind.EnumMember,
  preambular: SymbolKind.Property,
  operative: SymbolKind.Method,
  option: SymbolKind.Enum,
  unnumbered: SymbolKind.String,
  tombstone: SymbolKind.Null,
};
