import assert from 'node:assert/strict';
import type { Compilation } from '../../../server/src/protocol/compiling.ts';
import { endServers, serve } from '../serve.ts';

const base = '---\nsymbol: MM/2031/DRAFT/1/Rev.3\n---\n\n2.1 Members may share data.\n\n2.2 They meet.\n';
const shall = base.replace('may', 'shall');

async function compiled(
  submissions: Readonly<Record<string, string>>,
  meeting = `//- base.decl.md\n$0${base}`,
): Promise<Compilation> {
  const { request, at } = await serve(meeting);
  return request<Compilation>('adref/compile', {
    textDocument: at.textDocument,
    submissions: Object.entries(submissions).map(([name, text]) => {
      const [code = '', file = `${name}.md`] = name.split('=');
      return { code, file, text };
    }),
  });
}

suite('compile', () => {
  teardown(endServers);

  test('one attributed text out of copies and lists of amendments', async () => {
    const { text, delegations, proposals, notes, left } = await compiled({
      RUS: shall,
      IND: '2.1: replace "may" with "shall"\n\ndelete 2.2',
    });
    assert.match(text!, /Members \[may - RUS, IND delete\]\[RUS, IND: shall\] share/);
    assert.deepEqual([delegations, proposals, left], [['RUS', 'IND'], 2, []]);
    assert.deepEqual(notes, ['IND.md (IND): Read as a list of amendments: 2 applied, 0 not.']);
  });

  const told: readonly (readonly [name: string, handed: Record<string, string>, left: RegExp])[] = [
    [
      'another document',
      { IND: base.replace('DRAFT/1', 'DRAFT/2') },
      /^IND\.md \(IND\): This is another doc/,
    ],
    ['an empty one', { IND: ' \n' }, /^IND\.md \(IND\): The submission is empty/],
    ['a compiled one', { IND: `<!-- compiled: [X] -->\n${base}` }, /is a compiled text\. It was left out\.$/],
    ['a second one of a delegation', { 'RF=second.md': base }, /^second\.md \(RF\): .* already: RUS\.md/],
    ['a name that cannot stand', { 'A B=x.md': base }, /“A B” cannot stand as a name/],
  ];
  for (const [name, handed, left] of told) {
    test(`${name} is left out and told, the rest is done`, async () => {
      const answer = await compiled({ RUS: shall, ...handed });
      assert.deepEqual(answer.delegations, ['RUS']);
      assert.equal(answer.left.length, 1);
      assert.match(answer.left[0]!, left);
    });
  }

  test('the base itself and an unknown name are told, and taken in', async () => {
    const { delegations, notes, left } = await compiled({ IND: base, RSU: shall });
    assert.deepEqual([delegations, left], [['IND', 'RSU'], []]);
    assert.match(notes.join('\n'), /“RSU” is no known delegation\. Did you mean RUS.*is the base itself/s);
  });

  test('a base that is compiled, or from which nothing is left, gives no text', async () => {
    const again = await compiled({ RUS: shall }, `$0<!-- compiled: [KAZ] -->\n${base}`);
    assert.deepEqual([again.text, again.left.length], [null, 1]);
    assert.match(again.left[0]!, /compiled already \(from KAZ\)/);
    assert.equal((await compiled({ RUS: '' })).text, null);
  });

  test('a submission made from an earlier revision of the meeting is carried over', async () => {
    const earlier = base.replace('Rev.3', 'Rev.2').replace('They meet', 'They gather');
    const { text, notes } = await compiled(
      { RUS: earlier.replace('may', 'shall') },
      `//- base.decl.md\n$0${base}//- earlier.decl.md\n${earlier}`,
    );
    assert.match(notes[0]!, /Made from .*Rev\.2 \(earlier\.decl\.md\) and carried over to .*1 change placed/);
    assert.match(text!, /\[may - RUS delete\]\[RUS: shall\] share data\.\n\n2\.2 They meet\./);
  });
});

suite('compile: whose file it is', () => {
  teardown(endServers);

  test('is told by its name where it names one delegation', async () => {
    const { request, at } = await serve('1.1 A$0');
    const files = [
      'KAZ.decision.md',
      'rus.md',
      'Network Kazakhstan final.md',
      'Rev.3_TUR.txt',
      'Замечания Россия.md',
      'Declaration.Rev.4.decl.md',
      'can we.md',
      'KAZ and RUS.md',
      'folder/IND.md',
    ];
    const answer = await request<{ codes: (string | null)[]; known: { code: string }[] }>(
      'adref/submitters',
      {
        textDocument: at.textDocument,
        files,
      },
    );
    assert.deepEqual(answer.codes, ['KAZ', 'RUS', 'KAZ', 'TUR', 'RUS', null, null, null, 'IND']);
    assert.ok(answer.known.some(({ code }) => code === 'EU'));
  });
});
