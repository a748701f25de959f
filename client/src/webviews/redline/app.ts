import { el } from '../dom.ts';
import { actionOf } from './keys.ts';
import type { ToRedline } from './messages.ts';
import { createPage, type Page, type Surroundings } from './page.ts';

/** Draws the redline into `root` and answers keys and clicks; the result takes the messages of the extension. */
export function createRedline(root: HTMLElement, around: Surroundings): (message: ToRedline) => void {
  let page: Page | undefined;
  document.addEventListener('keydown', (event) => {
    const action = actionOf(event);
    if (!action || !page) return;
    event.preventDefault();
    page.act(action);
  });
  addEventListener('beforeprint', () => page?.drawAll());
  return (message) => {
    switch (message.kind) {
      case 'problem':
        page = undefined;
        root.replaceChildren(el('p', { class: 'empty', role: 'alert' }, message.text));
        return;
      case 'do':
        page?.act(message.action);
        return;
      case 'compared': {
        // Drawn anew after an edit, the page stays where the reader was.
        const before = page?.state() ?? around.remembered;
        page = createPage(root, around, message, before, page?.place());
      }
    }
  };
}
