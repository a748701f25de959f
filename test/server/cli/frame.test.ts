import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { createFolder, entry, run, runProcess, sample, skip } from './run.ts';

const commands = ['check', 'outline', 'stats', 'new', 'lsp'];

suite('cli: words', () => {
  test('without a command the help is shown, as wrong use', async () => {
    const { code, out, err } = await run([]);
    assert.equal(code, 2);
    assert.equal(out, '');
    for (const name of commands) assert.match(err, new RegExp(`^  ${name} `, 'm'));
  });

  for (const name of commands) {
    test(`help ${name} and ${name} --help say the same, with examples`, async () => {
      const asked = await run(['help', name]);
      assert.deepEqual(await run([name, '--help']), asked);
      assert.equal(asked.code, 0);
      assert.match(asked.out, new RegExp(`^Examples:\\n  (?:.*)adref ${name}`, 'm'));
      assert.equal(asked.err, '');
    });
  }

  const wrong: readonly (readonly [string, string])[] = [
    ['chekc sample', "adref: unknown command 'chekc'. Did you mean check?"],
    ['help chekc', "adref: unknown command 'chekc'. Did you mean check?"],
    ['check', 'adref: check: Name the file or folder. See adref help check.'],
    ['diff a.md', 'adref: diff: Name the new text. See adref help diff.'],
    ['check --formt json x', "adref: unknown option '--formt'. Did you mean --format?"],
    [
      'check --format xml x',
      "adref: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, github.",
    ],
    [
      'outline --kind poem x',
      "adref: option '--kind <kind>' argument 'poem' is invalid. Allowed choices are declaration, catalogue, decision, minutes, agenda, note, rules, list.",
    ],
    ['stats --json --format csv x', 'adref: --json and --format csv exclude each other.'],
    ['check --now soon x', 'adref: --now "soon" is no moment. Write 2031-09-27 or 2031-09-27T18:00:00Z.'],
    [
      'check --now 2031-02-30 x',
      'adref: --now "2031-02-30" is no moment. Write 2031-09-27 or 2031-09-27T18:00:00Z.',
    ],
    [
      'check --max-warnings many x',
      "adref: option '--max-warnings <number>' argument 'many' is invalid. It must be a whole number, 0 or more.",
    ],
    ['outline a b', "adref: too many arguments for 'outline'. Expected 1 argument but got 2."],
    [
      'new poem',
      'adref: There is no template "poem". Use one of: declaration, catalogue, decision, minutes, agenda, note, list.',
    ],
    ['lsp --stdio --socket 5', 'adref: --stdio and --socket exclude each other.'],
    ['lsp --socket 5 --pipe x', 'adref: --socket and --pipe exclude each other.'],
    [
      'lsp --socket x',
      "adref: option '--socket <port>' argument 'x' is invalid. It must be a port from 1 to 65535.",
    ],
    [
      'lsp --socket 70000',
      "adref: option '--socket <port>' argument '70000' is invalid. It must be a port from 1 to 65535.",
    ],
    ['lsp --stido', "adref: unknown option '--stido'. Did you mean --stdio?"],
    ['check no-*-such.md', 'adref: no-*-such.md: No file matches.'],
  ];
  for (const [words, message] of wrong) {
    test(`adref ${words}`, async () => {
      assert.deepEqual(await run(words.split(' ')), { code: 2, out: '', err: `${message}\n` });
    });
  }

  test('the version is printed', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, out: '0.1.0\n', err: '' });
  });
});

