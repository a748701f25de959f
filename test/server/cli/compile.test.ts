import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, run, runProcess } from './run.ts';

const folder = createFolder();
const base = '---\nsymbol: MM/2031/DRAFT/1/Rev.3\n---\n\n2.1 Members may share data.\n\n2.2 They meet.\n';
const file = (name: string, text: string): string => folder.write(name, text);

suite('cli: compile', () => {
  const from = (code: string, text: string): string => `${code}=${file(`${code}.md`, text)}`;
  const rev3 = (): string => file('base.md', base);
  const rus = base.replace('may', 'shall');

  test('writes one attributed text, and each view is what was handed in', async () => {
    const out = join(folder.path, 'out.md');
    const ind = base.replace('may', 'should').replaceAll('\n', '\r\n');
    const words = ['compile', rev3(), '--from', from('RUS', rus), from('IND', ind), '-o', out];
    const ran = await run(words);
    assert.deepEqual([ran.code, ran.out], [0, '']);
    assert.match(ran.err, /lines end otherwise than those of the base \(CRLF, not LF\)/);
    assert.match(readFileSync(out, 'utf8'), /compiled: \[RUS, IND\]/);
    for (const [code, text] of [
      ['RUS', rus],
      ['IND', ind],
    ] as const)
      assert.equal((await run(['view', out, '--as', code])).out, text);
    assert.equal((await run(['view', out, '--base'])).out, base);
  });
  test('--json has the contract’s shape', async () => {
    const { code, out } = await run(['compile', rev3(), '--from', from('RUS', rus), '--json']);
    const json = JSON.parse(out);
    assert.equal(code, 0);
    assert.equal(json.out, null);
    assert.deepEqual(json.delegations, ['RUS']);
    assert.deepEqual(json.proposals, [
      { at: '2.1', kind: 'replace', by: ['RUS'], text: 'shall', was: 'may' },
    ]);
    assert.equal(json.verified, true);
    assert.ok(json.text.includes('[may - RUS delete][RUS: shall]'));
  });
  test('the base may stand behind the submissions', async () => {
    const { code, out } = await run(['compile', '--from', from('RUS', rus), rev3()]);
    assert.equal(code, 0);
    assert.ok(out.includes('[RUS: shall]'));
  });

  const left: readonly (readonly [name: string, text: string, said: RegExp])[] = [
    ['another document', base.replace('DRAFT/1', 'DRAFT/2'), /another document: MM\/2031\/DRAFT\/2\/Rev\.3/],
    ['an empty one', ' \n', /is empty/],
    ['a compiled one', `<!-- compiled: [RUS] -->\n${base}`, /is a compiled text/],
  ];
  for (const [name, text, said] of left) {
    test(`${name} is left out, the rest is done`, async () => {
      const ran = await run(['compile', rev3(), '--from', from('IND', text), '--from', from('RUS', rus)]);
      assert.equal(ran.code, 1);
      assert.match(ran.err, said);
      assert.equal(ran.err.trim().split('\n').length, 1);
      assert.ok(ran.out.includes('compiled: [RUS]\n'));
    });
  }
  test('when nothing is left nothing is written', async () => {
    const out = join(folder.path, 'never.md');
    const ran = await run(['compile', rev3(), '--from', from('RUS', ''), '-o', out]);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /No submission is left/);
    assert.ok(!existsSync(out));
  });
  test('the base itself proposes nothing but stays named', async () => {
    const ran = await run(['compile', rev3(), '--from', from('RUS', base)]);
    assert.equal(ran.code, 0);
    assert.match(ran.err, /is the base itself/);
    assert.ok(ran.out.includes('compiled: [RUS]'));
  });
  test('an unknown name is told with a near one, and taken in', async () => {
    const ran = await run(['compile', rev3(), '--from', from('RSU', rus)]);
    assert.equal(ran.code, 0);
    assert.match(ran.err, /“RSU” is no known delegation\. Did you mean RUS/);
    assert.ok(ran.out.includes('[RSU: shall]'));
  });
  test('text attributed by hand is told of and kept as text', async () => {
    const hand = base.replace('They meet', 'They [RUS: gladly] meet');
    const ran = await run(['compile', file('hand.md', hand), '--from', from('RUS', `${hand}\n2.3 New.\n`)]);
    assert.equal(ran.code, 0);
    assert.match(ran.err, /hand\.md:7: The base holds text attributed to RUS by hand/);
    assert.ok(ran.out.includes('\\[RUS: gladly\\]'));
  });

  const wrong: readonly (readonly [name: string, words: () => string[], said: RegExp])[] = [
    ['no submission', () => [rev3()], /at least one submission/],
    ['no base', () => ['--from', from('RUS', rus)], /base first/],
    ['a malformed pair', () => [rev3(), '--from', 'RUS'], /"RUS" is not CODE=FILE/],
    ['a name that is no code', () => [rev3(), '--from', 'The Chair=a.md'], /cannot stand as a name/],
    ['two files for one', () => [rev3(), '--from', from('RUS', rus), `RUS=${rev3()}`], /RUS has two files/],
    [
      'a name and a code of one delegation',
      () => [rev3(), '--from', from('RUS', rus), `RF=${rev3()}`],
      /RF and RUS are one delegation/,
    ],
    [
      'a file that is not there',
      () => [rev3(), '--from', 'RUS=nowhere.md'],
      /nowhere\.md: There is no such file/,
    ],
    [
      'a compiled base',
      () => [file('c.md', `<!-- compiled: [RUS] -->\n${base}`), '--from', from('RUS', rus)],
      /compiled already \(from RUS\)\. Take a view/,
    ],
    ['the base as output', () => [rev3(), '--from', from('RUS', rus), '-o', rev3()], /would replace/],
  ];
  for (const [name, words, said] of wrong) {
    test(`refuses ${name} in one line`, async () => {
      const ran = await run(['compile', ...words()]);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err, said);
      assert.equal(ran.err.trim().split('\n').length, 1);
    });
  }
});

