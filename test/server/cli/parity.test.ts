import assert from 'node:assert/strict';
import { createFolder, run } from './run.ts';

suite('cli: parity', () => {
  const folder = createFolder();
  const en = folder.write('a.en.md', '1. Members meet on 7 October 2021.\n\n2. [They report.]\n');
  const ru = folder.write('a.ru.md', '1. Участники встречаются 8 октября 2021 года.\n');
  const same = folder.write('b.ru.md', '1. Встреча 7 октября 2021 года.\n\n2. [Они отчитываются.]\n');

  test('each difference with the place in every version', async () => {
    const { code, out } = await run(['parity', en, ru]);
    assert.equal(code, 1);
    assert.equal(
      out.replaceAll(en, 'EN').replaceAll(ru, 'RU'),
      `a date
  EN:1:20  2021-10-07
  RU:1:26  2021-10-08
a paragraph that another version lacks or numbers otherwise
  EN:3:1  2
  RU:1:46  nothing

2 differences.
`,
    );
  });
  test('as JSON', async () => {
    const { out } = await run(['parity', '--json', ru, en]);
    assert.deepEqual(JSON.parse(out).differences[0], {
      code: 'date',
      at: [
        { file: ru, line: 1, column: 26, value: '2021-10-08' },
        { file: en, line: 1, column: 20, value: '2021-10-07' },
      ],
    });
  });
  test('versions that agree', async () => {
    assert.deepEqual(await run(['parity', en, same]), { code: 0, out: 'The 2 versions agree.\n', err: '' });
  });
  test('one file is not enough, nor the same twice', async () => {
    for (const files of [[en], [en, en]]) {
      const { code, err } = await run(['parity', ...files]);
      assert.deepEqual([code, err], [2, 'adref: parity needs two different files or more.\n']);
    }
  });
});
