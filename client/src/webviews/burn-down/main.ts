import type { FromBurnDown, ToBurnDown } from './messages.ts';
import { drawBurnDown } from './page.ts';

/** What VS Code gives a page, once. */
declare function acquireVsCodeApi(): { postMessage(message: FromBurnDown): void };

const host = acquireVsCodeApi();
addEventListener('message', ({ data }: MessageEvent<ToBurnDown>) => {
  if (data.kind === 'chart') drawBurnDown(document.getElementById('page')!, data);
});
host.postMessage({ kind: 'ready' });