suite('cli: compile, lists and earlier revisions', () => {
  const beside = createFolder();
  const rev2 = base.replace('Rev.3', 'Rev.2').replace('share data', 'exchange data');
  const write = (name: string, text: string): string => beside.write(name, text);

  test('a list of amendments is read like a copy, and what cannot be applied is told with its line', async () => {
    const list = write(
      'ind.txt',
      '2.1: replace "may" with "shall"\n\ndelete 7.7\n\nafter 2.2 insert: 2.3 They part.\n',
    );
    const ran = await run(['compile', write('a/base.md', base), '--from', `IND=${list}`]);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /Read as a list of amendments: 2 applied, 1 not/);
    assert.match(ran.err, /ind\.txt \(IND\): line 3: This document has no 7\.7\. Left out: delete 7\.7/);
    assert.match(ran.out, /\[may - IND delete\]\[IND: shall\]/);
    assert.match(ran.out, /\[IND: \s*2\.3 They part\.\s*\]/);
  });
  test('what was made from an earlier revision beside the base is carried over', async () => {
    const file3 = write('b/rev3.md', base);
    write('b/rev2.md', rev2);
    const submission = write('b/from-kaz.md', rev2.replace('may', 'shall'));
    const ran = await run(['compile', file3, '--from', `KAZ=${submission}`]);
    assert.equal(ran.code, 0);
    assert.match(
      ran.err,
      /Made from MM\/2031\/DRAFT\/1\/Rev\.2 \(.*rev2\.md\) and carried over to .*Rev\.3: 1 changes? placed, 0 not/,
    );
    assert.ok(ran.out.includes('2.1 Members [may - KAZ delete][KAZ: shall] share data.'));
  });
  test('--earlier names it, and what has no place is told', async () => {
    const submission = write('c/kaz.md', rev2.replace('exchange', 'send'));
    const words = ['compile', write('c/base.md', base), '--from', `KAZ=${submission}`];
    const ran = await run([...words, '--earlier', write('old/rev2.md', rev2)]);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /2\.1: The words it changes are no longer the same\. Left out: “send”/);
    const alone = await run(words);
    assert.equal(alone.code, 0);
    assert.match(alone.err, /That revision was not found beside the base, so it is compiled as it stands/);
  });
});

suite('cli: compile, as a process', () => {
  const apart = createFolder();
  test('keeps byte order mark, line ends and a missing last one through files and pipes', async () => {
    const odd = '\uFEFF2.1 Члены могут\r\nобмениваться.\n\n2.2 Қатысушылар 👍🏽 [e\u0301]';
    const changed = odd.replace('могут', 'должны').replace('👍🏽', '👍');
    const out = apart.write('out.md', '');
    const from = `KAZ=${apart.write('kaz.md', changed)}`;
    const compiled = await runProcess(['compile', '-', '--from', from, '-o', out], { input: odd });
    assert.deepEqual(compiled, { code: 0, out: '', err: '' });
    assert.equal((await runProcess(['view', out, '--as', 'KAZ'])).out, changed);
    assert.equal((await runProcess(['view', out, '--base'])).out, odd);
  });
});
