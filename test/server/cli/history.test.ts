import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRepository } from '../workspace/repository.ts';
import { createFolder, run } from './run.ts';

const A = 'Members report each year on their ports and harbours';
const B = 'The Secretariat publishes a list of points of contact';

interface Shown {
  readonly revisions: readonly {
    readonly name: string;
    readonly symbol: string | null;
    readonly date: string | null;
  }[];
  readonly provisions: readonly {
    readonly id: string;
    readonly labels: readonly (string | null)[];
    readonly openSince: number | null;
    readonly changedIn: readonly number[];
    readonly delegations: readonly (readonly string[] | null)[];
  }[];
}

suite('cli: history', () => {
  const folder = createFolder();
  const chain = [
    folder.write('m/x.md', `---\nsymbol: A/1/Rev.1\ndate: 2031-01-01\n---\n1. ${A}.\n\n2. ${B}.\n`),
    folder.write('m/a.md', `---\nsymbol: A/1/Rev.2\n---\n1. ${B} [in time - RUS].\n`),
    folder.write('m/b.md', `---\nsymbol: A/1/Rev.10\n---\n1. ${B} [in time - RUS].\n\n2. ${A}.\n`),
  ];
  const json = async (...words: string[]): Promise<Shown> =>
    JSON.parse((await run(['history', '--json', ...words])).out) as Shown;

  test('JSON has the revisions in order, and one entry of each list for each', async () => {
    const { revisions, provisions } = await json(chain[2]!, chain[0]!, chain[1]!);
    assert.deepEqual(revisions, [
      { name: chain[0], symbol: 'A/1/Rev.1', date: '2031-01-01' },
      { name: chain[1], symbol: 'A/1/Rev.2', date: null },
      { name: chain[2], symbol: 'A/1/Rev.10', date: null },
    ]);
    assert.deepEqual(
      provisions.map(({ id, labels, openSince, changedIn, delegations }) => [
        id,
        labels,
        openSince,
        changedIn,
        delegations,
      ]),
      [
        ['p1', ['1', null, '2'], null, [1, 2], [[], null, []]],
        ['p2', ['2', '1', '1'], 1, [1], [[], ['RUS'], ['RUS']]],
      ],
    );
  });
  test('calls two revisions of one number as stats does', async () => {
    const twins = createFolder();
    twins.write('Text.Rev.1.decl.md', '---\nsymbol: B/1/Rev.1\n---\n1.1 A.\n');
    twins.write('Text.Rev.2.decl.md', '---\nsymbol: B/1/Rev.2\n---\n1.1 B.\n');
    const lone = twins.write('Old.Rev.2.decl.md', '---\nsymbol: B/1\n---\n1.1 C.\n');
    const firstOf = (out: string): readonly string[] =>
      out
        .split('\n')
        .flatMap((line) => /^Rev\.\d(?: \(.*?\))?(?= {2})/.exec(line.replaceAll(`${twins.path}/`, '')) ?? []);
    const [history, stats] = [await run(['history', twins.path]), await run(['stats', twins.path])];
    assert.deepEqual(firstOf(history.out), firstOf(stats.out).slice(0, 3));
    assert.ok(history.out.includes(`Rev.2 (${lone})`));
  });
  test('calls a symbol without a number by the symbol, as stats and the site do', async () => {
    const early = createFolder();
    early.write('Draft.decl.md', '---\nsymbol: B/1\n---\n1.1 A.\n');
    early.write('Text.Rev.1.decl.md', '---\nsymbol: B/1/Rev.1\n---\n1.1 B.\n');
    const [history, stats] = [await run(['history', early.path]), await run(['stats', early.path])];
    assert.match(history.out, /^B\/1 {2,}\S*Draft\.decl\.md$/m);
    assert.match(stats.out, /^B\/1 {2}/m);
  });
  test('text says what there is to tell', async () => {
    const { out } = await run(['history', join(folder.path, 'm')]);
    assert.equal(
      out.replaceAll(`${folder.path}/`, ''),
      `Rev.1   2031-01-01  A/1/Rev.1  m/x.md
Rev.2   A/1/Rev.2  m/a.md
Rev.10  A/1/Rev.10  m/b.md

1: open since Rev.2; edited in Rev.2; was 2 in Rev.1.
2: deleted in Rev.2; restored in Rev.10; was 1 in Rev.1.

2 provisions, 1 open; 0 gone.
`,
    );
  });
  test('--of follows one closely', async () => {
    const { out } = await run(['history', '--of', '2.', ...chain]);
    assert.match(
      out,
      /\n2: deleted.*\n {2}Rev\.1 {3}1\n {2}Rev\.2 {3}- {2}deleted\n {2}Rev\.10 {2}2 {2}restored\n/,
    );
    const none = await run(['history', '--of', '7', ...chain]);
    assert.deepEqual([none.code, none.err], [2, 'adref: No revision has a provision 7.\n']);
  });
  test('CSV has a line for each provision in each revision', async () => {
    const { out } = await run(['history', '--format', 'csv', '--of', '2', ...chain]);
    assert.deepEqual(
      out.split('\r\n').map((line) => line.replace(/,.*?md,/, ',')),
      [
        'id,revision,symbol,date,path,label,open,delegations,change',
        'p1,A/1/Rev.1,2031-01-01,1,1,false,,',
        'p1,A/1/Rev.2,,,,,,deleted',
        'p1,A/1/Rev.10,,2,2,false,,restored',
        'p2,A/1/Rev.1,2031-01-01,2,2,false,,',
        'p2,A/1/Rev.2,,1,1,true,RUS,edited',
        'p2,A/1/Rev.10,,1,1,true,RUS,',
        '',
      ],
    );
  });
  test('a folder with revisions of two documents is refused', async () => {
    for (const n of [1, 2]) {
      folder.write(`two/a${n}.md`, `---\nsymbol: A/1/Rev.${n}\n---\n1. ${A}.\n`);
      folder.write(`two/b${n}.md`, `---\nsymbol: B/1/Rev.${n}\n---\n1. ${A}.\n`);
    }
    const { code, err } = await run(['history', join(folder.path, 'two')]);
    assert.deepEqual(
      [code, err],
      [
        2,
        'adref: The texts are revisions of several documents (A/1/Rev.1, B/1/Rev.1). Name the files of one.\n',
      ],
    );
  });
  test('what is missing from the chain, empty, or of another document is told beside the result', async () => {
    const text = (...words: string[]): string =>
      words.map((word, i) => `${i + 1}. ${`${word} `.repeat(i + 2)}.\n\n`).join('');
    const ports = text('harbour', 'vessel', 'captain', 'cargo', 'pilot', 'anchor');
    const meals = text('soup', 'fish', 'fruit', 'bread', 'cheese', 'coffee');
    const one = folder.write('gaps/Rev.1.md', ports);
    const four = folder.write('gaps/Rev.4.md', ports);
    const six = folder.write('gaps/Rev.6.md', meals);
    const empty = folder.write('gaps/Rev.7.md', '\n');
    const again = folder.write('gaps/more/Rev.7.md', '');
    const { code, err, out } = await run(['history', one, four, six, empty, again]);
    assert.equal(code, 0);
    assert.match(out, /deleted in Rev\.6\./);
    assert.deepEqual(err.split('\n'), [
      `adref: ${empty}: This revision is empty.`,
      `adref: ${again}: This revision is empty.`,
      `adref: Rev.7 is there more than once: ${empty}, ${again}.`,
      'adref: The chain has no Rev.2–Rev.3, Rev.5.',
      `adref: ${six}: This text has next to nothing in common with ${four}. Is it a revision of the same document?`,
      '',
    ]);
  });
  test('revisions of several documents or languages that are named are told', async () => {
    const english = folder.write('mixed/en.md', `---\nsymbol: A/1\nlanguage: en\n---\n1. ${A}.\n`);
    const russian = folder.write('mixed/ru.md', '---\nsymbol: B/1\nlanguage: ru\n---\n1. Текст.\n');
    assert.equal(
      (await run(['history', english, russian])).err,
      'adref: The texts are of several documents (A/1, B/1).\nadref: The texts are in several languages (en, ru).\n',
    );
  });
  test('what is gone is told apart from what has its number since', async () => {
    const old = folder.write('gone/Rev.1.md', `1. ${A}.\n\n2. ${B}.\n`);
    const now = folder.write('gone/Rev.2.md', `1. ${B}.\n`);
    const { out } = await run(['history', old, now]);
    assert.match(out, /\n1: was 2 in Rev\.1\.\n1 of Rev\.1: deleted in Rev\.2\.\n/);
  });
  test('text tells what happened in its order, and each time a number was another one', async () => {
    const both = `1. ${A}.\n\n2. ${B}.\n`;
    const files = [both, `1. ${B}.\n`, both, `1. ${B}.\n\n2. ${A} and canals.\n`].map((text, i) =>
      folder.write(`again/Rev.${i + 1}.md`, text),
    );
    const { out } = await run(['history', ...files]);
    assert.match(
      out,
      /\n1: was 2 in Rev\.1, Rev\.3\.\n2: deleted in Rev\.2; restored in Rev\.3; edited in Rev\.4;/,
    );
  });
  test('a single file outside Git is a chain of one', async () => {
    assert.equal((await json(chain[0]!)).revisions.length, 1);
  });
});

