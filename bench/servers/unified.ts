/** unified's language server on remark, with one small plugin that looks at every text. It pushes diagnostics. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import { createUnifiedLanguageServer } from 'unified-language-server';
import type { VFile } from 'vfile';

const MOST_MESSAGES = 1_000;

/** Says where a paragraph's brackets do not balance: the least that the task asks for. */
function balance() {
  return (tree: Root, file: VFile): void => {
    for (const block of tree.children) {
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