suite('cli: paths', () => {
  const folder = createFolder();
  const plain = folder.write('meeting/plain.md', '# Notes\n\n1.1 [Open\n');
  const draft = folder.write('meeting/deep/a.decl.md', '1.1 [Open\n');
  const declared = folder.write('meeting/declared.md', '---\nsymbol: A/1\n---\n1.1 [Open\n');
  folder.write('meeting/notes.txt', '[');
  folder.write('meeting/[1].decl.md', '1.1 Text\n');
  const meeting = join(folder.path, 'meeting');
  const filesOf = async (...words: string[]): Promise<string[]> => {
    const { out } = await run(['stats', '--json', ...words]);
    return (JSON.parse(out) as { file: string }[]).map(({ file }) => file).sort();
  };

  test('a folder stands for the drafts below it', async () => {
    assert.deepEqual(await filesOf(meeting), [join(meeting, '[1].decl.md'), declared, draft].sort());
  });
  test('a pattern stands for the files that it matches, drafts or not', async () => {
    assert.deepEqual(
      await filesOf(`${meeting}/*.md`),
      [join(meeting, '[1].decl.md'), declared, plain].sort(),
    );
    assert.deepEqual(await filesOf(`${meeting}/**/*.decl.md`), [join(meeting, '[1].decl.md'), draft].sort());
    assert.deepEqual(await filesOf(`${meeting}/{plain,declared}.md`), [declared, plain].sort());
  });
  test('a file that exists is no pattern', async () => {
    assert.deepEqual(await filesOf(join(meeting, '[1].decl.md')), [join(meeting, '[1].decl.md')]);
  });
  test('a file that is named is read whatever it is, and once', async () => {
    assert.deepEqual(
      await filesOf(plain, plain, join(meeting, 'notes.txt')),
      [join(meeting, 'notes.txt'), plain].sort(),
    );
  });
  test('a folder without drafts is told', async () => {
    mkdirSync(join(folder.path, 'empty'));
    assert.deepEqual(await run(['check', '--json', join(folder.path, 'empty')]), {
      code: 0,
      out: '[]\n',
      err: 'No draft was found: in a folder only those are read whose names or first lines say so.\n',
    });
  });
  test('- is standard input', async () => {
    const { out } = await run(['check', '--json', '-'], { input: '1.1 [Open\n' });
    assert.deepEqual(
      (JSON.parse(out) as { file: string; line: number; code: string }[]).map(({ file, line, code }) => [
        file,
        line,
        code,
      ]),
      [['-', 1, 'unmatched-bracket']],
    );
  });
  test('every unreadable file is named, and nothing else is written', async () => {
    const missing = join(meeting, 'missing.md');
    const broken = folder.write('bytes.md', Uint8Array.of(0x31, 0xff, 0xfe));
    assert.deepEqual(await run(['check', missing, draft, broken]), {
      code: 2,
      out: '',
      err: `adref: ${missing}: There is no such file.\nadref: ${broken}: The file is not UTF-8 text. Save it as UTF-8 and try again.\n`,
    });
  });
});

