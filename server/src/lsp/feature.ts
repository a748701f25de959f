import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One LSP capability: what is told to the client, and how it is answered, in one object. */
export interface Feature {
  /** For the log, when its handler fails. */
  readonly name: string;
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  readonly register: (connection: Connection, session: Session) => void;
}
