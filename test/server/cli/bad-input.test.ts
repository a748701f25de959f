import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, noText, run, runProcess, skip } from './run.ts';

/** Every command that reads a draft. */
const commands = ['check', 'outline', 'stats'];

suite('cli: input that cannot be read is one line', () => {
  const folder = createFolder();
  const at = (name: string): string => join(folder.path, name);
  folder.write('latin.md', Uint8Array.of(0x43, 0xf4, 0x74, 0xe9));
  folder.write('utf16.md', Buffer.from('\uFEFF1.1 Text', 'utf16le'));
  folder.write('word.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0));
  folder.write('nul.md', '1.1 a\0b\n');
  folder.write('lfs.md', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n');
  folder.write('large.md', '');
  truncateSync(at('large.md'), 200 * 1024 * 1024);
  symlinkSync(at('nowhere'), at('dangling.md'));
  symlinkSync(at('loop.md'), at('loop.md'));
  const cases: readonly (readonly [string, string])[] = [
    ['latin.md', 'The file is not UTF-8 text. Save it as UTF-8 and try again.'],
    ['utf16.md', 'The file is UTF-16 text. Save it as UTF-8 and try again.'],
    ['word.docx', 'This is no text but a packed file. A Word file has to be imported first.'],
    ['nul.md', noText(5)],
    ['lfs.md', 'This is not the text but its place in Git LFS. Run git lfs pull.'],
    ['large.md', 'The file is larger than 32 MB.'],
    ['none.md', 'There is no such file.'],
    ['nul.md/below.md', 'There is no such file.'],
    ['dangling.md', 'There is no such file.'],
    ['loop.md', 'The links go round in a circle.'],
    ['x'.repeat(300), 'The name is too long.'],
  ];
  for (const [name, reason] of cases) {
    for (const command of commands) {
      test(`${command} ${name.slice(0, 20)}`, async () => {
        assert.deepEqual(await run([command, at(name)]), {
          code: 2,
          out: '',
          err: `adref: ${at(name)}: ${reason}\n`,
        });
      });
    }
  }
  test('outline of a folder', async () => {
    assert.deepEqual(await run(['outline', folder.path]), {
      code: 2,
      out: '',
      err: `adref: ${folder.path}: This is a folder, not a file.\n`,
    });
  });
  test('a draft in a folder that cannot be read is named, other files are passed', async () => {
    folder.write('mixed/photo.md', Uint8Array.of(0, 1));
    folder.write('mixed/a.decl.md', Uint8Array.of(0, 1));
    const { code, err } = await run(['check', at('mixed')]);
    assert.deepEqual([code, err], [2, `adref: ${at('mixed/a.decl.md')}: ${noText(0)}\n`]);
  });
  test('standard input that is no text, or without end', async () => {
    const { code, err } = await run(['check', '-'], { input: Uint8Array.of(0xff) });
    assert.deepEqual(
      [code, err],
      [2, 'adref: -: The file is not UTF-8 text. Save it as UTF-8 and try again.\n'],
    );
    const long = await run(['check', '-'], { input: new Uint8Array(33 * 1024 * 1024) });
    assert.deepEqual([long.code, long.err], [2, 'adref: -: The file is larger than 32 MB.\n']);
  });
  test('more brackets than any text has', async () => {
    const { code, out, err } = await run(['check', '-'], { input: '[a]'.repeat(500_001) });
    assert.deepEqual(
      [code, out, err],
      [2, '', 'adref: -: The file holds more than 1,000,000 square brackets.\n'],
    );
  });
  test('a pipe or a device never keeps it waiting', async function () {
    if (process.platform === 'win32') skip(this, 'this system has no named pipes');
    execFileSync('mkfifo', [at('pipe.md')]);
    for (const file of [at('pipe.md'), '/dev/zero']) {
      const { code, out, err } = await runProcess(['check', file]);
      assert.deepEqual(
        [code, out, err],
        [2, '', `adref: ${file}: This is a device or a pipe, not a file.\n`],
      );
    }
  });
  test('a file that may not be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) skip(this, 'this user may read every file');
    chmodSync(folder.write('secret.md', '1.1 Text'), 0);
    assert.equal(
      (await run(['check', at('secret.md')])).err,
      `adref: ${at('secret.md')}: The file may not be read.\n`,
    );
  });
});

suite('cli: odd texts have a bounded answer', () => {
  const folder = createFolder();
  const aliases = 'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${`*${'abcdefghij'[i]},`.repeat(9)}]`)
    .join('\n');
  const texts: readonly (readonly [string, string])[] = [
    ['an empty file', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['blank lines', '\n\r\n\r \t\n'],
    ['front matter that never ends', '---\nsymbol: A/1\n1.1 Text\n'],
    ['front matter that is no YAML', '---\nsymbol: [A\ntitle: "\n---\n1.1 Text\n'],
    [
      'aliases that unfold without end',
      `---\nsymbol: A/1\na: &a [x,x,x,x,x,x,x,x,x]\n${aliases}\n---\n1.1 Text\n`,
    ],
    ['front matter nested 60,000 times', `---\nsymbol: ${'['.repeat(60_000)}\n---\n1.1 Text\n`],
    ['a line of 5 MB', `${'word '.repeat(1_000_000)}\n`],
    ['a word of 5 MB', 'x'.repeat(5_000_000)],
    ['100,000 nested brackets', `${'['.repeat(100_000)}Words${']'.repeat(100_000)}`],
    ['100,000 alternatives', `Parties ${'[a]'.repeat(100_000)}`],
    ['100,000 openers', '['.repeat(100_000)],
  ];
  for (const [name, text] of texts) {
    test(name, async () => {
      const file = folder.write('odd.decl.md', text);
      const { code, out, err } = await runProcess(['check', '--json', file]);
      assert.ok(code === 0 || code === 1, err);
      assert.ok((JSON.parse(out) as unknown[]).length <= 1_001);
      assert.match(err, /^1 file: .*\.\n$/);
    });
  }
  test('problems beyond a thousand are counted by the last one', async () => {
    const { out } = await run(['check', '--json', '-'], { input: '1.1 [Text\n\n'.repeat(600) });
    const problems = JSON.parse(out) as { code: string; message: string }[];
    assert.equal(problems.length, 1_001);
    assert.match(problems.at(-1)!.message, /^\d+ more problems from line \d+ on are not shown\.$/);
    assert.equal(problems.at(-1)!.code, 'more-problems');
  });
  test('lines end with LF, CRLF or CR', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { out } = await run(['check', '--json', '-'], { input: `1.1 Text${end}${end}1.2 [Open${end}` });
      const [{ line, column }] = JSON.parse(out) as [{ line: number; column: number }];
      assert.deepEqual([line, column], [3, 5], JSON.stringify(end));
    }
  });
  test('a byte order mark is no column, but an offset', async () => {
    const { out } = await run(['check', '--json', '-'], { input: '\uFEFF[Open\n' });
    const [{ column, fixes }] = JSON.parse(out) as [
      { column: number; fixes: { edits: { start: number }[] }[] },
    ];
    assert.deepEqual([column, fixes.at(-1)!.edits[0]!.start], [1, 1]);
  });
});

suite('cli: a broken adref.yaml', () => {
  const profiles: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['is no YAML', 'members: [\n', /adref\.yaml:\d+:\d+: .* It is read without what is wrong\.\n/],
    ['is no text', Uint8Array.of(0xff), /adref\.yaml: The file is not UTF-8 text\..* It is read without/],
    [
      'is nested without end',
      '['.repeat(10_000),
      /adref\.yaml:1:\d+: The profile is nested too deeply\. It is read without/,
    ],
    [
      'is endless',
      `# ${'x'.repeat(2_000_000)}`,
      /adref\.yaml:1:1: The profile is longer than 1 MB\. It is read without/,
    ],
  ];
  for (const [name, text, message] of profiles) {
    const folder = createFolder();
    test(`that ${name} is told once, and the draft is read without it`, async () => {
      folder.write('adref.yaml', text);
      const files = ['a.decl.md', 'b.decl.md'].map((file) => folder.write(file, '1.1 [Text - RUS]\n'));
      const { code, out, err } = await run(['check', '--json', ...files]);
      assert.deepEqual([code, out], [0, '[]\n']);
      assert.match(err, message);
      assert.equal(err.match(/It is read without/g)?.length, 1);
    });
  }
});
