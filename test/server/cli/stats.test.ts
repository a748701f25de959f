import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { createFolder, run } from './run.ts';

suite('cli: stats', () => {
  const folder = createFolder();
  const empty = createFolder();
  const draft = (name: string, matter: string, text = '1.1 Text.\n'): string =>
    folder.write(name, matter === '' ? text : `---\n${matter}\n---\n${text}`);
  const order = async (...files: string[]): Promise<string[]> => {
    const { out } = await run(['stats', '--json', ...files]);
    return (JSON.parse(out) as { file: string }[]).map(({ file }) => basename(file));
  };

  test('the order is that of the symbols, whatever the names say; ten follows nine', async () => {
    const files = [
      draft('a.md', 'symbol: A/1/Rev.10\ndate: 2030-01-01'),
      draft('b.md', 'symbol: A/1/Rev.9\ndate: 2031-01-01'),
      draft('c.md', 'symbol: A/1\ndate: 2032-01-01'),
    ];
    assert.deepEqual(await order(...files), ['c.md', 'b.md', 'a.md']);
  });
  test('a folder without drafts says so, and prints no empty table', async () => {
    const { out } = await run(['stats', empty.path]);
    assert.equal(
      out,
      'No draft was found: in a folder only those are read whose names or first lines say so.\n',
    );
  });
  test('else that of the file names', async () => {
    const names = ['rev-10.md', 'Declaration.Rev.4.decl.md', 'проект-ред.2.md', 'rev-03.md'];
    assert.deepEqual(await order(...names.map((name) => draft(name, ''))), [
      'проект-ред.2.md',
      'rev-03.md',
      'Declaration.Rev.4.decl.md',
      'rev-10.md',
    ]);
  });
  test('else that of the dates, else as given', async () => {
    const dated = [
      draft('x.md', 'symbol: A/3\ndate: 2031-02-01'),
      draft('y.md', 'symbol: A/2\ndate: 2031-01-01'),
    ];
    assert.deepEqual(await order(...dated), ['y.md', 'x.md']);
    assert.deepEqual(await order(draft('z.md', ''), draft('previous.md', ''), ...dated), [
      'y.md',
      'x.md',
      'z.md',
      'previous.md',
    ]);
  });

  const three = draft('t/r3.decl.md', 'symbol: A/1/Rev.3\ndate: 2031-08-29', '1.1 [a][b]\n\n1.2 [c]\n');
  const four = draft(
    't/r4.decl.md',
    'symbol: A/1/Rev.4\ntitle: "Ports, <b> & \\"us\\""',
    '1.1 a\n\n1.2 [c]\n',
  );

  test('text is an aligned table with a burn-down', async () => {
    const { out } = await run(['stats', four, three]);
    assert.equal(
      out,
      `Revision  Date        [  ]  Groups  Choices  Depth  Unmatched  Placeholders  Options  Open  Provisions  Words
Rev.3     2031-08-29  3  3       2        1      1          0             0        0     2           2      5
Rev.4                 1  1       1        0      1          0             0        0     1           2      4

Bracket groups
Rev.3  ################################################## 2
Rev.4  ######################### 1

Open provisions
Rev.3  ################################################## 2
Rev.4  ######################### 1
`,
    );
  });
  test('a revision that is missing between others is told', async () => {
    const [one, three] = [1, 3].map((n) => draft(`gap/Rev.${n}.md`, `symbol: A/9/Rev.${n}`, '1.1 Text.\n'));
    assert.equal((await run(['stats', one!, three!])).err, 'adref: The chain has no Rev.2.\n');
  });
  test('one file has no burn-down', async () => {
    assert.equal((await run(['stats', three])).out.split('\n').length, 3);
  });
  test('CSV has a header, CRLF, and quotes where they are needed', async () => {
    const odd = draft('t/a,"b".decl.md', 'symbol: A/2', '1.1 Text.\n');
    const { out } = await run(['stats', '--format', 'csv', odd]);
    const lines = out.split('\r\n');
    assert.equal(
      lines[0],
      'file,symbol,revision,date,kind,language,openTokens,closeTokens,groups,alternatives,maxDepth,unmatched,placeholders,options,openProvisions,provisions,words',
    );
    assert.equal(lines[1], `"${odd.replaceAll('"', '""')}",A/2,,,declaration,,0,0,0,0,0,0,0,0,0,1,2`);
    assert.deepEqual(lines.slice(2), ['']);
  });
  test('the page needs nothing else, says everything in words and escapes', async () => {
    const { out } = await run(['stats', '--format', 'html', three, four]);
    assert.doesNotMatch(out, /<script|https?:|src=|href=|<link|@import|url\(/);
    assert.match(out, /<html lang="en">/);
    assert.match(out, /<title>Ports, &lt;b&gt; &amp; &quot;us&quot;: what is still open<\/title>/);
    assert.match(out, /<caption>/);
    assert.equal(out.match(/<th scope="row"/g)?.length, 2);
    assert.equal(out.match(/<svg [^>]*role="img" aria-labelledby="[a-z -]+">/g)?.length, 2);
    assert.match(out, /<desc id="open-provisions-text">Rev\.3: 2; Rev\.4: 1<\/desc>/);
    assert.match(out, /prefers-color-scheme: dark/);
    assert.match(out, /@media print/);
  });
});
