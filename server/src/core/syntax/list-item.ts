import type { ListItem } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';

/**
 * Items of lists with two rules of negotiated texts: each keeps its marker as written in `data.label`, so
 * that `8. 9. 10.` are named so whatever a renderer counts; and a box is a task behind a bullet only, since
 * in `3. [X] per cent` it is a blank.
 *
 * ```markdown
 * > | - [x] circulate the draft
 *       ^^^ task
 * > | 3. [X] per cent
 *        ^^^ text
 * ```
 */
export function listItemFromMarkdown(): FromMarkdownExtension {
  return {
    exit: {
      listItemPrefix(token) {
        const item = this.stack.at(-1) as ListItem;
        item.data = { ...item.data, label: this.sliceSerialize(token).trim() };
      },
      taskListCheckValueChecked: exitBox,
      taskListCheckValueUnchecked: exitBox,
      taskListCheck(token) {
        if (!inNumbered(this)) return;
        this.enter({ type: 'text', value: this.sliceSerialize(token) }, token);
        this.exit(token);
      },
    },
  };
}

function exitBox(this: CompileContext, token: Token): undefined {
  if (inNumbered(this)) return;
  // The box is in a paragraph, and that in an item.
  (this.stack.at(-2) as ListItem).checked = token.type === 'taskListCheckValueChecked';
}

function inNumbered(context: CompileContext): boolean {
  const list = context.stack.at(-3);
  return list?.type === 'list' && list.ordered === true;
}
