import { SymbolKind } from 'vscode-languageserver';
import type { Model, Provision } from '../core/model/model.ts';
import { plainTitle } from '../core/model/paths.ts';
import type { ProvisionKind } from '../core/model/structure.ts';

/** The name of a provision in lists: its label and first words, at most {@link longestName} characters of them. */
export function nameOf(model: Model, { block, piece, kind }: Provision): string {
  const { text } = model.document.blocks[block]!;
  const label = piece.label?.text ?? '';
  const words = plainTitle(
    text.slice(piece.bodyStart, Math.min(piece.end, piece.bodyStart + 400)),
    longestName,
  );
  if (label === '') return words === '' ? '…' : words;
  return words === '' || kind === 'tombstone' ? `${label} ${words}`.trim() : `${label}  ${words}`;
}

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
