import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

/** One coloured stretch of a line. The grammar's root scope and the suffix of its names are left out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A tokenized line, and the grammar's state behind it. */
export interface TokenizedLine {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly state: StateStack;
}

/** The folder of the checkout; tests run from `out/`. */
export const root = new URL('../../../', import.meta.url);

/** Loads the grammar with the engine VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const path = new URL('syntaxes/adref.tmLanguage.json', root);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      scope === 'text.adref' ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path.pathname) : null,
  });
  const grammar = await registry.loadGrammar('text.adref');
  if (grammar === null) throw new Error('the grammar did not load');
  return grammar;
}

/** Tokenizes a text line by line, from the grammar's first state. */
export function tokenize(grammar: IGrammar, text: string): TokenizedLine[] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const stretches = result.tokens
      .map((token) => ({
        start: token.startIndex,
        end: Math.min(token.endIndex, line.length),
        scopes: token.scopes.slice(1).map((scope) => scope.replace(/\.adref$/, '')),
      }))
      .filter((stretch) => stretch.scopes.length > 0 && stretch.start < stretch.end);
    return { text: line, stretches, state };
  });
}

/** The lines with their stretches below them, as the snapshot holds them. */
export function renderLines(lines: readonly TokenizedLine[]): string {
  const rows = lines.flatMap((line) => [
    `>${line.text}`,
    ...line.stretches.map(
      ({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`,
    ),
  ]);
  return `${rows.join('\n')}\n`;
}
