import type * as vscode from 'vscode';
import { openPagePanel, type PagePanelParts } from './page-panel.ts';

/** The one panel of its kind: made when it is first shown, and again after it was closed. */
export interface SinglePanel<ToPage> extends vscode.Disposable {
  /** Whether its page is there and listens. */
  readonly ready: boolean;
  /** Brings it to the front; opens it where it is not open. */
  show(): void;
  /** Gives it the keyboard where it is open. */
  reveal(): void;
  /** Tells its page something; nothing where no page listens: it asks once it does. */
  post(message: ToPage): void;
}

/**
 * Makes such a panel. `receive` is told what the page says: `ready` first, and each time that it was opened anew. The
 * parts are asked for when it opens, so that its title is in the language of that time.
 */
export function createSinglePanel<FromPage extends { readonly kind: string }, ToPage>(
  parts: () => PagePanelParts,
  receive: (message: FromPage) => unknown,
): SinglePanel<ToPage> {
  let panel: vscode.WebviewPanel | undefined;
  let ready = false;
  return {
    get ready() {
      return ready;
    },
    show: () => {
      if (panel) return panel.reveal();
      panel = openPagePanel(parts());
      panel.onDidDispose(() => {
        panel = undefined;
        ready = false;
      });
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        if (message.kind === 'ready') ready = true;
        return receive(message);
      });
    },
    reveal: () => panel?.reveal(undefined, false),
    post: (message) => {
      if (ready) void panel?.webview.postMessage(message);
    },
    dispose: () => panel?.dispose(),
  };
}
