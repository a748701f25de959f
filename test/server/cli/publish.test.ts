import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, type Ran, run, sample, skip } from './run.ts';

suite('cli: publish', () => {
  const folder = createFolder();
  let count = 0;
  const meeting = (files: Readonly<Record<string, string>>): string => {
    const name = `meeting-${++count}`;
    mkdirSync(join(folder.path, name));
    for (const [file, text] of Object.entries(files)) folder.write(`${name}/${file}`, text);
    return join(folder.path, name);
  };
  const publish = async (from: string, out: string, ...more: readonly string[]): Promise<Ran> =>
    run(['publish', from, '-o', out, ...more]);
  /** Everything below a folder, with what the files hold. */
  const everything = (path: string): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry): [string, string] => {
          const file = join(entry.parentPath, entry.name);
          return [file.slice(path.length + 1), readFileSync(file, 'utf8')];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const refused = async (words: readonly string[], reason: RegExp): Promise<void> => {
    const { code, out, err } = await run(['publish', ...words]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^adref: .*\n$/);
    assert.match(err, reason);
  };
  const draft = '1. Members [meet].\n';

  test('writes what it says, and nothing beside it', async () => {
    const out = join(folder.path, 'sample site');
    const ran = await publish(sample, out, '--json', '--now', '2031-10-05');
    assert.equal(ran.code, 0);
    const { pages, title, texts } = JSON.parse(ran.out) as {
      readonly pages: readonly { readonly path: string }[];
      readonly title: string;
      readonly texts: number;
    };
    assert.equal(title, 'Conference on Cooperation and Confidence');
    assert.equal(texts, 23);
    assert.deepEqual(
      [...everything(out).keys()].map((path) => path.replaceAll('\\', '/')).sort(),
      [...pages.map(({ path }) => path), 'adref-site.json'].sort(),
    );
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('.')),
      [],
    );
  });

  test('the same meeting at the same time gives the same bytes, wherever it lies', async () => {
    const [here, there] = [join(folder.path, 'once'), join(folder.path, 'twice')];
    await publish(sample, here, '--now', '2031-10-05');
    await publish(`${sample}/../sample/`, there, '--now', '2031-10-05');
    assert.deepEqual(everything(there), everything(here));
    for (const [path, text] of everything(here)) assert.ok(!text.includes(folder.path), path);
  });

  test('says where to begin', async () => {
    const from = meeting({ 'Ports.decl.md': draft });
    const { code, out, err } = await publish(from, join(from, 'site'));
    assert.deepEqual([code, out], [0, '']);
    assert.equal(err, `adref: 1 text, 3 pages. Open ${join(from, 'site', 'index.html')}\n`);
    assert.match(readFileSync(join(from, 'site', 'index.html'), 'utf8'), /<h1>meeting-\d+<\/h1>/);
  });

  test('a site of ours is replaced whole: pages of texts that are gone go', async () => {
    const from = meeting({ 'a.decl.md': draft, 'b.decl.md': draft });
    const out = join(folder.path, `site-${count}`);
    await publish(from, out);
    assert.ok(existsSync(join(out, 'texts/b-decl.html')));
    const other = meeting({ 'a.decl.md': draft });
    assert.equal((await publish(other, out, '--title', 'Quays')).code, 0);
    assert.ok(!existsSync(join(out, 'texts/b-decl.html')));
    assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /<h1>Quays<\/h1>/);
  });

  test('an empty folder is taken; one that holds anything else is refused and stays as it is', async () => {
    const from = meeting({ 'a.decl.md': draft });
    const out = join(folder.path, `site-${count}`);
    mkdirSync(out);
    assert.equal((await publish(from, out)).code, 0);
    writeFileSync(join(out, 'letter.docx'), 'mine');
    const before = everything(out);
    await refused([from, '-o', out], /letter\.docx does not belong to the site and would be lost/);
    assert.deepEqual(everything(out), before);
    await refused([from, '-o', from], /would replace what it is made of/);
    const other = meeting({ 'b.decl.md': draft });
    await refused([from, '-o', other], /holds something else than a site of Ad Ref/);
    assert.deepEqual([...everything(other).keys()], ['b.decl.md']);
    await refused([from, '-o', join(from, 'a.decl.md')], /There is a file of this name/);
    assert.deepEqual([...everything(from).keys()], ['a.decl.md']);
  });

  test('a marker that lists too much saves no foreign file', async () => {
    const from = meeting({ 'a.decl.md': draft });
    const out = join(folder.path, `site-${count}`);
    mkdirSync(out);
    writeFileSync(join(out, 'adref-site.json'), '{"files": 7}');
    await refused([from, '-o', out], /holds something else/);
    writeFileSync(join(out, 'adref-site.json'), '{"files": ["../a.decl.md"]}');
    writeFileSync(join(out, 'mine.txt'), '');
    await refused([from, '-o', out], /mine\.txt does not belong/);
  });

  test('a link to a folder stays a link', async function () {
    const from = meeting({ 'a.decl.md': draft });
    const [real, linked] = [join(folder.path, `real-${count}`), join(folder.path, `link-${count}`)];
    mkdirSync(real);
    try {
      symlinkSync(real, linked, 'dir');
    } catch {
      skip(this, 'this system lets nobody make links');
    }
    assert.equal((await publish(from, linked)).code, 0);
    assert.ok(existsSync(join(real, 'index.html')));
    assert.ok(existsSync(join(linked, 'index.html')));
  });

  test('nothing outside the folder goes in: no link, no profile above it', async function () {
    const outer = meeting({
      'adref.yaml': 'body: { name: Secret Body }\n',
      'secret.decl.md': '1. Secret words.\n',
      'inner/a.decl.md': draft,
    });
    try {
      symlinkSync(join(outer, 'secret.decl.md'), join(outer, 'inner/linked.decl.md'));
    } catch {
      skip(this, 'this system lets nobody make links');
    }
    const out = join(folder.path, `site-${count}`);
    assert.equal((await publish(join(outer, 'inner'), out)).code, 0);
    for (const [path, text] of everything(out)) assert.doesNotMatch(text, /Secret/, path);
  });

  test('clean leaves out comments', async () => {
    const from = meeting({ 'a.decl.md': '1. Members meet{>>ALD: not so fast<<}.\n' });
    const out = join(folder.path, `site-${count}`);
    await publish(from, out);
    assert.match([...everything(out).values()].join(''), /not so fast/);
    await publish(from, out, '--clean');
    assert.doesNotMatch([...everything(out).values()].join(''), /not so fast/);
  });

  test('tells in one line what cannot be done, and leaves nothing behind', async () => {
    const out = join(folder.path, 'never');
    await refused([meeting({}), '-o', out], /There is no draft in this folder/);
    await refused([meeting({ 'notes.txt': 'x' }), '-o', out], /There is no draft in this folder/);
    await refused([join(folder.path, 'nowhere'), '-o', out], /nowhere: There is no such folder/);
    await refused([join(sample, 'Rules.md'), '-o', out], /This is a file\. A site is made of a folder/);
    await refused([meeting({ 'a.decl.md': 'x\0y' }), '-o', out], /a\.decl\.md: This is no text file/);
    await refused([meeting({ 'a.decl.md': draft })], /A site needs a folder of its own: -o SITE/);
    await refused([meeting({ 'a.decl.md': draft }), '-o', '-'], /-o SITE/);
    await refused(
      [meeting({ 'a.decl.md': draft }), '-o', join(folder.path, 'no/such/site')],
      /There is no such folder to write into/,
    );
    await refused([meeting({ 'a.decl.md': draft }), '-o', out, '--title', ' '], /--title needs one line/);
    assert.ok(!existsSync(out));
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('.')),
      [],
    );
  });

  test('a folder whose name looks like a pattern is a folder', async () => {
    mkdirSync(join(folder.path, 'a[b]*'));
    folder.write('a[b]*/x.decl.md', draft);
    assert.equal((await publish(join(folder.path, 'a[b]*'), join(folder.path, 'out-pattern'))).code, 0);
  });

  test('shows progress on a terminal only', async () => {
    const out = join(folder.path, 'progress');
    const words = ['publish', sample, '-o', out, '--now', '2031-10-05'];
    assert.match((await run(words, { terminal: true, pace: 400 })).err, /\d+ of 36: /);
    assert.doesNotMatch((await run(words, { pace: 400 })).err, / of 36/);
  });
});