suite('cli: output', () => {
  const folder = createFolder();
  const draft = folder.write('a.decl.md', '1.1 [Open\n');

  test('-o takes the whole result and leaves nothing beside it', async () => {
    const out = join(folder.path, 'out', 'result.json');
    assert.deepEqual(await run(['check', '--json', '-o', out, draft]), {
      code: 2,
      out: '',
      err: `adref: ${out}: There is no such folder to write into.\n`,
    });
    mkdirSync(join(folder.path, 'out'));
    const { code, out: shown } = await run(['check', '--json', '-o', out, draft]);
    assert.deepEqual([code, shown], [1, '']);
    assert.deepEqual(await run(['check', '--json', draft]).then((ran) => ran.out), readFileSync(out, 'utf8'));
    assert.deepEqual(readdirSync(join(folder.path, 'out')), ['result.json']);
  });
  test('-o leaves the old file alone where the input cannot be read', async () => {
    const out = folder.write('kept.json', 'old');
    assert.equal((await run(['stats', '-o', out, join(folder.path, 'none.md')])).code, 2);
    assert.equal(readFileSync(out, 'utf8'), 'old');
  });
  test('-o never replaces what is read', async () => {
    const base = folder.write('base.md', '1.1 [Open]\n');
    const link = join(folder.path, 'link.md');
    symlinkSync(base, link);
    const uses = [
      ['view', '--clean', 'out', base, '-o', base],
      ['view', '--clean', 'out', link, '-o', base],
      ['export', '--to', 'txt', draft, '--against', base, '-o', base],
      ['compile', draft, '--from', `RUS=${base}`, '-o', base],
      ['stats', '-o', base, draft, base],
    ];
    for (const words of uses)
      assert.deepEqual(await run(words), {
        code: 2,
        out: '',
        err: `adref: ${base}: The result would replace what it is made of. Name another file behind -o.\n`,
      });
    assert.equal(readFileSync(base, 'utf8'), '1.1 [Open]\n');
  });
  test('a result never replaces what a folder, a pattern or the meeting holds', async () => {
    const text = (n: number): string => `---\nsymbol: A/1/Rev.${n}\n---\n1.1 A.  \n\n1.3 B.\n`;
    const first = folder.write('chain/Rev.1.decl.md', text(1));
    const other = folder.write('chain/Other.decl.md', '1.1 C.\n');
    const profile = folder.write('chain/adref.yaml', 'title: Session\n');
    const chain = join(folder.path, 'chain');
    for (const [target, ...words] of [
      [first, 'stats', chain],
      [first, 'stats', join(chain, '*.decl.md')],
      [first, 'history', join(chain, 'Rev.*')],
      [first, 'check', '--fix', chain],
      [other, 'renumber', first],
      [profile, 'outline', first],
    ] as const) {
      const { code, out, err } = await run([...words, '-o', target]);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.ok(err.includes(`${target}: The result would replace what it is made of.`), err);
    }
    assert.equal(readFileSync(first, 'utf8'), text(1));
    assert.equal(readFileSync(other, 'utf8'), '1.1 C.\n');
    assert.equal(readFileSync(profile, 'utf8'), 'title: Session\n');
  });
  test('a result may replace an earlier one that lies among the drafts', async () => {
    folder.write('twice/a.decl.md', '1.1 A.\n');
    const result = join(folder.path, 'twice', 'counts.md');
    for (let i = 0; i < 2; i++)
      assert.equal((await run(['stats', join(folder.path, 'twice'), '-o', result])).code, 0);
  });
  test('-o keeps a link a link and the permissions of its file', async () => {
    const file = folder.write('linked.txt', 'old');
    chmodSync(file, 0o640);
    const link = join(folder.path, 'link.txt');
    symlinkSync(file, link);
    await run(['stats', '-o', link, draft]);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.match(readFileSync(file, 'utf8'), /^Revision/);
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });
  test('-o refuses a folder and writes to a device', async () => {
    assert.equal((await run(['stats', '-o', folder.path, draft])).code, 2);
    assert.equal((await run(['stats', '-o', '/dev/null', draft])).code, 0);
    assert.ok(!lstatSync('/dev/null').isFile());
  });
  test('colour is for terminals; NO_COLOR takes it away, FORCE_COLOR brings it', async () => {
    const coloured = async (around: Parameters<typeof run>[1]): Promise<boolean> =>
      (await run(['check', draft], around)).out.includes('\u001b[');
    assert.equal(await coloured({}), false);
    assert.equal(await coloured({ terminal: true }), true);
    assert.equal(await coloured({ terminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await coloured({ terminal: true, env: { TERM: 'dumb' } }), false);
    assert.equal(await coloured({ env: { FORCE_COLOR: '1' } }), true);
    assert.equal(await coloured({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }), false);
    assert.equal(await coloured({ terminal: true, env: { FORCE_COLOR: '0' } }), false);
    const out = join(folder.path, 'plain.txt');
    await run(['check', '-o', out, draft], { terminal: true });
    assert.ok(!readFileSync(out, 'utf8').includes('\u001b'));
  });
  test('long work shows progress on a terminal and takes it away, and nothing when piped', async () => {
    const { err } = await run(['stats', draft, sample], { terminal: true, pace: 300 });
    assert.match(err.replaceAll('\r\u001b[K', '<clear>'), /^<clear>\d+ of \d+: .*<clear>$/);
    assert.equal((await run(['stats', draft, sample], { pace: 300 })).err, '');
    assert.equal((await run(['stats', draft, sample], { terminal: true })).err, '');
  });
  test('what a document says cannot steer the terminal', async () => {
    const { out } = await run(['outline', '-'], { input: '1.1 \u001b[31mRed\n' });
    assert.ok(!out.includes('\u001b'));
  });

  test('a reader that leaves early is no error', async () => {
    const child = spawn(process.execPath, [
      entry,
      'outline',
      '--json',
      join(sample, 'Declaration.Rev.3.decl.md'),
    ]);
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });
  test('output that cannot be written is one line', async function () {
    if (!existsSync('/dev/full')) skip(this, 'this system has no /dev/full');
    const { openSync } = await import('node:fs');
    const child = spawn(process.execPath, [entry, 'stats', draft], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [2, 'adref: The output cannot be written: ENOSPC.\n']);
  });
  test('a process answers as the program does', async () => {
    const inside = await run(['check', draft]);
    assert.deepEqual(await runProcess(['check', draft], { env: { NO_COLOR: '1' } }), inside);
  });
});
