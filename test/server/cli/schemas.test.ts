import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { createFolder, run, sample } from './run.ts';

const folder = new URL('../../../../server/src/cli/schemas/', import.meta.url);
const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as object;

/** The fields that the published contract names; scripts rely on them, so none is renamed or left out. */
const contract = {
  check: ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message', 'fixes'],
  fix: ['title', 'edits'],
  edit: ['start', 'end', 'text'],
  compile: ['out', 'delegations', 'proposals', 'verified'],
  proposal: ['at', 'kind', 'by', 'text'],
  outline: ['file', 'symbol', 'kind', 'language', 'provisions', 'counts'],
  provision: [
    'path',
    'label',
    'kind',
    'line',
    'endLine',
    'open',
    'status',
    'brackets',
    'alternatives',
    'placeholders',
    'delegations',
    'text',
  ],
  history: ['revisions', 'provisions'],
  revision: ['name', 'symbol', 'date'],
  followed: ['id', 'labels', 'openSince', 'changedIn', 'delegations'],
  register: ['decisions', 'silence', 'requests', 'attendance', 'positions', 'documents'],
  entries: {
    decisions: ['item', 'symbol', 'text', 'line', 'silence'],
    requests: ['of', 'by', 'what', 'due', 'line'],
    attendance: ['delegation', 'level', 'state', 'line'],
    positions: ['delegation', 'item', 'verb', 'text', 'line'],
    documents: ['symbol', 'line', 'known'],
  },
  diff: ['old', 'new', 'provisions', 'events', 'summary'],
  row: ['change', 'moved', 'renumbered', 'old', 'new', 'similarity', 'ops'],
  summary: ['edited', 'inserted', 'deleted', 'moved', 'renumbered', 'wordsAdded', 'wordsRemoved'],
  counts: [
    'tokens',
    'groups',
    'alternatives',
    'maxDepth',
    'unmatched',
    'placeholders',
    'options',
    'provisions',
    'openProvisions',
    'words',
  ],
};

