import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { nodeHost } from './workspace/node-host.ts';

/** The server as a process of its own: over `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
startServer(createConnection(ProposedFeatures.all), nodeHost);
