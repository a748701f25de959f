import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findInGit,
  openRepository,
  pathInRepository,
  type Repository,
  resolveRef,
  textAt,
  textsAt,
} from '../../../server/src/workspace/node-git.ts';
import { runGit } from '../../../server/src/workspace/node-git-process.ts';
import { revisionsOf, tagsIn } from '../../../server/src/workspace/node-git-revisions.ts';
import { problemIn } from './problem-in.ts';
import { createRepository } from './repository.ts';

suite('workspace: git', () => {
  const made = createRepository();
  let repository: Repository;
  const commits: string[] = [];
  const body = 'Members report each year on what they did, and the Secretariat publishes the reports.\n';

  suiteSetup(async () => {
    commits.push(
      made.commit('First draft', { 'тексты/draft one.md': `1. One.\r\n${body}` }, '2031-01-02'),
      made.commit('Elsewhere', { 'other.md': 'x' }, '2031-02-02'),
      made.commit('Second: “reading”', { 'тексты/draft one.md': `1. Two.\r\n${body}` }, '2031-03-02'),
    );
    made.git('tag', 'rev.1', commits[0]!);
    made.git('mv', 'тексты/draft one.md', 'Declaration.md');
    commits.push(made.commit('Give it its name', {}, '2031-04-02'));
    commits.push(
      made.commit('Third', { 'Declaration.md': `1. Three.\r\n${body}`, 'a.bin': Buffer.from([1, 0, 2]) }),
    );
    made.git('tag', '-a', '-m', 'The third', 'rev.3');
    const opened = await openRepository(join(made.path, 'not', 'there.md'));
    assert.ok('value' in opened);
    repository = opened.value;
  });

  test('the commits of a file, oldest first, through its renames', async () => {
    const found = await revisionsOf(repository, 'Declaration.md');
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map(({ path, date, subject, tags }) => [path, date, subject, tags.join()]),
      [
        ['тексты/draft one.md', '2031-01-02', 'First draft', 'rev.1'],
        ['тексты/draft one.md', '2031-03-02', 'Second: “reading”', ''],
        ['Declaration.md', '2031-04-02', 'Give it its name', ''],
        ['Declaration.md', '2031-04-02', 'Third', 'rev.3'],
      ],
    );
    assert.equal(found.value[0]!.commit, commits[0]);
  });
  test('a walk keeps its limit, and tells how far it is', async () => {
    const counts: number[] = [];
    const found = await revisionsOf(repository, 'Declaration.md', {
      limit: 2,
      onFound: (n) => counts.push(n),
    });
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map(({ subject }) => subject),
      ['Give it its name', 'Third'],
    );
    assert.deepEqual(counts, [1, 2]);
  });
  test('a walk stops when it is told to', async () => {
    assert.equal(
      problemIn(await revisionsOf(repository, 'Declaration.md', { signal: AbortSignal.abort() })),
      'The work was stopped.',
    );
  });
  test('a file that Git does not know has no commits', async () =>
    assert.deepEqual(await revisionsOf(repository, 'none.md'), { value: [] }));
  test('the text of a file at a tag, a branch, a commit', async () => {
    for (const ref of ['rev.1', commits[0]!, 'main~4'])
      assert.deepEqual(await textAt(repository, ref, 'тексты/draft one.md'), { text: `1. One.\r\n${body}` });
    assert.deepEqual(await textAt(repository, 'rev.3', 'Declaration.md'), { text: `1. Three.\r\n${body}` });
  });
  test('many texts by one process', async () => {
    const found = await textsAt(repository, [
      { commit: commits[2]!, path: 'тексты/draft one.md' },
      { commit: commits[2]!, path: 'gone.md' },
      { commit: commits[4]!, path: 'a.bin' },
      { commit: commits[0]!, path: 'тексты/draft one.md' },
    ]);
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map((read) => problemIn(read) ?? read),
      [
        { text: `1. Two.\r\n${body}` },
        `There is no such file in ${commits[2]!.slice(0, 10)}.`,
        'This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8.',
        { text: `1. One.\r\n${body}` },
      ],
    );
  });
  test('a name that cannot be asked for is told in its place', async () => {
    const found = await textsAt(repository, [
      { commit: commits[0]!, path: 'a\nb.md' },
      { commit: commits[4]!, path: 'Declaration.md' },
    ]);
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map((read) => problemIn(read) ?? read),
      ['A name with a line break cannot be read from Git.', { text: `1. Three.\r\n${body}` }],
    );
  });
  test('tags in the order in which they were made', async () => {
    const found = await tagsIn(repository);
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map(({ tag }) => tag),
      ['rev.1', 'rev.3'],
    );
    assert.equal(found.value[1]!.commit, commits[4]);
  });

  const refusals: readonly (readonly [ref: string, path: string, problem: string])[] = [
    ['rev.9', 'Declaration.md', 'Git knows no revision “rev.9”.'],
    ['--all', 'Declaration.md', 'Git knows no revision “--all”.'],
    ['--output=x', 'Declaration.md', 'Git knows no revision “--output=x”.'],
    ['', 'Declaration.md', 'An empty name is no revision.'],
    ['rev.1', 'Declaration.md', 'There is no such file in rev.1.'],
    ['rev.1', '*', 'There is no such file in rev.1.'],
    ['rev.1', '--help', 'There is no such file in rev.1.'],
    ['rev.1', 'тексты', 'This is a folder in rev.1, not a file.'],
    [
      'main',
      'a.bin',
      'This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8.',
    ],
    ['main:Declaration.md', 'Declaration.md', 'Git knows no revision “main:Declaration.md”.'],
  ];
  for (const [ref, path, problem] of refusals)
    test(`${JSON.stringify(ref)} ${path}: ${problem}`, async () =>
      assert.equal(problemIn(await textAt(repository, ref, path)), problem));

  test('paths are the repository’s', () => {
    assert.equal(pathInRepository({ root: '/a/b' }, '/a/b/c/d.md'), 'c/d.md');
    assert.equal(pathInRepository({ root: '/a/b' }, '/a/bc.md'), null);
    assert.equal(pathInRepository({ root: '/a/b' }, '/a/b'), null);
    assert.equal(pathInRepository({ root: '/a/b' }, '/a/b/..md'), '..md');
  });
  test('a folder outside any repository', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'ad-ref-none-'));
    try {
      assert.equal(problemIn(await openRepository(bare)), 'This is no Git repository.');
    } finally {
      rmSync(bare, { recursive: true });
    }
  });
  test('a repository without files', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'ad-ref-bare-'));
    try {
      made.git('clone', '-q', '--bare', made.path, bare);
      assert.equal(
        problemIn(await openRepository(bare)),
        'This Git repository holds no files. Make a copy with files by git clone.',
      );
    } finally {
      rmSync(bare, { recursive: true });
    }
  });
  test('without Git on the machine', async () => {
    const before = process.env.PATH;
    process.env.PATH = made.path;
    try {
      assert.equal(problemIn(await openRepository(made.path)), 'Git is not installed, or cannot be found.');
    } finally {
      process.env.PATH = before;
    }
  });
  test('what Git has started itself is not waited for', async function () {
    if (process.platform === 'win32') {
      Object.assign(this.test!, { skipReason: 'the stand-in for Git is a shell script' });
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'ad-ref-slow-'));
    writeFileSync(join(folder, 'git'), '#!/bin/sh\nsleep 20 &\nwait\n', { mode: 0o755 });
    const before = process.env.PATH;
    process.env.PATH = `${folder}:${before}`;
    try {
      const started = performance.now();
      const told = await runGit(made.path, ['status'], { time: 100 });
      assert.equal(problemIn(told), 'Git did not answer within 0 seconds.');
      assert.ok(performance.now() - started < 5_000);
    } finally {
      process.env.PATH = before;
      rmSync(folder, { recursive: true });
    }
  });
  test('an answer that is too long is cut off', async () => {
    const long = await runGit(made.path, ['log', '--format=%H'], { size: 10 });
    assert.equal(problemIn(long), 'Git answered more than 0 MB.');
  });
});

