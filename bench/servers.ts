import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One server of the comparison. */
export interface Server {
  readonly id: 'adref' | 'empty' | 'markdown' | 'unified';
  readonly name: string;
  readonly args: readonly string[];
  /** Whether diagnostics are asked for, or come by themselves for each version. */
  readonly diagnostics: 'pull' | 'push';
  readonly outline: boolean;
}

/** The folder of the checkout; the benchmark runs from `out/bench/`. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ours first, then its peers; each is run with the node that runs the benchmark. Throws where ours is not built. */
export function listServers(): readonly Server[] {
  const own = `${root}dist/adref.js`;
  if (!existsSync(own)) throw new Error('dist/adref.js is missing: run npm run build first');
  const peer = (name: string): readonly string[] => [`${root}out/bench/servers/${name}.js`, '--stdio'];
  return [
    { id: 'adref', name: 'Ad Ref', args: [own, 'lsp', '--stdio'], diagnostics: 'pull', outline: true },
    {
      id: 'empty',
      name: 'empty vscode-languageserver',
      args: peer('empty'),
      diagnostics: 'pull',
      outline: false,
    },
    {
      id: 'markdown',
      name: 'vscode-markdown-languageservice',
      args: peer('markdown'),
      diagnostics: 'pull',
      outline: true,
    },
    {
      id: 'unified',
      name: 'unified-language-server on remark',
      args: peer('unified'),
      diagnostics: 'push',
      outline: false,
    },
  ];
}