suite('cli: JSON schemas', () => {
  const site = createFolder();
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(read('counts'), 'counts.schema.json');
  const valid = (name: string, text: string): void => {
    const validate = ajv.getSchema(name) ?? ajv.compile({ ...read(name), $id: name });
    const found: unknown = JSON.parse(text);
    assert.ok(validate(found), `${name}: ${ajv.errorsText(validate.errors)}`);
  };
  const files = [
    'Declaration.Rev.3.decl.md',
    'Declaration.Rev.5.decl.md',
    'Catalogue.catalogue.md',
    'Fund.decision.md',
    'Minutes.minutes.md',
    'Note.kk.note.md',
    'Charter.ru.md',
    'Rules.md',
  ];
  const odd = ['', '\uFEFF', '5.1 a\r\r5.1 [b', '---\nsymbol: [\n---\n[', '## \n\n(a)\n\n1.\n'];

  for (const file of files) {
    test(`describe the outline of ${file}`, async () => {
      valid('outline', (await run(['outline', '--json', join(sample, file)])).out);
    });
  }
  test('describe the problems and figures of the whole sample', async () => {
    valid('check', (await run(['check', '--json', sample])).out);
    valid('stats', (await run(['stats', '--json', sample])).out);
  });
  test('describe comparisons, of odd texts too', async () => {
    const [three, five] = [3, 5].map((n) => join(sample, `Declaration.Rev.${n}.decl.md`));
    valid('diff', (await run(['diff', '--json', three!, five!])).out);
    for (const input of odd) valid('diff', (await run(['diff', '--json', '-', five!], { input })).out);
  });
  test('describe a history, of odd texts too', async () => {
    const chain = [3, 4, 5].map((n) => join(sample, `Declaration.Rev.${n}.decl.md`));
    valid('history', (await run(['history', '--json', ...chain])).out);
    for (const input of odd)
      valid('history', (await run(['history', '--json', '-', ...chain], { input })).out);
  });
  test('describe a renumbering', async () => {
    const file = join(sample, 'Declaration.Rev.4.decl.md');
    valid('renumber', (await run(['renumber', '--json', '--dry-run', '--settle-bis', file])).out);
    valid('renumber', (await run(['renumber', '--json', '--dry-run', '--insert-at', '2.2.9', file])).out);
  });
  test('describe what is compiled, viewed and set side by side', async () => {
    const [rev3, rev4] = ['Declaration.Rev.3.decl.md', 'Declaration.Rev.4.decl.md'].map((file) =>
      join(sample, file),
    );
    valid('compile', (await run(['compile', '--json', rev3!, '--from', `KAZ=${rev4}`])).out);
    valid('view', (await run(['view', '--json', rev3!, '--as', 'KAZ'])).out);
    valid('matrix', (await run(['matrix', '--json', rev3!])).out);
    valid('matrix', (await run(['matrix', '--json', rev3!, '--only', 'KAZ'])).out);
  });
  test('describe odd texts', async () => {
    for (const input of odd) {
      for (const words of [
        ['matrix', '--json', '-'],
        ['view', '--json', '-', '--clean', 'in'],
      ])
        valid(words[0]!, (await run(words, { input })).out);
      for (const name of ['check', 'outline', 'stats'])
        valid(name, (await run([name, '--json', '-'], { input })).out);
    }
  });
  test('describe registers, of odd texts too', async () => {
    valid('register', (await run(['register', '--json', sample])).out);
    for (const input of odd) valid('register', (await run(['register', '--json', '-'], { input })).out);
  });
  test('describe what comes from Word and what goes out', async () => {
    valid('import', (await run(['import', '--json', join(sample, 'submissions/Network.docx')])).out);
    for (const input of odd) valid('export', (await run(['export', '--json', '-'], { input })).out);
  });
  test('describe what was published', async () => {
    const out = join(site.path, 'site');
    valid('publish', (await run(['publish', '--json', sample, '-o', out])).out);
  });
  test('describe a template', async () => {
    valid('new', (await run(['new', 'agenda', '--json', '--language', 'kk'])).out);
  });
  test('require what the contract names, under its names', () => {
    const check = read('check') as Schema;
    const outline = read('outline') as Schema;
    assert.deepEqual(check.items!.required, contract.check);
    const fix = check.items!.properties!.fixes!.items!;
    assert.deepEqual(fix.required, contract.fix);
    assert.deepEqual(fix.properties!.edits!.items!.required, contract.edit);
    assert.deepEqual(outline.required, contract.outline);
    assert.deepEqual(outline.properties!.provisions!.items!.required, contract.provision);
    assert.deepEqual((read('counts') as Schema).required, contract.counts);
    const history = read('history') as Schema;
    assert.deepEqual(history.required, contract.history);
    assert.deepEqual(history.properties!.revisions!.items!.required, contract.revision);
    assert.deepEqual(history.properties!.provisions!.items!.required?.slice(0, 5), contract.followed);
    const diff = read('diff') as Schema;
    assert.deepEqual(diff.required, contract.diff);
    assert.deepEqual(diff.properties!.provisions!.items!.required, contract.row);
    assert.deepEqual(diff.properties!.summary!.required, contract.summary);
    const compile = read('compile') as Schema;
    assert.deepEqual(compile.required, contract.compile);
    assert.deepEqual(compile.properties!.proposals!.items!.required, contract.proposal);
    const register = read('register') as Schema;
    assert.deepEqual(register.required?.slice(0, 6), contract.register);
    for (const [name, fields] of Object.entries(contract.entries))
      for (const field of fields)
        assert.ok(register.properties![name]!.items!.required!.includes(field), field);
  });
  test('would notice a field that is gone or of another type', () => {
    assert.throws(() => valid('check', '[{"file":"a"}]'));
    assert.throws(() =>
      valid(
        'outline',
        '{"file":"a","symbol":null,"kind":"poem","language":null,"provisions":[],"counts":{}}',
      ),
    );
  });
});

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
