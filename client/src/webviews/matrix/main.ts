import { createMatrix } from './app.ts';
import type { FromMatrix, MatrixState, ToMatrix } from './messages.ts';

/** What VS Code gives a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromMatrix): void;
  getState(): MatrixState | undefined;
  setState(state: MatrixState): void;
};

const host = acquireVsCodeApi();
const receive = createMatrix(document.getElementById('page')!, {
  send: (message) => host.postMessage(message),
  remember: (state) => host.setState(state),
  remembered: host.getState(),
});
addEventListener('message', ({ data }: MessageEvent<ToMatrix>) => receive(data));
host.postMessage({ kind: 'ready' });
