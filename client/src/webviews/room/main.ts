import { drawRoom } from './draw.ts';
import type { FromRoom, RoomAction, ToRoom } from './messages.ts';

/** What VS Code gives a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromRoom): void;
  getState(): { readonly size: number } | undefined;
  setState(state: { readonly size: number }): void;
};

const host = acquireVsCodeApi();
/** Steps of the size of the words; 0 is as large as fits most rooms. */
let size = host.getState()?.size ?? 0;
const MOST = 6;

const resize = (by: number): void => {
  size = Math.max(-MOST, Math.min(MOST, size + by));
  host.setState({ size });
  document.documentElement.dataset.size = String(size);
};

const act = (action: RoomAction): void => {
  if (action === 'larger') resize(1);
  else if (action === 'smaller') resize(-1);
  else host.postMessage({ kind: action });
};

const KEYS: Readonly<Record<string, RoomAction>> = {
  n: 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  p: 'previous',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

addEventListener('keydown', (event) => {
  const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  act(action);
});
addEventListener('message', ({ data }: MessageEvent<ToRoom>) => {
  const held = document.activeElement?.textContent;
  drawRoom(document.getElementById('page')!, data, act);
  // A button that was pressed keeps the keyboard.
  for (const button of document.querySelectorAll('button')) if (button.textContent === held) button.focus();
});
resize(0);
host.postMessage({ kind: 'ready' });
