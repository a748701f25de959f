import type { Command } from 'commander';

/** `adref lsp`: the language server, for any editor. The transport's options are read by the protocol library. */
export function addLsp(program: Command): void {
  program
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'speak over standard input and output')
    .option('--socket <port>', 'connect to this port of 127.0.0.1')
    .option('--pipe <name>', 'connect to this pipe')
    .allowUnknownOption()
    .action(async () => {
      if (!process.argv.some((word) => /^--(stdio|socket|pipe|node-ipc)/.test(word)))
        process.argv.push('--stdio');
      await import('../node.ts');
    });
}
