import assert from 'node:assert/strict';
import { normalForm } from '../../../server/src/interop/docx/normal-form.ts';
import type { ExportWish, ImportedWord } from '../../../server/src/protocol/word.ts';
import { del, ins, p, r, wordFile } from '../interop/docx/word-file.ts';
import { endServers, type ServeOptions, serve } from '../serve.ts';

type Problem = { readonly problem: string };
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const body = p(
  r('1. Members') + del('Kazakhstan', ' may') + r(' go') + ins('A. Nurlan', r(' home')) + r('.'),
);

async function imported(
  bytes: string,
  authors: readonly (readonly [string, string])[] = [],
  options: ServeOptions = {},
): Promise<ImportedWord | Problem> {
  const { request, uri } = await serve('1.1 A$0', options);
  return request('adref/importWord', { uri: uri('a.docx'), bytes, authors });
}

suite('word: import', () => {
  teardown(endServers);

  test('a text with the changes of each in brackets, what each has, and whom nobody knows', async () => {
    const read = (await imported(base64(wordFile({ body })))) as ImportedWord;
    assert.deepEqual(
      read.authors.map(({ name, codes, known, insertions, deletions }) => [
        name,
        ...codes,
        known,
        insertions,
        deletions,
      ]),
      [
        ['Kazakhstan', 'KAZ', 'profile', 0, 1],
        ['A. Nurlan', 'AN', 'initials', 1, 0],
      ],
    );
    assert.match(
      read.text,
      /^<!-- compiled: \[KAZ, AN\].*\n1\. Members\[ may - KAZ delete\] go\[AN: {2}home\]\.\n$/,
    );
    assert.equal(read.base, '1. Members may go.\n');
    assert.equal(read.accepted, '1. Members go home.\n');
    assert.deepEqual(read.submissions, [
      { code: 'KAZ', text: '1. Members go.\n' },
      { code: 'AN', text: '1. Members may go home.\n' },
    ]);
    assert.ok(read.roster.some(({ code, name }) => code === 'KAZ' && name === 'Kazakhstan'));
  });

  test('authors are those whom the person says they are', async () => {
    const read = (await imported(base64(wordFile({ body })), [['A. Nurlan', 'KAZ']])) as ImportedWord;
    assert.match(read.text, /\[ may - KAZ delete\] go\[KAZ: {2}home\]/);
  });

  for (const [name, bytes, authors, said] of [
    ['no Word file', base64(Buffer.from('x')), [], 'This is no Word file (.docx).'],
    ['no base64', '%', [], 'The file is damaged.'],
    [
      'a name that cannot stand',
      base64(wordFile({ body })),
      [['A. Nurlan', 'A]']],
      '“A]” cannot stand as a name in the text. Use a code of letters and digits, such as RUS or G77.',
    ],
  ] as const)
    test(`${name} is told in words`, async () =>
      assert.deepEqual(await imported(bytes, authors), { problem: said }));

  test('in the language of the client', async () => {
    const answer = await imported(base64(Buffer.from('x')), [], { locale: 'ru' });
    assert.deepEqual(answer, { problem: 'Это не файл Word (.docx).' });
  });
});

const draft = `---
symbol: A/1/Rev.2
date: 2031-09-27
---

1.1 Members {==shall==}{>>A. Nurlan, 2031-09-20T10:00:00Z: Why?<<} go. {Moved from 2.1}
`;
const whole: ExportWish = {
  form: 'docx',
  against: null,
  clean: false,
  without: { names: false, dates: false, notes: false },
};

async function exported(text: string, wish: Partial<ExportWish>): Promise<Buffer> {
  const { request, at } = await serve(text);
  const answer = await request<{ bytes: string } | Problem>('adref/exportText', {
    textDocument: at.textDocument,
    wish: { ...whole, ...wish },
  });
  assert.ok('bytes' in answer, JSON.stringify(answer));
  return Buffer.from(answer.bytes, 'base64');
}

