import assert from 'node:assert/strict';
import { run } from './run.ts';

const input = '---\ntitle: A <b> text\n---\n\n2.1 They [shall, in time - RUS; EU delete] go.\n\n2.2 Free.\n';
const matrix = (...words: string[]) => run(['matrix', '-', ...words], { input });

suite('cli: matrix', () => {
  test('text: stances in columns', async () =>
    assert.deepEqual(await matrix(), {
      code: 0,
      out: 'Line  Provision  EU      RUS\n   5  2.1        delete  propose\n1 provision, 2 delegations\n',
      err: '',
    }));
  test('csv: stances with their words', async () =>
    assert.equal(
      (await matrix('--format', 'csv')).out,
      'path,label,line,EU,RUS\r\n2.1,2.1,5,"delete: shall, in time","propose: shall, in time"\r\n',
    ));
  test('html: one page, headings marked, nothing of the text taken for markup', async () => {
    const { out } = await matrix('--format', 'html');
    assert.match(out, /<th scope="col">RUS<\/th>/);
    assert.match(out, /<th scope="row">2\.1<\/th>/);
    assert.match(out, /<h1>A &lt;b&gt; text<\/h1>/);
    assert.doesNotMatch(out, /<(?:script|link|img)|https?:/);
  });
  test('a member of a group gets a column where it is asked for', async () => {
    assert.match((await matrix('--only', 'FRA')).out, /EU +RUS +FRA\n.*delete +propose +delete \(EU\)/);
    assert.match((await matrix('--members')).out, / AUT /);
  });
  test('an empty matrix says so', async () =>
    assert.equal((await matrix('--only', 'KAZ')).out, 'KAZ holds nothing open in this text.\n'));
  test('an unknown name is refused with a near one', async () => {
    const ran = await matrix('--only', 'RSU');
    assert.equal(ran.code, 2);
    assert.match(ran.err, /“RSU” is no known delegation\. Did you mean RUS/);
  });
});
