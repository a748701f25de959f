/** unified's language server on remark, with one small plugin that looks at every text. It pushes diagnostics. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import { createUnifiedLanguageServer } from 'unified-language-server';

/** What the plugin needs of a virtual file. */
interface Messages {
  readonly value: unknown;
  readonly messages: readonly unknown[];
  readonly message: (reason: string, place: Root['children'][number]) => unknown;
}

const MOST_MESSAGES = 1_000;

/** Says where a paragraph's brackets do not balance: the least that the task asks for. */
function balance() {
  return (tree: { readonly type: string }, file: Messages): void => {
    for (const block of (tree as Root).children) {
      if (block.type !== 'paragraph' || file.messages.length >= MOST_MESSAGES) continue;
      const { start, end } = block.position!;
      let depth = 0;
      for (const mark of String(file.value).slice(start.offset, end.offset)) {
        if (mark === '[') depth++;
        else if (mark === ']') depth--;
      }
      if (depth !== 0) file.message('The brackets of this paragraph do not balance', block);
    }
  };
}

createUnifiedLanguageServer({
  configurationSection: 'bench',
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark(),
  plugins: [balance],
});
