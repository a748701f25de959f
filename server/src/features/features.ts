import type { Feature } from '../lsp/feature.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { compile } from './compile.ts';
import { completion } from './completion.ts';
import { decide } from './decide.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { folding } from './folding.ts';
import { hover } from './hover.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { openItems } from './open-items.ts';
import { parity } from './parity.ts';
import { positions } from './positions.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { references } from './references.ts';
import { register } from './register.ts';
import { rename } from './rename.ts';
import { renumber } from './renumber.ts';
import { revisions } from './revisions.ts';
import { room } from './room.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { template } from './template.ts';
import { views } from './views.ts';
import { word } from './word.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** All features of the language server. A new one is one file and one line here. */
export const features: readonly Feature[] = [
  codeActions,
  codeLens,
  compile,
  completion,
  decide,
  definition,
  diagnostics,
  documentHighlights,
  documentLinks,
  documentSymbols,
  folding,
  hover,
  onTypeFormatting,
  openItems,
  parity,
  positions,
  pushDiagnostics,
  references,
  register,
  rename,
  renumber,
  revisions,
  room,
  selectionRanges,
  semanticTokens,
  views,
  template,
  word,
  workspaceSymbols,
];
