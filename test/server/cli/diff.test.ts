import assert from 'node:assert/strict';
import { createRepository } from '../workspace/repository.ts';
import { createFolder, noText, run } from './run.ts';

interface Side {
  readonly path: string;
  readonly label: string | null;
  readonly line: number;
  readonly offset: number;
}
interface Shown {
  readonly old: { readonly file: string; readonly symbol: string | null };
  readonly new: { readonly file: string; readonly symbol: string | null };
  readonly provisions: readonly {
    readonly change: string;
    readonly moved: boolean;
    readonly renumbered: boolean;
    readonly old: Side | null;
    readonly new: Side | null;
    readonly ops: readonly (readonly [string, string])[];
  }[];
  readonly events: readonly {
    readonly kind: string;
    readonly at: string;
    readonly was: string | null;
    readonly row: number;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

suite('cli: diff', () => {
  const folder = createFolder();
  const files = (old: string, now: string): [string, string] => [
    folder.write('old.md', old),
    folder.write('new.md', now),
  ];
  const json = async (old: string, now: string): Promise<Shown> =>
    JSON.parse((await run(['diff', '--json', ...files(old, now)])).out) as Shown;

  const OLD = `---
symbol: A/1/Rev.1
---
# Trade

2.1 Members [may] exchange data.

2.2 They report each year.
`;
  const NEW = `---
symbol: A/1/Rev.2
---
# Trade

2.1 Members may exchange data.

2.2 The Chair reads the list of speakers aloud.

2.3 They report each year.
`;

  test('a corrigendum, dated by the clock, names who asked', async () => {
    const [old, now] = files('1. One came.\n', '1. Two came.\n');
    const args = ['diff', '--format', 'corrigendum', '--now', '2031-10-20'];
    const { code, out } = await run([...args, '--from', `TUR=${now}`, '--kind', 'minutes', old, now]);
    assert.equal(code, 0);
    assert.match(out, /\ndate: 2031-10-20\n/);
    assert.match(
      out,
      /## 1\. Item 1\n\n\*\*Was:\*\* “One came\.”\n\n\*\*Is:\*\* “Two came\.”\n\nProposed by TUR\.\n$/,
    );
    const wrong = await run(['diff', '--from', `TUR=${now}`, old, now]);
    assert.deepEqual([wrong.code, wrong.err], [2, 'adref: --from goes with --format corrigendum only.\n']);
    const twice = await run([...args, '--from', `TUR=${now}`, '--from', `TUR=${old}`, old, now]);
    assert.match(twice.err, /TUR has two files/);
  });

  test('a paragraph behind the last one is no change of that', async () => {
    const { out } = await run(['diff', ...files('1. One.\n', '1. One.\n\n2. Two.\n')]);
    assert.deepEqual(out.split('\n').slice(3, -2), [
      '2: new: “Two.”.',
      '',
      '2 (line 3; inserted)',
      '    {++2. Two.++}',
      '',
    ]);
  });
  test('line ends are no change to a reader, and are told', async () => {
    const windows = OLD.replaceAll('\n', '\r\n');
    const [old, now] = files(windows, OLD);
    const told = 'adref: The line ends differ: CRLF, now LF. They are not shown.\n';
    const same = await run(['diff', old, now]);
    assert.deepEqual(same.out.split('\n').slice(2), ['', 'Nothing changed.', '']);
    assert.equal(same.err, told);
    for (const format of ['text', 'markdown', 'html']) {
      const shown = async (before: string): Promise<string> =>
        (await run(['diff', '--format', format, ...files(before, NEW)])).out;
      assert.equal(await shown(windows), await shown(OLD));
    }
    const { provisions } = await json(windows, NEW);
    const gone = provisions.flatMap(({ ops }) =>
      ops.filter(([sign]) => sign !== '+').map(([, text]) => text),
    );
    assert.equal(gone.join(''), windows);
  });
  test('text is the report, then every changed provision, signs beside the colour', async () => {
    const [old, now] = files(OLD, NEW);
    const { code, out } = await run(['diff', old, now]);
    assert.equal(code, 0);
    assert.equal(
      out.replaceAll(`${folder.path}/`, ''),
      `A/1/Rev.1 (old.md)
A/1/Rev.2 (new.md)

the beginning: “symbol: A/1/Rev.1” replaced by “symbol: A/1/Rev.2”.
2.1: brackets lifted: “may”.
2.2: new: “The Chair reads the list of speakers aloud.”.
2.2 (now 2.3): renumbered.

the beginning (line 1; edited)
    ---
    symbol: A/1/Rev.{--1--}{++2++}
    ---

2.1 (line 6; edited)
    2.1 Members {--[--}may{--]--} exchange data.

2.2 (line 8; inserted)
    {++2.2 The Chair reads the list of speakers aloud.++}

2.2 (now 2.3) (line 10; renumbered)
    {--2.2--}{++2.3++} They report each year.

2 edited, 1 inserted, 1 renumbered, 11 words added, 2 words removed.
`,
    );
    const coloured = await run(['diff', old, now], { env: { FORCE_COLOR: '1' } });
    assert.ok(coloured.out.includes('\u001b[31m{--[--}\u001b[39m'));
  });

  test('JSON has the rows, the events and the figures of the contract', async () => {
    const { old, new: now, provisions, events, summary } = await json(OLD, NEW);
    assert.deepEqual([old.symbol, now.symbol], ['A/1/Rev.1', 'A/1/Rev.2']);
    assert.deepEqual(
      provisions.map(({ change, renumbered, old: before, new: after }) => [
        change,
        renumbered,
        before?.label,
        after?.path,
        after?.line,
        after?.offset,
      ]),
      [
        ['edited', false, null, '', 1, 0],
        ['same', false, null, 'Trade', 4, 26],
        ['edited', false, '2.1', '2.1', 6, 35],
        ['inserted', false, undefined, '2.2', 8, 67],
        ['same', true, '2.2', '2.3', 10, 116],
      ],
    );
    assert.deepEqual(provisions[2]!.ops, [
      ['=', '2.1 Members '],
      ['-', '['],
      ['=', 'may'],
      ['-', ']'],
      ['=', ' exchange data.\n\n'],
    ]);
    assert.deepEqual(
      events.map(({ kind, at, was, row }) => [kind, at, was, row]),
      [
        ['text-edited', '', null, 0],
        ['bracket-lifted', '2.1', null, 2],
        ['provision-inserted', '2.2', null, 3],
        ['provision-renumbered', '2.3', '2.2', 4],
      ],
    );
    assert.deepEqual(summary, {
      edited: 2,
      inserted: 1,
      deleted: 0,
      moved: 0,
      renumbered: 1,
      split: 0,
      merged: 0,
      wordsAdded: 11,
      wordsRemoved: 2,
    });
  });

  const pairs: readonly (readonly [name: string, old: string, now: string])[] = [
    ['edits', OLD, NEW],
    ['Windows line ends and a byte order mark', '\uFEFF1. A b.\r\n\r\n2. C d.\r\n', '1. A b.\n\n2. C x d.'],
    ['an empty revision', '', NEW],
    ['nothing at all', '', ''],
    ['unrelated texts', '1. Ports and ships.\n', '# Музыка\n\nОркестр играет вальс.'],
    [
      'a move',
      '1. One two three four.\n\n2. Five six.\n\n3. Seven.',
      '2. Five six.\n\n3. Seven.\n\n1. One two three four.',
    ],
  ];
  for (const [name, old, now] of pairs)
    test(`the rows tile both texts: ${name}`, async () => {
      const { provisions } = await json(old, now);
      const told = (side: 'old' | 'new', sign: string): string =>
        provisions
          .filter((row) => row[side])
          .sort((a, b) => a[side]!.offset - b[side]!.offset)
          .flatMap((row) => row.ops.filter(([own]) => own === '=' || own === sign).map(([, text]) => text))
          .join('');
      assert.equal(told('old', '-'), old);
      assert.equal(told('new', '+'), now);
      assert.equal(provisions[0]!.new?.path, '');
    });

  test('--exit-code says whether the texts differ, down to the byte', async () => {
    const [old, now] = files('1. A\n', '1. A\n\n');
    assert.equal((await run(['diff', '--exit-code', old, old])).code, 0);
    assert.equal((await run(['diff', '--exit-code', old, now])).code, 1);
    assert.equal((await run(['diff', old, now])).code, 0);
    assert.match((await run(['diff', old, old])).out, /\n\nNothing changed\.\n$/);
  });
  test('what cannot be seen is shown by signs, and not called nothing', async () => {
    const [old, now] = files('\uFEFF1. A b\n', '1.\tA b\n');
    const { out } = await run(['diff', old, now]);
    assert.ok(out.includes('{--⟨U+FEFF⟩--}1.{--·--}{++→++}A b'), out);
    assert.match(out, /\n\nOnly what cannot be seen changed\.\n$/);
    const [plain, turned] = files('1. A b\n', '1. A \u202Eb\n');
    assert.ok((await run(['diff', plain, turned])).out.includes('A {++⟨U+202E⟩++}b'));
    assert.ok((await run(['diff', '--format', 'html', plain, turned])).out.includes('⟨U+202E⟩'));
  });
  test('one of the two may be standard input', async () => {
    const [old] = files('1. A b c.\n', '');
    assert.match((await run(['diff', old, '-'], { input: '1. A c.\n' })).out, /1\. A \{--b --\}c\./);
    const both = await run(['diff', '-', '-']);
    assert.deepEqual([both.code, both.err], [2, 'adref: Only one of the two texts can be standard input.\n']);
  });
  test('events are one JSON object a line', async () => {
    const { out } = await run(['diff', '--format', 'events', ...files(OLD, NEW)]);
    const kinds = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    assert.deepEqual(kinds, ['text-edited', 'bracket-lifted', 'provision-inserted', 'provision-renumbered']);
  });
  test('Markdown marks what comes and goes, and shows the text as it is', async () => {
    const { out } = await run([
      'diff',
      '--format',
      'markdown',
      ...files('1. Members [shall][should] meet *soon*.\n', '1. Members [shall](must) meet *soon* <b>.\n'),
    ]);
    assert.match(out, /^# Changes\n/);
    assert.ok(
      out.endsWith(
        '1\\. Members [shall]<del>[should]</del><ins>(must)</ins> meet \\*soon\\*<ins> \\<b\\></ins>.\n',
      ),
    );
  });
  test('a page shows a heading as one, without its signs', async () => {
    const { out } = await run(['diff', '--format', 'html', ...files('## 2 Ports\n', '## 2 Quays\n')]);
    assert.match(out, /<p class="words title">2 <del>/);
  });

  test('the page needs nothing else, says everything in words and escapes', async () => {
    const { out } = await run(['diff', '--format', 'html', ...files(OLD, NEW.replace('data', 'data <b>"&'))]);
    assert.doesNotMatch(out, /<script|https?:|src=|<link|@import|url\(/);
    assert.match(out, /<html lang="en">/);
    assert.match(out, /<title>A\/1\/Rev\.2: changes<\/title>/);
    assert.match(out, /data<ins><span class="unseen">\[inserted: <\/span> &lt;b&gt;&quot;&amp;/);
    assert.match(out, /<del><span class="unseen">\[deleted: <\/span>\[/);
    assert.match(out, /Legend/);
    for (const media of ['prefers-color-scheme: dark', 'prefers-contrast: more', 'forced-colors', 'print'])
      assert.ok(out.includes(media), media);
    const linked = [...out.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    assert.ok(linked.length > 0 && linked.every((id) => out.includes(`id="${id}"`)));
  });
  test('what cannot be read is told of both', async () => {
    const binary = folder.write('a.bin', Buffer.from([65, 0]));
    const { code, out, err } = await run(['diff', 'none.md', binary]);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, `adref: none.md: There is no such file.\nadref: ${binary}: ${noText(1)}\n`);
  });
});

suite('cli: diff of what can hardly be meant', () => {
  const folder = createFolder();
  const charter = folder.write(
    'charter.md',
    [1, 2, 3, 4, 5].map((n) => `${n}. Members open their harbours to vessels in distress.\n`).join('\n'),
  );
  const menu = folder.write(
    'menu.md',
    [1, 2, 3, 4, 5].map((n) => `${n}. Guests of the dinner choose soup, fish or fruit.\n`).join('\n'),
  );
  test('two texts that have nothing in common', async () => {
    const { code, err } = await run(['diff', charter, menu]);
    assert.deepEqual(
      [code, err],
      [0, 'adref: The two texts have next to nothing in common. Are they revisions of one document?\n'],
    );
    assert.equal((await run(['diff', charter, charter])).err, '');
  });
  test('an empty text', async () => {
    const empty = folder.write('empty.md', '\uFEFF\n');
    assert.equal((await run(['diff', charter, empty])).err, `adref: ${empty}: This text is empty.\n`);
  });
});

suite('cli: diff of revisions in Git', () => {
  const made = createRepository();
  const before = process.cwd();
  suiteSetup(() => {
    made.commit('One', { 'texts/Декларация.decl.md': '1. Members may meet.\n' }, '2031-01-01');
    made.git('tag', 'rev.1');
    made.commit('Two', { 'texts/Декларация.decl.md': '1. Members shall meet.\n' }, '2031-01-02');
    process.chdir(`${made.path}/texts`);
  });
  suiteTeardown(() => process.chdir(before));

  test('git:REF:PATH counts from the folder, or from the top', async () => {
    for (const path of [
      'Декларация.decl.md',
      'texts/Декларация.decl.md',
      `${made.path}/texts/Декларация.decl.md`,
    ]) {
      const { out, err } = await run(['diff', `git:rev.1:${path}`, 'Декларация.decl.md']);
      assert.match(out, /\{--may--\}\{\+\+shall\+\+\}/, err);
    }
  });
  test('other commands read it too', async () => {
    const { out } = await run(['stats', '--json', 'git:rev.1:Декларация.decl.md']);
    assert.equal((JSON.parse(out) as { kind: string }[])[0]?.kind, 'declaration');
  });
  const refusals: readonly (readonly [word: string, problem: string])[] = [
    ['git:rev.7:Декларация.decl.md', 'Git knows no revision “rev.7”.'],
    ['git:rev.1:none.md', 'There is no such file in rev.1.'],
    ['git:rev.1', 'Write git:REVISION:PATH, as in git:HEAD~1:Declaration.md.'],
    ['git::a.md', 'Write git:REVISION:PATH, as in git:HEAD~1:Declaration.md.'],
    ['git:--help:a.md', 'Git knows no revision “--help”.'],
  ];
  for (const [word, problem] of refusals)
    test(`${word}: ${problem}`, async () => {
      const { code, err } = await run(['diff', word, 'Декларация.decl.md']);
      assert.deepEqual([code, err], [2, `adref: ${word}: ${problem}\n`]);
    });
});
