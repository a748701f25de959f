import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, templateKinds } from '../../../server/src/workspace/templates/templates.ts';
import { createFolder, run } from './run.ts';

suite('cli: new', () => {
  const folder = createFolder();

  for (const kind of templateKinds) {
    for (const language of languages) {
      test(`a ${kind} in ${language} is checked without error or warning`, async () => {
        const { code, out } = await run(['new', kind, '--language', language]);
        assert.equal(code, 0);
        assert.match(out, /^---\nsymbol: MEETING\/2031\/[A-Z]+\/1\n/);
        const { out: found } = await run(['check', '--json', '-'], { input: out });
        const problems = JSON.parse(found) as { severity: string; code: string }[];
        assert.deepEqual(
          problems.filter(({ code }) => code !== 'placeholder' && code !== 'blank'),
          [],
        );
        assert.ok(problems.length > 0, 'something is left to fill in');
        const outline = JSON.parse((await run(['outline', '--json', '-'], { input: out })).out);
        assert.deepEqual([outline.kind, outline.language], [kind, language]);
        assert.equal(outline.counts.unmatched, 0);
      });
    }
  }
  test('the date is that of --now, else of the clock', async () => {
    assert.match((await run(['new', 'note', '--now', '2029-02-28T23:59:59Z'])).out, /^date: 2029-02-28$/m);
    assert.match((await run(['new', 'note'])).out, /^date: 2031-10-05$/m);
  });
  test('symbol and title are taken, and quoted where YAML needs it', async () => {
    const title = 'Note: "on [ports]" # 2';
    const { out } = await run(['new', 'decision', '--symbol', 'SO/2031-II/DRAFT/7', '--title', title]);
    const outline = JSON.parse((await run(['outline', '--json', '-'], { input: out })).out);
    assert.equal(outline.symbol, 'SO/2031-II/DRAFT/7');
    assert.ok(out.includes(`# ${title}\n`));
    assert.equal(
      (await run(['new', 'note', '--title', 'two\nlines'])).err,
      'adref: --title needs one line of text.\n',
    );
  });
  test('a note verbale is a note', async () => {
    assert.deepEqual(await run(['new', 'note verbale']), await run(['new', 'note']));
  });
  test('-o refuses to replace a file without --force', async () => {
    const out = folder.write('kept.decl.md', 'mine');
    assert.deepEqual(await run(['new', 'declaration', '-o', out]), {
      code: 2,
      out: '',
      err: `adref: ${out}: There is such a file already. --force replaces it.\n`,
    });
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal((await run(['new', 'declaration', '-o', out, '--force'])).code, 0);
    assert.equal(readFileSync(out, 'utf8'), (await run(['new', 'declaration'])).out);
  });
  test('-o says where the draft is, in JSON too', async () => {
    const out = join(folder.path, 'fresh.note.md');
    const { out: shown } = await run(['new', 'note', '--json', '-o', out]);
    const result = JSON.parse(shown);
    assert.equal(result.out, out);
    assert.equal(readFileSync(out, 'utf8'), result.text);
  });
});
