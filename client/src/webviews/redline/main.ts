import { createRedline } from './app.ts';
import type { FromRedline, RedlineState, ToRedline } from './messages.ts';

/** What VS Code gives a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromRedline): void;
  getState(): RedlineState | undefined;
  setState(state: RedlineState): void;
};

const host = acquireVsCodeApi();
const receive = createRedline(document.getElementById('page')!, {
  send: (message) => host.postMessage(message),
  remember: (state) => host.setState(state),
  remembered: host.getState(),
});
addEventListener('message', ({ data }: MessageEvent<ToRedline>) => receive(data));
host.postMessage({ kind: 'ready' });