suite('workspace: git, links', () => {
  const made = createRepository();
  const outside = mkdtempSync(join(tmpdir(), 'ad-ref-link-'));
  suiteTeardown(() => rmSync(outside, { recursive: true, force: true }));
  let commit = '';

  suiteSetup(function () {
    if (process.platform === 'win32') {
      Object.assign(this.test!, { skipReason: 'this system lets few users make links' });
      this.skip();
    }
    made.write('texts/a.md', '1. One.\n');
    symlinkSync('texts/a.md', join(made.path, 'link.md'));
    symlinkSync('/etc/hostname', join(made.path, 'away.md'));
    symlinkSync('loop.md', join(made.path, 'loop.md'));
    symlinkSync('texts', join(made.path, 'folder'));
    symlinkSync(made.path, join(outside, 'repository'));
    symlinkSync(join(made.path, 'texts', 'a.md'), join(outside, 'a.md'));
    commit = made.commit('Links');
  });

  for (const file of ['link.md', 'folder/a.md', 'texts/a.md'])
    test(`${file} is the file that it leads to`, async () => {
      const found = await findInGit(join(made.path, file));
      assert.equal('value' in found && found.value.path, 'texts/a.md');
    });
  for (const file of ['repository/texts/a.md', 'repository/folder/a.md', 'a.md'])
    test(`${file} outside leads into the repository`, async () => {
      const found = await findInGit(join(outside, file));
      assert.equal('value' in found && found.value.path, 'texts/a.md');
    });
  test('a file that is no more has its place', async () => {
    const found = await findInGit(join(outside, 'repository', 'folder', 'gone.md'));
    assert.equal('value' in found && found.value.path, 'texts/gone.md');
  });
  test('in a commit a link is what it names there, and nothing outside of it', async () => {
    const opened = await openRepository(made.path);
    assert.ok('value' in opened);
    const paths = ['link.md', 'away.md', 'loop.md', 'folder/a.md', 'texts/a.md'];
    const found = await textsAt(
      opened.value,
      paths.map((path) => ({ commit, path })),
    );
    assert.ok('value' in found);
    const link = `This is a link in ${commit.slice(0, 10)}, not a file.`;
    assert.deepEqual(
      found.value.map((read) => problemIn(read) ?? read),
      [{ text: '1. One.\n' }, link, link, { text: '1. One.\n' }, { text: '1. One.\n' }],
    );
  });
});

