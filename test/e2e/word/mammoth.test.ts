import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { toPlainText } from '../../../server/src/interop/text/plain-text.ts';
import { cases, settled } from './tools.ts';

suite('word: mammoth', () => {
  for (const one of cases)
    test(`reads ${one.name} as we do with all changes accepted`, async () => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(one.bytes) });
      const { accepted } = settled(one);
      const footnotes = accepted.footnotes.map((footnote) => ({ ...footnote, paragraphs: [] }));
      const expected = toPlainText({ ...accepted, footnotes, comments: [] }, { named: false });
      assert.equal(bare(value), bare(expected.replace(/^ *[-*+] /gm, '')));
    });
});

/** Words alone: cells, bullets and footnotes are laid out in a way of its own. */
function bare(text: string): string {
  return text.replace(/\s|\[(?:\^[^\]]*|\d+)\]|\|/g, '');
}
