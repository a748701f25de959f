import assert from 'node:assert/strict';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import type { Flow, Paragraph } from '../../../server/src/interop/docx/flow.ts';
import { importDocx } from '../../../server/src/interop/docx/import-docx.ts';
import { toPlainText } from '../../../server/src/interop/text/plain-text.ts';
import { skip } from '../../server/cli/run.ts';
import { settleInLibreOffice } from './libre-office.ts';
import { cases, linesOf, missing, settled } from './tools.ts';

type Found = Awaited<ReturnType<typeof settleInLibreOffice>>;

suite('word: LibreOffice', () => {
  const reason = missing('soffice');
  let found: Found = [];
  suiteSetup(async function () {
    this.timeout(300_000);
    if (reason === null)
      found = await settleInLibreOffice(
        'soffice',
        cases.map(({ bytes }) => bytes),
      );
  });

  for (const [index, one] of cases.entries()) {
    test(`opens ${one.name}, and accepts and rejects its changes as we do`, function () {
      if (reason !== null) skip(this, reason);
      const { accepted, rejected } = settled(one);
      assert.deepEqual(linesOf(found[index]!.accepted), expected(accepted));
      assert.deepEqual(linesOf(found[index]!.rejected), expected(rejected));
    });
  }

  for (const [index, one] of cases.entries()) {
    if (one.flow.blocks.some((block) => block.kind === 'paragraph' && isTracked(block))) continue;
    test(`writes ${one.name} so that it comes back as it was`, function () {
      if (reason !== null) skip(this, reason);
      const text = (bytes: Uint8Array): string => {
        const read = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
        assert.ok('imported' in read);
        return read.imported.text;
      };
      assert.equal(text(found[index]!.saved), text(one.bytes));
    });
  }
});

function isTracked({ runs, mark }: Paragraph): boolean {
  return [...runs, mark].some(({ inserted, deleted }) => inserted ?? deleted);
}

/** The words as LibreOffice lays them out: a cell a line, a dot for a bullet, footnotes as numbers, no comments. */
function expected(flow: Flow): readonly string[] {
  const blocks = flow.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
  const plain = toPlainText({ blocks, footnotes: [], comments: [] }, { named: false });
  const labels = flow.footnotes.map(({ label }) => label);
  const notes = flow.footnotes.map(({ id }) => `[^${id}]`);
  const text = notes.reduce((whole, note, index) => whole.replace(note, labels[index]!), plain);
  return linesOf(text.replace(/^( *)[-*+] /gm, '$1• '));
}