/** What comes back of a Word file: its text and the authors of its changes with their dates. */
async function back(bytes: Buffer): Promise<ImportedWord> {
  return (await imported(base64(bytes))) as ImportedWord;
}

suite('word: export', () => {
  teardown(endServers);
  const without = (...parts: (keyof ExportWish['without'])[]): Partial<ExportWish> => ({
    without: {
      names: parts.includes('names'),
      dates: parts.includes('dates'),
      notes: parts.includes('notes'),
    },
  });

  test('the text as it stands comes back as it is, Windows line ends aside', async () => {
    assert.equal((await back(await exported(draft, {}))).text, normalForm(draft));
    const crlf = draft.replaceAll('\n', '\r\n');
    assert.equal((await back(await exported(crlf, {}))).text, normalForm(draft));
  });

  for (const [part, expected] of [
    ['names', /\{>>Author, 2031-09-20T10:00:00Z: Why\?<<\} go\. \{Moved from 2\.1\}\n$/],
    ['dates', /\{>>A\. Nurlan, undated: Why\?<<\} go\. \{Moved from 2\.1\}\n$/],
    ['notes', /1\.1 Members shall go\.\n$/],
  ] as const)
    test(`without ${part}`, async () =>
      assert.match((await back(await exported(draft, without(part)))).text, expected));

  test('a clean copy has neither front matter nor notes nor comments', async () => {
    const { text } = await back(await exported(draft, { clean: true }));
    assert.equal(text, '1.1 Members shall go.\n');
  });

  test('what changed since another text is tracked, by the symbol of the draft and on its day', async () => {
    const against = { uri: 'file:///meeting/old.md', text: draft.replace('go.', 'rest.') };
    const page = (await exported(draft, { form: 'html', against })).toString();
    assert.match(page, /<del datetime="2031-09-27T00:00:00Z" title="A\/1\/Rev\.2">.*rest/);
    const plain = await exported(draft, { form: 'html', against, ...without('names', 'dates') });
    assert.match(plain.toString(), /<ins title="Author">/);
    assert.doesNotMatch(plain.toString(), /datetime|Nurlan/);
  });

  const compiled = '<!-- compiled: [KAZ, IND] -->\nMembers [may - KAZ delete][KAZ: shall] go[IND:  home].\n';
  test('of a compiled text the changes of each are tracked, or nobody’s, or none', async () => {
    const txt = async (wish: Partial<ExportWish>): Promise<string> =>
      (await exported(compiled, { form: 'txt', ...wish })).toString();
    assert.equal(await txt({}), 'Members [-KAZ: may-][+KAZ: shall+] go[+IND:  home+].\n');
    assert.equal(await txt(without('names')), 'Members [-may-][+shall+] go[+ home+].\n');
    assert.equal(await txt({ clean: true }), 'Members may go.\n');
  });

  test('a compiled text is compared with nothing', async () => {
    const { request, at } = await serve(compiled);
    const against = { uri: 'file:///meeting/old.md', text: 'x' };
    const answer = await request<Problem>('adref/exportText', {
      textDocument: at.textDocument,
      wish: { ...whole, against },
    });
    assert.match(answer.problem, /^A compiled text already tracks/);
  });

  test('the same bytes each time', async () =>
    assert.deepEqual(await exported(draft, {}), await exported(draft, {})));
});

suite('word: paste', () => {
  teardown(endServers);

  test('a footnote gets a label that is free in the text', async () => {
    const { request, at } = await serve('1.1 Members[^1] go.$0\n\n[^1]: Old.\n');
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><p>Ports<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> New.</p></div></html>';
    const ask = (page: string): Promise<unknown> =>
      request('adref/pasteHtml', { textDocument: at.textDocument, html: page });
    assert.deepEqual(await ask(html), { text: 'Ports[^2]\n\n[^2]: New.' });
    assert.equal(await ask('<p>Ports</p>'), null);
  });
});
