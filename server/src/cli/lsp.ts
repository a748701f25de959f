import { connect } from 'node:net';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from './frame/failure.ts';
import type { Report } from './frame/report.ts';

/** `adref lsp`: the language server, for any editor. Ends when the editor leaves. */
export function addLsp(program: Command, report: Report): void {
  program
    .command('lsp')
    .summary('run the language server')
    .description(
      'Runs the language server for an editor. Without an option it speaks over standard input and output.',
    )
    .option('--stdio', 'speak over standard input and output')
    .option('--socket <port>', 'connect to this port of 127.0.0.1', readPort)
    .option('--pipe <name>', 'connect to this pipe or Unix socket')
    // Editors pass the id of their process; the protocol library watches it.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', '\nExamples:\n  adref lsp --stdio\n  adref lsp --socket 6009')
    .action(async (options: LspOptions) => {
      await serve(options);
      report(0);
    });
}

interface LspOptions {
  readonly stdio?: true;
  readonly socket?: number;
  readonly pipe?: string;
}

async function serve({ stdio, socket, pipe }: LspOptions): Promise<void> {
  const given = [stdio && '--stdio', socket && '--socket', pipe !== undefined && '--pipe'].filter(Boolean);
  if (given.length > 1) throw new Failure(`${given.join(' and ')} exclude each other.`);
  if (pipe === '') throw new Failure('--pipe needs a name.');
  const [{ createConnection, ProposedFeatures }, { startServer }, { nodeHost }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../server.ts'),
    import('../workspace/node-host.ts'),
  ]);
  const stream = socket || pipe !== undefined ? await open(socket ?? pipe ?? '') : null;
  const connection = stream
    ? createConnection(ProposedFeatures.all, stream, stream)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, nodeHost);
}

function open(target: number | string): Promise<NodeJS.ReadWriteStream> {
  return new Promise((resolve, reject) => {
    const stream = typeof target === 'number' ? connect(target, '127.0.0.1') : connect(target);
    stream.once('connect', () => {
      // The editor's end may break at any time; the connection's close then ends the process.
      stream.on('error', () => stream.destroy());
      resolve(stream);
    });
    stream.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Failure(`Nothing listens at ${target} (${error.code ?? error.message}).`)),
    );
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('It must be a port from 1 to 65535.');
  return port;
}
