import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, type PdfProgram, pdfProgramsOf } from '../../../server/src/cli/export/pdf-programs.ts';
import { printPdf } from '../../../server/src/cli/export/print-pdf.ts';
import type { Failure } from '../../../server/src/cli/frame/failure.ts';
import { createFolder, run, sample, skip } from './run.ts';

suite('cli: a PDF by the programs of the machine', () => {
  const places = (machine: Machine): readonly string[] => pdfProgramsOf(machine).map(({ path }) => path);
  const before = (machine: Machine, first: string, second: string): void => {
    const all = places(machine);
    assert.ok(all.includes(first) && all.indexOf(first) < all.indexOf(second), `${first} before ${second}`);
  };

  test('on Linux: what CHROMIUM_PATH names, then browsers, then LibreOffice', () => {
    const linux: Machine = {
      platform: 'linux',
      env: { PATH: '/usr/local/bin:/usr/bin', CHROMIUM_PATH: '/opt/b/chrome' },
    };
    assert.equal(places(linux)[0], '/opt/b/chrome');
    before(linux, '/opt/b/chrome', '/usr/local/bin/chromium');
    before(linux, '/usr/local/bin/chromium', '/usr/bin/chromium');
    before(linux, '/usr/bin/microsoft-edge', '/usr/local/bin/soffice');
    assert.ok(
      pdfProgramsOf(linux).every(({ kind, path }) => (kind === 'libreoffice') === /office/.test(path)),
    );
  });

  test('on Windows and macOS the usual places too', () => {
    const windows: Machine = {
      platform: 'win32',
      env: {
        Path: 'C:\\tools;D:\\b',
        ProgramFiles: 'C:\\Program Files',
        LOCALAPPDATA: 'C:\\Users\\a\\Local',
      },
    };
    before(windows, 'D:\\b\\chrome.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    before(
      windows,
      'C:\\Users\\a\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    );
    before(
      { platform: 'darwin', env: { PATH: '/usr/bin' } },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    );
  });

  test('never from the current folder: a program may lie in a meeting’s folder', () => {
    const env = { PATH: ':.:bin:/usr/bin', CHROMIUM_PATH: 'chrome', ProgramFiles: 'x' };
    assert.ok(places({ platform: 'linux', env }).every((path) => path.startsWith('/usr/bin/')));
    assert.deepEqual(places({ platform: 'win32', env: { Path: '.;;tools', ProgramFiles: 'x' } }), []);
  });

  suite('run', () => {
    const folder = createFolder();
    const printable = { page: () => '<p>page</p>', word: () => new Uint8Array([80, 75]) };
    /** A stand-in that notes how it was called, and does this. */
    const program = (name: string, kind: PdfProgram['kind'], does: string): PdfProgram => {
      const notes = JSON.stringify(join(folder.path, `${name}.json`));
      const path = folder.write(
        name,
        `#!${process.execPath}
const fs = require('node:fs');
const words = process.argv.slice(2);
fs.writeFileSync(${notes}, JSON.stringify({ words, cwd: process.cwd(), files: fs.readdirSync('.') }));
const pdf = (text) => fs.writeFileSync('draft.pdf', text);
${does}
`,
      );
      chmodSync(path, 0o755);
      return { kind, path };
    };
    const called = (name: string): { words: string[]; cwd: string; files: string[] } =>
      JSON.parse(readFileSync(join(folder.path, `${name}.json`), 'utf8')) as ReturnType<typeof called>;
    const print = async (...programs: readonly PdfProgram[]): Promise<string> => {
      const pdf = await printPdf(printable, programs, { env: process.env, limit: 20_000 });
      return Buffer.from(pdf).toString();
    };
    setup(function () {
      if (process.platform === 'win32') skip(this, 'a stand-in for a program needs a system with #!');
    });
    // Others may print at the same time, each in a folder of its own.
    const scratch = { TMPDIR: process.env.TMPDIR };
    suiteSetup(() => {
      process.env.TMPDIR = folder.path;
    });
    suiteTeardown(() => {
      if (scratch.TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = scratch.TMPDIR;
    });
    teardown(() =>
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.startsWith('ad-ref-pdf-')),
        [],
      ),
    );

    test('a browser prints the page, in a folder of its own that is taken away', async () => {
      assert.equal(await print(program('browser', 'chromium', `pdf('%PDF-1.4 page');`)), '%PDF-1.4 page');
      const { words, cwd, files } = called('browser');
      assert.deepEqual(files, ['draft.html']);
      assert.ok(words.includes(`--user-data-dir=${join(cwd, 'profile')}`));
      assert.match(words.at(-1)!, /^file:\/\/.*\/draft\.html$/);
      assert.ok(!existsSync(cwd));
    });

    test('LibreOffice prints the Word file', async () => {
      assert.equal(await print(program('office', 'libreoffice', `pdf('%PDF-1.4 word');`)), '%PDF-1.4 word');
      assert.deepEqual(called('office').files, ['draft.docx']);
      assert.match(called('office').words[0]!, /^-env:UserInstallation=file:\/\/.*\/profile$/);
    });

    test('where one fails or makes none, the next is tried; what is not there is passed over', async () => {
      const made = await print(
        { kind: 'chromium', path: join(folder.path, 'nowhere') },
        { kind: 'chromium', path: folder.path },
        program('fails', 'chromium', 'process.exit(3);'),
        program('idle', 'chromium', ''),
        program('works', 'libreoffice', `pdf('%PDF-ok');`),
      );
      assert.equal(made, '%PDF-ok');
    });

    test('says what each did where none made one', async () => {
      const failed = print(
        program('fails', 'chromium', 'process.exit(3);'),
        program('lies', 'chromium', `pdf('no');`),
      );
      const { reasons } = await failed.then(
        () => assert.fail(),
        (error: unknown) => error as Failure,
      );
      assert.match(reasons[0]!, /fails: It failed \(3\)\.$/);
      assert.match(reasons[1]!, /lies: It ended without having made a PDF\.$/);
      assert.match(reasons[2]!, /^No PDF was made\. Or write a page/);
    });

    test('one that does not end is ended, with all that it started', async () => {
      const hangs = program(
        'hangs',
        'chromium',
        `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
fs.writeFileSync(${JSON.stringify(join(folder.path, 'child'))}, String(child.pid));
setInterval(() => {}, 1e6);`,
      );
      await assert.rejects(
        printPdf(printable, [hangs], { env: process.env, limit: 1500 }),
        ({ reasons }: Failure) => /hangs: It did not end within 2 seconds\./.test(reasons[0]!),
      );
      const pid = Number(readFileSync(join(folder.path, 'child'), 'utf8'));
      assert.ok(await isGone(pid), `${pid} lives on`);
    });

    test('a machine without any is told what to do, and nothing is written', async () => {
      const out = join(folder.path, 'none.pdf');
      const { code, err } = await run(['export', join(sample, 'Rules.md'), '-o', out], { env: { PATH: '' } });
      assert.equal(code, 2);
      assert.match(err, /^adref: No program here makes a PDF\. Install Chromium, .* \(--to html\).*\n$/);
      assert.ok(!existsSync(out));
      const shown = await run(['export', join(sample, 'Rules.md'), '--to', 'pdf']);
      assert.equal(shown.err, 'adref: A PDF cannot be shown here. Name it: -o FILE.pdf.\n');
    });
  });
});

/** Whether a process has ended, or ends at once: whoever inherits it may still have to take note. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 5_000; tries++) {
    try {
      process.kill(pid, 0);
      if (process.platform === 'linux' && /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
        return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}
