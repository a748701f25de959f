import { createRegisterPage } from './app.ts';
import type { FromRegister, RegisterState, ToRegister } from './messages.ts';

/** What VS Code gives a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromRegister): void;
  getState(): RegisterState | undefined;
  setState(state: RegisterState): void;
};

const host = acquireVsCodeApi();
const receive = createRegisterPage(document.getElementById('page')!, {
  send: (message) => host.postMessage(message),
  remember: (state) => host.setState(state),
  remembered: host.getState(),
});
addEventListener('message', ({ data }: MessageEvent<ToRegister>) => receive(data));
host.postMessage({ kind: 'ready' });
