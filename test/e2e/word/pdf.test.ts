import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PdfProgram, pdfProgramsOf } from '../../../server/src/cli/export/pdf-programs.ts';
import { printPdf } from '../../../server/src/cli/export/print-pdf.ts';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { metadataOf } from '../../../server/src/core/model/metadata.ts';
import { sentence } from '../../../server/src/core/text/message.ts';
import { exportFlow } from '../../../server/src/interop/docx/export-flow.ts';
import { writeDocx } from '../../../server/src/interop/docx/write-docx.ts';
import { documentPage } from '../../../server/src/interop/html/document.ts';
import { sample, skip } from '../../server/cli/run.ts';

const programs = pdfProgramsOf({ platform: process.platform, env: process.env }).filter(({ path }) =>
  existsSync(path),
);
const [rev4, rev5] = [4, 5].map((n) => readFileSync(join(sample, `Declaration.Rev.${n}.decl.md`), 'utf8'));

suite('pdf: the programs themselves', () => {
  for (const kind of ['chromium', 'libreoffice'] as const)
    test(`${kind} prints a redline, with the title of the draft, on several pages`, async function () {
      const program = programs.find((one) => one.kind === kind);
      if (!program)
        skip(
          this,
          `${kind === 'chromium' ? 'a browser of the Chromium family' : 'LibreOffice'} is not installed`,
        );
      const pdf = await print(program);
      assert.match(pdf, /^%PDF-1\.\d/);
      assert.match(pdf, /%%EOF\s*$/);
      assert.ok(pagesIn(pdf) > 3, `${pagesIn(pdf)} pages`);
      assert.ok(pdf.includes('/Lang'), 'it says its language');
    });
});

async function print(program: PdfProgram): Promise<string> {
  const by = { author: 'SO/2031-I/DRAFT/1/Rev.5', date: null };
  const flow = exportFlow({ text: rev5!, against: { text: rev4!, by }, clean: false });
  const title = metadataOf(createDocument(rev5!)).title!;
  const pdf = await printPdf(
    {
      page: () => documentPage(flow, { title, language: 'en', say: sentence }),
      word: () => writeDocx(flow, { title, language: 'en' }),
    },
    [program],
    { env: process.env },
  );
  return Buffer.from(pdf).toString('latin1');
}

function pagesIn(pdf: string): number {
  return Math.max(0, ...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}
