import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { del, ins, p, r, wordFile } from '../interop/docx/word-file.ts';
import { createFolder, run, sample } from './run.ts';

const inSample = (name: string): string => join(sample, name);
const rev = (n: number): string => inSample(`Declaration.Rev.${n}.decl.md`);

suite('cli: import', () => {
  const folder = createFolder();

  test('reads a file or standard input, and writes a file', async () => {
    const bytes = wordFile({ body: p('1. Members go.') });
    assert.deepEqual(await run(['import', '-'], { input: bytes }), {
      code: 0,
      out: '1. Members go.\n',
      err: '',
    });
    const [file, out] = [folder.write('a.docx', bytes), join(folder.path, 'a.decl.md')];
    assert.deepEqual(await run(['import', file, '-o', out]), { code: 0, out: '', err: '' });
    assert.equal(readFileSync(out, 'utf8'), '1. Members go.\n');
  });

  test('takes authors from the profile, as given, or from initials with a word of warning', async () => {
    folder.write('adref.yaml', 'members:\n  - { code: KAZ, name: Kazakhstan, short: [A. Nurlan] }\n');
    const body = p(r('a') + ins('A. Nurlan', r(' b')) + ins('B. Rao', r(' c')) + ins('C. Doe', r(' d')));
    const file = folder.write('b.docx', wordFile({ body }));
    const { out, err } = await run(['import', file, '--author', 'B. Rao=IND', 'Nobody=X']);
    assert.match(out, /^<!-- compiled: \[KAZ, IND, CD\] # .*-->\na\[KAZ: {2}b\]\[IND: {2}c\]\[CD: {2}d\]\n$/);
    assert.equal(
      err,
      'adref: No change in the file is by “Nobody”.\nadref: “C. Doe” is no known delegation and stands as CD. Name it with --author "C. Doe=CODE".\n',
    );
  });

  test('writes what each delegation has', async () => {
    const file = folder.write('c.docx', wordFile({ body: p(r('a') + ins('KAZ', r(' b'))) }));
    const into = join(folder.path, 'received');
    await run(['import', file, '--submissions', into]);
    assert.deepEqual(readdirSync(into).sort(), ['KAZ.decl.md', 'base.decl.md']);
    assert.equal(readFileSync(join(into, 'KAZ.decl.md'), 'utf8'), 'a b\n');
  });

  for (const [what, words, said] of [
    ['a text', [rev(5)], `adref: ${rev(5)}: This is no Word file (.docx).\n`],
    ['no file', ['none.docx'], 'adref: none.docx: There is no such file.\n'],
    [
      'an author without a code',
      ['x.docx', '--author', 'KAZ'],
      'adref: --author "KAZ" is not NAME=CODE, such as "A. Nurlan=KAZ".\n',
    ],
  ] as const)
    test(`refuses ${what} in one line`, async () =>
      assert.deepEqual(await run(['import', ...words]), { code: 2, out: '', err: said }));
});

suite('cli: export', () => {
  const folder = createFolder();
  const out = (name: string): string => join(folder.path, name);

  test('a Word file comes back through import', async () => {
    assert.deepEqual(await run(['export', rev(5), '-o', out('a.docx')]), { code: 0, out: '', err: '' });
    assert.equal((await run(['import', out('a.docx')])).out, readFileSync(rev(5), 'utf8'));
  });

  test('tracks what changed since a revision, with its date and the symbol or a name as the author', async () => {
    await run(['export', rev(5), '--against', rev(4), '-o', out('b.docx')]);
    const { authors } = JSON.parse((await run(['import', '--json', out('b.docx')])).out) as {
      authors: { name: string; date: string }[];
    };
    assert.deepEqual(
      authors.map(({ name, date }) => [name, date]),
      [['SO/2031-I/DRAFT/1/Rev.5', '2031-10-03T00:00:00Z']],
    );
    await run([
      'export',
      rev(5),
      '--against',
      rev(4),
      '--author',
      'KAZ',
      '--now',
      '2031-10-04T09:30:00Z',
      '-o',
      out('c.docx'),
    ]);
    await run(['import', out('c.docx'), '-o', out('c.decl.md')]);
    assert.match(
      readFileSync(out('c.decl.md'), 'utf8'),
      /^---\ncompiled: \[KAZ\] # KAZ 2031-10-04T09:30:00Z\n/,
    );
    assert.equal((await run(['view', out('c.decl.md'), '--base'])).out, readFileSync(rev(4), 'utf8'));
    assert.equal((await run(['view', out('c.decl.md'), '--as', 'KAZ'])).out, readFileSync(rev(5), 'utf8'));
  });

  test('the Word file of the sample is what export makes of its submissions', async () => {
    const handed = ['KAZ', 'IDN'].map((code) => `${code}=${inSample(`submissions/${code}.decision.md`)}`);
    await run([
      'compile',
      inSample('submissions/Network.decision.md'),
      '--from',
      ...handed,
      '-o',
      out('n.md'),
    ]);
    await run(['export', out('n.md'), '-o', out('n.docx')]);
    assert.deepEqual(readFileSync(out('n.docx')), readFileSync(inSample('submissions/Network.docx')));
    assert.equal((await run(['import', out('n.docx')])).out, readFileSync(out('n.md'), 'utf8'));
  });

  test('a clean copy names nobody', async () => {
    const text = '---\nsymbol: X/1\n---\n\nMembers {==go==}{>>A. Nurlan, 2031-09-27T10:00:00Z: Why?<<} on.\n';
    const file = folder.write('d.decl.md', text);
    await run(['export', file, '--clean', '-o', out('d.docx')]);
    const parts = Object.entries(unzipSync(readFileSync(out('d.docx')))).map(
      ([name, bytes]) => name + Buffer.from(bytes).toString(),
    );
    assert.doesNotMatch(parts.join('\n'), /Nurlan|2031|w:author|rsid|comments|people|creator/);
    assert.equal((await run(['import', out('d.docx')])).out, 'Members go on.\n');
  });

  test('plain text and a page say what goes and what comes', async () => {
    const [old, now] = [
      folder.write('old.md', 'Members may go.\n'),
      folder.write('new.md', 'Members *shall* go & rest.\n'),
    ];
    const words = ['export', now, '--against', old, '--author', 'KAZ', '--to'];
    assert.equal((await run([...words, 'txt'])).out, 'Members [-may-][+shall+] go[+ & rest+].\n');
    const page = (await run([...words, 'html'])).out;
    assert.match(
      page,
      /<del title="KAZ"><span class="unseen">\[deleted: KAZ <\/span>may<span class="unseen">\]<\/span><\/del>/,
    );
    assert.match(page, /<ins title="KAZ"><span class="unseen">\[inserted: KAZ <\/span><em>shall<\/em>/);
    assert.match(page, / &amp; rest/);
    assert.doesNotMatch(page, /<script|src=|https?:/);
  });

  test('Akoma Ntoso, and moves as Word tells them', async () => {
    const xml = (await run(['export', rev(5), '--to', 'akn'])).out;
    assert.match(xml, /^<\?xml .*\n<akomaNtoso xmlns="[^"]*\/akn\/3.0"><statement name="declaration"/);
    const long = 'It stays where it is, between all others.\n\nSo does this, and that.\n';
    const [old, now] = [
      folder.write('old.md', `One two three.\n\n${long}`),
      folder.write('new.md', `${long}\nOne two three.\n`),
    ];
    await run(['export', now, '--against', old, '--moves', '-o', out('m.docx')]);
    const document = unzipSync(readFileSync(out('m.docx')))['word/document.xml']!;
    assert.match(Buffer.from(document).toString(), /<w:moveFromRangeStart .*<w:moveToRangeStart /s);
  });

  for (const [words, said] of [
    [[rev(5), '--to', 'html', '--moves'], '--moves is for Word files: --to docx.'],
    [
      [rev(5), '--to', 'akn', '--against', rev(4)],
      'Akoma Ntoso shows a text as it stands: --against is for docx, html, pdf and txt.',
    ],
    [[rev(5)], 'Say what to write: --to docx|html|pdf|txt|akn|json, or a name behind -o.'],
    [[rev(5), '--to', 'docx'], 'A Word file cannot be shown here. Name it: -o FILE.docx.'],
    [[rev(5), '--json', '--to', 'txt'], '--json and --to txt exclude each other.'],
    [[rev(5), '--to', 'txt', '--author', 'KAZ'], '--author says who made the changes; it needs --against.'],
    [
      [rev(5), '--to', 'txt', '--clean', '--against', rev(4)],
      '--clean and --against exclude each other: a clean copy tracks nothing.',
    ],
  ] as const)
    test(`is wrong use: ${words.slice(1).join(' ').replaceAll(sample, '')}`, async () =>
      assert.deepEqual(await run(['export', ...words]), { code: 2, out: '', err: `adref: ${said}\n` }));
});

suite('cli: Word files where drafts may stand', () => {
  const folder = createFolder();
  const body = p(r('1. Members ') + del('IND', 'may') + ins('IND', r('shall')) + r(' go.'));

  test('diff reads one on either side, its changes in brackets with names', async () => {
    const text = folder.write('a.decl.md', '1. Members may go.\n');
    const file = folder.write('a.docx', wordFile({ body: p('1. Members shall go.') }));
    assert.match((await run(['diff', text, file])).out, /\{--may--\}\{\+\+shall\+\+\}/);
    assert.match((await run(['diff', file, text])).out, /\{--shall--\}\{\+\+may\+\+\}/);
    const piped = await run(['diff', text, '-'], { input: wordFile({ body }) });
    assert.match(piped.out, /\[IND: shall\]/);
  });

  test('a damaged one is refused in one line', async () => {
    const file = folder.write('b.docx', 'x');
    assert.deepEqual(await run(['diff', file, file]), {
      code: 2,
      out: '',
      err: `adref: ${file}: This is no Word file (.docx).\n`,
    });
  });

  test('compile takes what was handed in as Word, its changes accepted', async () => {
    const base = folder.write('base.md', '1. Members may go.\n');
    const file = folder.write('c.docx', wordFile({ body }));
    const { code, out } = await run(['compile', base, '--from', `IND=${file}`]);
    assert.equal(code, 0);
    assert.match(out, /^1\. Members \[may - IND delete\]\[IND: shall\] go\.$/m);
  });
});
