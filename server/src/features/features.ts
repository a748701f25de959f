import type { Feature } from '../lsp/feature.ts';
import { codeActions } from './code-actions.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { openItems } from './open-items.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { rename } from './rename.ts';

/** All features of the language server. A new one is one file and one line here. */
export const features: readonly Feature[] = [
  codeActions,
  diagnostics,
  documentSymbols,
  openItems,
  pushDiagnostics,
  rename,
];
