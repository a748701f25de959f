import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAllWhole } from '../../../server/src/cli/frame/output.ts';
import { createFolder, run, skip } from './run.ts';

suite('cli: renumber', () => {
  const folder = createFolder();
  const read = (file: string): string => readFileSync(file, 'utf8');
  const meeting = (name: string): Record<'en' | 'ru' | 'old' | 'minutes', string> => {
    const matter = (rev: number, language: string): string =>
      `---\r\nsymbol: MM/2031/DRAFT/1/Rev.${rev}\r\nlanguage: ${language}\r\n---\r\n`;
    folder.write(`${name}/adref.yaml`, 'body: Test\n');
    return {
      en: folder.write(
        `${name}/en/D.decl.md`,
        `\uFEFF${matter(5, 'en')}2.1 A.\r\n\r\n2.3 B, paragraph 2.3.\r\n`,
      ),
      ru: folder.write(`${name}/ru/D.decl.md`, `${matter(5, 'ru')}2.1 А.\r\n\r\n2.3 Б, пункт 2.3.\r\n`),
      old: folder.write(`${name}/en/D4.decl.md`, `${matter(4, 'en')}2.1 A.\r\n\r\n2.3 B.\r\n`),
      minutes: folder.write(
        `${name}/M.minutes.md`,
        'Members discussed paragraph 2.3 of MM/2031/DRAFT/1/Rev.5.\n',
      ),
    };
  };

  test('all files of the meeting are changed, older revisions not, and bytes around stay', async () => {
    const { en, ru, old, minutes } = meeting('a');
    const before = read(old);
    const { code, out, err } = await run(['renumber', en]);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(read(en).startsWith('\uFEFF---\r\n') && read(en).endsWith('2.2 B, paragraph 2.2.\r\n'));
    assert.ok(read(ru).endsWith('2.2 Б, пункт 2.2.\r\n'));
    assert.equal(read(minutes), 'Members discussed paragraph 2.2 of MM/2031/DRAFT/1/Rev.5.\n');
    assert.equal(read(old), before);
    assert.match(out, /\n {5}7 - 2\.3 B, paragraph 2\.3\.\n {7}\+ 2\.2 B, paragraph 2\.2\.\n/);
    assert.match(out, /\nOld {2}New\n2\.3 {2}2\.2\n\n1 label renumbered: 5 places in 3 files\.\n$/);
    assert.equal((await run(['renumber', en])).out, 'The numbers have no gaps; nothing is to be changed.\n');
  });
  test('--dry-run changes nothing', async () => {
    const { en } = meeting('b');
    const before = read(en);
    const { out } = await run(['renumber', '--dry-run', en]);
    assert.match(out, /Nothing is written\.\n$/);
    assert.equal(read(en), before);
  });
  test('JSON holds edits that give the new text', async () => {
    const { en } = meeting('c');
    const before = read(en);
    const { out } = await run(['renumber', '--json', en]);
    const result = JSON.parse(out) as {
      readonly written: boolean;
      readonly concordance: readonly unknown[];
      readonly files: readonly {
        readonly file: string;
        readonly edits: readonly {
          readonly start: number;
          readonly end: number;
          readonly text: string;
          readonly line: number;
        }[];
      }[];
    };
    assert.equal(result.written, true);
    assert.deepEqual(result.concordance, [{ path: '2.3', old: '2.3', new: '2.2' }]);
    const edits = result.files.find(({ file }) => file === en)!.edits;
    const after = edits.reduceRight(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      before,
    );
    assert.equal(after, read(en));
    assert.deepEqual(
      edits.map(({ line }) => line),
      [7, 7],
    );
  });
  test('--concordance is the table alone', async () => {
    const file = folder.write('d/x.md', '1. A\n\n10. B\n\n10 bis C\n');
    const { out } = await run(['renumber', '--dry-run', '--concordance', '--settle-bis', file]);
    assert.equal(out, 'Old     New\n10      2\n10 bis  3\n');
  });
  test('the table tells the paragraphs of an annex from those of the text', async () => {
    const text = '1. A:\n\n(a) one;\n\n(c) two;\n\n3. B\n\n## Annex I\n\n1. C\n\n3. D\n';
    const file = folder.write('i/x.md', text);
    const { out } = await run(['renumber', '--dry-run', '--concordance', file]);
    assert.equal(out, 'Old        New\n1/(c)      (b)\n3          2\nAnnex I/3  2\n');
  });
  test('the label of an article is changed once, and not as a reference too', async () => {
    const file = folder.write(
      'j/x.md',
      'Article 1. A, see Articles 3 and 4.\n\nArticle 3. B\n\nArticle 4. C\n',
    );
    const { out } = await run(['renumber', '--json', file]);
    const { files } = JSON.parse(out) as { files: readonly { edits: readonly { after: string }[] }[] };
    assert.deepEqual(
      files[0]!.edits.map(({ after }) => after),
      [
        'Article 1. A, see Articles 2 and 3.',
        'Article 1. A, see Articles 2 and 3.',
        'Article 2. B',
        'Article 3. C',
      ],
    );
  });
  test('--insert-at makes room', async () => {
    const file = folder.write('e/x.md', '1. A\n\n2. B, see paragraph 2.\n');
    await run(['renumber', '--insert-at', '2.', file]);
    assert.equal(read(file), '1. A\n\n3. B, see paragraph 3.\n');
  });
  test('what is uncertain is told, with its line', async () => {
    const file = folder.write('f/x.md', '1.1 A, see paragraph 1.2.\n\n1.3 B\n');
    const { code, err } = await run(['renumber', '--dry-run', file]);
    assert.deepEqual(
      [code, err],
      [0, `adref: ${file}:1: Check “paragraph 1.2”: under the new numbers it may name another paragraph.\n`],
    );
  });
  const refusals: readonly (readonly [words: readonly string[], problem: string])[] = [
    [['-'], '-: Only a file on disk can be renumbered.'],
    [['git:HEAD:a.md'], 'git:HEAD:a.md: Only a file on disk can be renumbered.'],
    [['none.md'], 'none.md: There is no such file.'],
    [['--settle-bis', '--insert-at', '2', 'a.md'], '--settle-bis and --insert-at exclude each other.'],
  ];
  for (const [words, problem] of refusals)
    test(problem, async () => {
      const { code, out, err } = await run(['renumber', ...words]);
      assert.deepEqual([code, out, err], [2, '', `adref: ${problem}\n`]);
    });
  test('a label that is not there', async () => {
    const file = folder.write('g/x.md', '1. A\n\nOption 1: B\n');
    const { err } = await run(['renumber', '--insert-at', '7', file]);
    assert.equal(err, `adref: ${file}: There is no 7 to make room before.\n`);
  });
});