suite('cli: history in Git', () => {
  const made = createRepository();
  const file = join(made.path, 'texts', 'Новое имя.decl.md');
  suiteSetup(() => {
    made.commit('One', { 'texts/old.decl.md': `1. ${A}.\n\n2. ${B}.\n` }, '2031-01-01');
    made.git('tag', 'rev.1');
    made.git('mv', 'texts/old.decl.md', 'texts/Новое имя.decl.md');
    made.commit('Name', {}, '2031-01-02');
    made.commit('Two', { 'texts/Новое имя.decl.md': `1. [${A}].\n\n2. ${B}.\n` }, '2031-01-03');
    made.git('tag', 'rev.2');
    made.git('tag', 'unrelated', 'rev.1');
    made.commit('Broken', { 'texts/Новое имя.decl.md': Buffer.from([1, 0]) }, '2031-01-04');
    made.write('texts/Новое имя.decl.md', `1. [${A}].\n`);
  });
  const json = async (...words: string[]): Promise<Shown> =>
    JSON.parse((await run(['history', '--json', ...words])).out) as Shown;

  test('its commits through a rename, and the file on disk', async () => {
    const { code, out, err } = await run(['history', '--json', file]);
    assert.equal(code, 0);
    const { revisions, provisions } = JSON.parse(out) as Shown;
    assert.deepEqual(
      revisions.map(({ name, date }) => [name, date]),
      [
        ['rev.1', '2031-01-01'],
        ['rev.2', '2031-01-03'],
        [file, null],
      ],
    );
    assert.deepEqual(
      provisions.map(({ openSince, changedIn }) => [openSince, changedIn]),
      [
        [1, [1]],
        [null, [2]],
      ],
    );
    assert.match(
      err,
      /^adref: [0-9a-f]{10}: This is no text file: it may be .* UTF-8\. Byte 1 is zero\. This revision is left out\.\n$/,
    );
  });
  test('its tags, each commit once', async () => {
    assert.deepEqual(
      (await json('--tags', file)).revisions.map(({ name }) => name),
      ['rev.1', 'rev.2'],
    );
  });
  test('a tag under which the file cannot be read is told', async () => {
    made.git('tag', 'rev.3');
    const { out, err } = await run(['history', '--tags', '--json', file]);
    made.git('tag', '-d', 'rev.3');
    assert.equal((JSON.parse(out) as Shown).revisions.length, 2);
    assert.match(
      err,
      /^adref: rev\.3: This is no text file: .* Byte 1 is zero\. This revision is left out\.\n$/,
    );
  });
  test('Git left alone', async () => {
    assert.deepEqual((await json('--no-git', file)).revisions, [{ name: file, symbol: null, date: null }]);
  });
  test('a copy without older commits is told', async () => {
    const other = createFolder();
    made.git('clone', '-q', '--depth', '1', pathToFileURL(made.path).href, other.path);
    const copy = other.write('texts/Новое имя.decl.md', '1. A');
    const { code, err } = await run(['history', copy]);
    assert.equal(code, 0);
    assert.match(
      err,
      /^adref: Older commits are not in this copy of the Git repository\. git fetch --unshallow brings them\.\n/,
    );
  });
  test('why Git says nothing of a file is told, and the file alone is read', async () => {
    const broken = createFolder();
    made.git('init', '-q', broken.path);
    broken.write('.git/config', '[core\n');
    const text = broken.write('a.md', '1. A');
    const { code, out, err } = await run(['history', '--json', text]);
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as Shown).revisions.length, 1);
    assert.match(
      err,
      /a\.md: The settings of the Git repository cannot be read: .* Only the file itself is read\.\n$/,
    );
  });
  test('a file on disk that is no text is told, and so is that none is', async () => {
    const odd = made.write('odd.md', '1. A');
    made.commit('Text', {}, '2031-01-05');
    made.write('odd.md', Buffer.from([0xff, 0xfe, 0x41, 0]));
    const { code, out, err } = await run(['history', '--json', odd]);
    assert.deepEqual([code, (JSON.parse(out) as Shown).revisions.length], [0, 1]);
    assert.equal(
      err,
      `adref: ${odd}: The file is UTF-16 text. Save it as UTF-8 and try again. This revision is left out.\n`,
    );
    const photo = made.write('photo.md', Buffer.from([1, 0]));
    made.commit('Photo', {}, '2031-01-06');
    const none = await run(['history', photo]);
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /adref: .*photo\.md: None of its revisions can be read\.\n$/);
  });
  test('a tag that names no file', async () => {
    const other = made.write('other.md', '1. A');
    const { code, err } = await run(['history', '--tags', other]);
    assert.deepEqual([code, err], [2, `adref: ${other}: No tag in Git holds this file.\n`]);
  });
});
