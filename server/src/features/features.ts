import type { Feature } from '../lsp/feature.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { openItems } from './open-items.ts';
import { pushDiagnostics } from './push-diagnostics.ts';

/** All features of the language server. A new one is one file and one line here. */
export const features: readonly Feature[] = [diagnostics, documentSymbols, openItems, pushDiagnostics];
