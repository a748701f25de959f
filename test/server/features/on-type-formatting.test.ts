import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { contestedOf } from '../../../server/src/core/model/contested.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { tidyAttribution } from '../../../server/src/lsp/tidy-attribution.ts';
import { createReading } from '../../../server/src/workspace/reading.ts';
import { dialectText } from '../dialect-text.ts';
import { applied, endServers, serve } from '../serve.ts';

/** The text after the sign before `$0` was typed. */
async function typed(marked: string): Promise<string> {
  const { request, at, text } = await serve(marked);
  const ch = marked[marked.indexOf('$0') - 1];
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await request<TextEdit[] | null>('textDocument/onTypeFormatting', { ...at, ch, options });
  return applied(text(), edits ?? []);
}

const becomes = (before: string, after: string): void => {
  test(`${before} becomes ${after}`, async () => assert.equal(await typed(before), after));
};
const stays = (text: string): void => {
  test(`${text} stays`, async () => assert.equal(await typed(text), text.replace('$0', '')));
};

suite('on-type formatting', () => {
  teardown(endServers);

  becomes('A [text -IND,CHN delete ]$0 b', 'A [text - IND, CHN delete] b');
  becomes(
    'A [, on agreed terms.  -  IND;CHN , KAZ delete.]$0',
    'A [, on agreed terms. - IND; CHN, KAZ delete.]',
  );
  becomes('A [IND:text]$0 b', 'A [IND: text] b');
  becomes('A [IND ,RUS:  text]$0 b', 'A [IND, RUS: text] b');
  becomes('A [CHN / RUS propose: text]$0', 'A [CHN/RUS propose: text]');
  stays('A [text - IND, CHN delete]$0');
  stays('A [sh,all ]$0 b');
  stays('A [a ,b]$0 [text -IND]');
  stays('A text -IND,CHN ]$0');
  stays('A `[text -IND]$0`');
  stays('A [IRN reserve ]$0');
  becomes('A [text - RUS , ]$0', 'A [text - RUS,]');
  stays('A [text - RUS,]$0');
  stays('A [text\n-IND,\nCHN]$0');

  test('property: only white space of brackets with an attribution ever changes, and twice is once', () => {
    fc.assert(
      fc.property(dialectText, fc.nat(), (text, n) => {
        const closers = [...text.matchAll(/\]/g)];
        if (closers.length === 0) return;
        const offset = closers[n % closers.length]!.index + 1;
        const read = (source: string) =>
          createReading('file:///a.decl.md', createDocument(source), defaultProfile);
        const edits = tidyAttribution(read(text), offset);
        const bare = (source: string): string => source.replace(/[ \t\u00a0]/g, '');
        const after = applyEdits(text, edits);
        assert.equal(bare(after), bare(text));
        if (edits.length === 0) return;
        const bracket = contestedOf(read(text).model).brackets.find(({ end }) => end === offset);
        assert.ok(bracket?.attribution);
        assert.ok(edits.every(({ start, end }) => start > bracket.start && end < bracket.end));
        assert.deepEqual(tidyAttribution(read(after), offset + after.length - text.length), []);
      }),
      { numRuns: 2_000 },
    );
  });
});