suite('cli: writing several files', () => {
  const folder = createFolder();
  test('a file that was changed meanwhile keeps all from being written', async () => {
    const a = folder.write('a/a.md', 'a');
    const b = folder.write('a/b.md', 'changed');
    await assert.rejects(
      writeAllWhole([
        { file: a, before: 'a', text: 'A' },
        { file: b, before: 'b', text: 'B' },
      ]),
      { reasons: [`${b}: The file was changed meanwhile. Nothing is written.`] },
    );
    assert.equal(readFileSync(a, 'utf8'), 'a');
    assert.deepEqual(readdirSync(join(folder.path, 'a')), ['a.md', 'b.md']);
  });
  test('a folder that may not be written keeps all from being written', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32')
      skip(this, 'permissions do not bind this user');
    const a = folder.write('b/a.md', 'a');
    const b = folder.write('b/shut/b.md', 'b');
    chmodSync(join(folder.path, 'b/shut'), 0o500);
    try {
      await assert.rejects(
        writeAllWhole([
          { file: a, before: 'a', text: 'A' },
          { file: b, before: 'b', text: 'B' },
        ]),
        { reasons: [`${b}: The file may not be written.`] },
      );
    } finally {
      chmodSync(join(folder.path, 'b/shut'), 0o700);
    }
    assert.equal(readFileSync(a, 'utf8'), 'a');
  });
});
