import assert from 'node:assert/strict';
import { run } from './run.ts';

const compiled =
  '<!-- compiled: [RUS, EU] -->\n\uFEFF2.1 They [may - RUS delete][RUS: shall] go[EU:  now].\r\n\r\nEnd';
const draft =
  '\uFEFF2.1 They [shall - RUS][should - IND; PAK reserve] go.\r\n\r\nOption 1: Now.\r\n\r\nOption 2: Then.\r\n\r\n2.2 End';
const view = (input: string, ...words: string[]) => run(['view', '-', ...words], { input });

suite('cli: view', () => {
  const cases: readonly (readonly [name: string, input: string, words: readonly string[], out: string])[] = [
    ['as a submitter', compiled, ['--as', 'RUS'], '\uFEFF2.1 They shall go.\r\n\r\nEnd'],
    ['as a group', compiled, ['--as', 'EU'], '\uFEFF2.1 They may go now.\r\n\r\nEnd'],
    ['the base', compiled, ['--base'], '\uFEFF2.1 They may go.\r\n\r\nEnd'],
    ['clean, in', compiled, ['--clean', 'in'], '\uFEFF2.1 They may/shall go now.\r\n\r\nEnd'],
    ['clean, out', compiled, ['--clean', 'out'], '\uFEFF2.1 They go.\r\n\r\nEnd'],
    [
      'a draft as one',
      draft,
      ['--as', 'RUS'],
      draft.replace('[shall - RUS][should - IND; PAK reserve]', 'shall'),
    ],
    ['a draft without one', draft, ['--without', 'PAK'], draft.replace('; PAK reserve', '')],
    [
      'a draft with an option',
      draft,
      ['--option', '2.1=2'],
      draft.replace('Option 1: Now.\r\n\r\nOption 2: ', ''),
    ],
    ['a draft, clean out', draft, ['--clean', 'out'], draft.replace(/\[.*\] /, '')],
  ];
  for (const [name, input, words, out] of cases) {
    test(name, async () => assert.deepEqual(await view(input, ...words), { code: 0, out, err: '' }));
  }
  test('a member of a submitting group sees the group’s text, and is told so', async () => {
    const ran = await view(compiled, '--as', 'FRA');
    assert.equal(ran.out, '\uFEFF2.1 They may go now.\r\n\r\nEnd');
    assert.match(ran.err, /the text of EU, its group/);
  });
  test('--json says what was shown', async () => {
    const { out } = await view(compiled, '--json', '--as', 'RUS');
    assert.deepEqual(JSON.parse(out), {
      file: '-',
      view: 'as RUS',
      compiled: ['RUS', 'EU'],
      text: '\uFEFF2.1 They shall go.\r\n\r\nEnd',
    });
  });
  const wrong: readonly (readonly [name: string, input: string, words: readonly string[], said: RegExp])[] = [
    ['no view', draft, [], /Say which view: --as CODE/],
    ['two views', draft, ['--base', '--as', 'RUS'], /one only/],
    ['a base that there is not', draft, ['--base'], /not compiled, so it has no base/],
    ['an unknown name', draft, ['--as', 'RSU'], /no known delegation\. Did you mean RUS/],
    [
      'one who handed nothing in',
      compiled,
      ['--as', 'KAZ'],
      /“KAZ” has handed nothing in\. The text is compiled from RUS, EU/,
    ],
    ['an option that is no pair', draft, ['--option', '2.1'], /is not LABEL=K/],
    ['an option that is not there', draft, ['--option', '2.1=7'], /2\.1 has no option 7/],
  ];
  for (const [name, input, words, said] of wrong) {
    test(`refuses ${name} in one line`, async () => {
      const ran = await view(input, ...words);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err, said);
      assert.equal(ran.err.trim().split('\n').length, 1);
    });
  }
});
