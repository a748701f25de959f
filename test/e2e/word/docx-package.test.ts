import assert from 'node:assert/strict';
import { DeletedTextRun, Document, HeadingLevel, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { importDocx } from '../../../server/src/interop/docx/import-docx.ts';

suite('word: the package docx', () => {
  test('makes files that are imported with their changes', async () => {
    const by = { id: 1, author: 'KAZ', date: '2031-09-27T10:00:00Z' };
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '2.2 Ports', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [
                new TextRun('Members '),
                new DeletedTextRun({ text: 'may', ...by }),
                new InsertedTextRun({ text: 'shall', ...by, id: 2 }),
                new TextRun({ text: ' share', italics: true }),
              ],
            }),
          ],
        },
      ],
    });
    const read = importDocx(await Packer.toBuffer(document), { profile: defaultProfile, authors: new Map() });
    assert.ok('imported' in read);
    assert.equal(
      read.imported.text,
      '<!-- compiled: [KAZ] # KAZ 2031-09-27T10:00:00Z -->\n## 2.2 Ports\n\nMembers [may - KAZ delete][KAZ: shall] *share*\n',
    );
  });
});