suite('workspace: git, merges', () => {
  const made = createRepository();
  const body = 'Members report each year on what they did, and the Secretariat publishes the reports.\n';

  test('what was merged is one revision, as it came out', async () => {
    made.commit('One', { 'a.md': `1. ${body}` });
    made.git('checkout', '-q', '-b', 'side');
    made.commit('Side', { 'a.md': `1. ${body}\n2. Side.\n` });
    made.git('checkout', '-q', 'main');
    made.commit('Main', { 'a.md': `1. [${body}\n` });
    made.git('merge', '-q', '--no-commit', '--no-ff', '-s', 'ours', 'side');
    made.commit('Merged', { 'a.md': `1. [${body}\n2. Both.\n` });
    made.git('config', 'log.diffMerges', 'combined');
    const opened = await openRepository(made.path);
    assert.ok('value' in opened);
    const found = await revisionsOf(opened.value, 'a.md');
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map(({ subject }) => subject),
      ['One', 'Main', 'Merged'],
    );
  });
});

suite('workspace: git, a long chain', () => {
  const made = createRepository();
  const COMMITS = 10_050;

  test('of ten thousand revisions the newest are found, told on the way, and read by one process', async () => {
    const stream = Array.from({ length: COMMITS }, (_, n) => {
      const text = `1. Draft ${n}.\n`;
      return `commit refs/heads/main\ncommitter S <s@example.org> ${1_900_000_000 + n} +0000\ndata 1\nx\nM 100644 inline a.md\ndata ${text.length}\n${text}\n`;
    }).join('');
    made.git('fast-import', stream);
    const opened = await openRepository(made.path);
    assert.ok('value' in opened);
    let told = 0;
    const found = await revisionsOf(opened.value, 'a.md', { onFound: (count) => (told = count) });
    assert.ok('value' in found, JSON.stringify(found));
    assert.deepEqual([found.value.length, told], [10_000, 10_000]);
    const ends = await textsAt(opened.value, [found.value[0]!, found.value.at(-1)!]);
    assert.deepEqual(ends, { value: [{ text: '1. Draft 50.\n' }, { text: `1. Draft ${COMMITS - 1}.\n` }] });
  });
  test('the search stops in the middle', async () => {
    const opened = await openRepository(made.path);
    assert.ok('value' in opened);
    const stop = new AbortController();
    const onFound = (count: number): void => {
      if (count === 10) stop.abort();
    };
    assert.equal(
      problemIn(await revisionsOf(opened.value, 'a.md', { signal: stop.signal, onFound })),
      'The work was stopped.',
    );
  });
});

suite('workspace: git, a hostile repository', () => {
  const made = createRepository();
  const mark = join(made.path, 'started');

  test('starts nothing', async function () {
    if (process.platform === 'win32') {
      Object.assign(this.test!, { skipReason: 'the trap is a shell script' });
      this.skip();
    }
    const trap = made.write('trap.sh', `#!/bin/sh\ntouch '${mark}'\ncat\n`);
    made.git('update-index', '--add', '--chmod=+x', 'trap.sh');
    const { chmodSync } = await import('node:fs');
    chmodSync(trap, 0o755);
    made.commit('Set the trap', { 'a.md': '1. One.\n', '.gitattributes': '*.md diff=trap filter=trap\n' });
    made.commit('Change', { 'a.md': '1. Two.\n' });
    symlinkSync('/etc/passwd', join(made.path, 'link.md'));
    made.commit('Link');
    for (const [name, value] of Object.entries({
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.hooksPath': made.path,
      'core.sshCommand': trap,
      'core.askPass': trap,
      'core.alternateRefsCommand': trap,
      'core.editor': trap,
      'diff.external': trap,
      'diff.trap.command': trap,
      'diff.trap.textconv': trap,
      'filter.trap.smudge': trap,
      'filter.trap.clean': trap,
      'filter.trap.process': trap,
      'pager.log': trap,
      'pager.for-each-ref': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'credential.helper': trap,
      'extensions.partialClone': 'origin',
      'remote.origin.url': `ext::${trap}`,
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': trap,
      'protocol.ext.allow': 'always',
      'alias.log': `!${trap}`,
    }))
      made.git('config', name, value);
    made.git('config', 'core.repositoryFormatVersion', '1');
    const opened = await openRepository(made.path);
    assert.ok('value' in opened, JSON.stringify(opened));
    const found = await revisionsOf(opened.value, 'a.md');
    assert.ok('value' in found);
    assert.deepEqual(
      found.value.map(({ subject }) => subject),
      ['Set the trap', 'Change'],
    );
    assert.deepEqual(await textAt(opened.value, 'HEAD', 'a.md'), { text: '1. Two.\n' });
    assert.equal(
      problemIn(await textAt(opened.value, 'HEAD', 'link.md')),
      'This is a link in HEAD, not a file.',
    );
    await textsAt(opened.value, found.value);
    await tagsIn(opened.value);
    // An object that is not there must not be fetched.
    await resolveRef(opened.value, 'a'.repeat(40));
    await textsAt(opened.value, [{ commit: 'b'.repeat(40), path: 'a.md' }]);
    assert.equal(existsSync(mark), false);
  });
});
