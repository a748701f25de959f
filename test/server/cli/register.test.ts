import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { createFolder, run, runProcess, sample } from './run.ts';

const minutes = `---
symbol: TC/2031/MIN/3/Rev.1
kind: minutes
date: 2031-05-06
---

## 1. Tolls

Norway noted that tolls were high. Chile was requested to submit figures by 20 May 2031.

Decision: The Committee placed draft decision TC/2031/DRAFT/4/Rev.2 under the silence procedure until 18:00 (GMT+5), 2 June 2031.
`;

suite('cli: register', () => {
  const folder = createFolder();
  const file = folder.write('a/Minutes.minutes.md', minutes);
  const lines = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await run(['register', ...words])).out.replaceAll(file, 'FILE').split(/\r?\n/);

  test('for people', async () => {
    assert.deepEqual(await lines(file), [
      'Decisions (1)',
      '  FILE:11  [1] Committee placed under silence (TC/2031/DRAFT/4/Rev.2) “The Committee placed draft decision TC/2031/DRAFT/4/Rev.2 under the silence procedure until 18:00 (…”',
      '',
      'Silence procedures (1)',
      '  FILE:11  [1] TC/2031/DRAFT/4/Rev.2: open until 2031-06-02 18:00 (+05:00)',
      '',
      'Requests and undertakings (1)',
      '  FILE:9  [1] CHL: submit figures by 20 May 2031 (due 2031-05-20)',
      '',
      'Positions (1)',
      '  FILE:9  [1] NOR noted: Norway noted that tolls were high.',
      '',
      'Documents (1)',
      '  FILE:11  TC/2031/DRAFT/4/Rev.2',
      '',
    ]);
  });
  test('JSON and YAML say the same', async () => {
    const json: unknown = JSON.parse((await run(['register', '--json', sample])).out);
    assert.deepEqual(parse((await run(['register', '--format', 'yaml', sample])).out), json);
  });
  test('a document is known where a file of that symbol is read', async () => {
    const other = folder.write(
      'b/Draft.decision.md',
      '---\nsymbol: TC/2031/DRAFT/4/Rev.2\n---\n\n1. Text.\n',
    );
    const { out } = await run(['register', '--json', file, other]);
    assert.deepEqual(
      (JSON.parse(out) as { documents: { symbol: string; known: boolean }[] }).documents.map(
        ({ known }) => known,
      ),
      [true],
    );
  });
  test('a spreadsheet has one line for each entry', async () => {
    const [head, ...rows] = await lines('--format', 'csv', file);
    assert.equal(head, 'kind,file,line,item,who,what,state,due,symbol,text');
    assert.deepEqual(
      rows.map((row) => row.split(',')[0]),
      ['decision', 'silence', 'request', 'position', 'document', ''],
    );
  });
  test('a calendar keeps name, number, zone and reminders', async () => {
    const shown = await lines('--format', 'ics', '--now', '2031-05-07T00:00:00Z', file);
    const at = shown.indexOf('BEGIN:VEVENT');
    assert.deepEqual(shown.slice(at, at + 6), [
      'BEGIN:VEVENT',
      'UID:silence-tc-2031-draft-4@ad-ref',
      'SEQUENCE:2',
      'DTSTAMP:20310507T000000Z',
      'DTSTART;TZID=UTC+05:00:20310602T180000',
      'SUMMARY:Silence ends: TC/2031/DRAFT/4/Rev.2',
    ]);
    assert.ok(shown.includes('TRIGGER:-PT24H'));
    assert.ok(shown.includes('TZOFFSETTO:+0500'));
    assert.ok(shown.every((line) => Buffer.byteLength(line) <= 75));
  });
  test('what the front matter says of silence, with the hour of the rule in the profile', async () => {
    folder.write(
      'c/adref.yaml',
      'rules:\n  - id: "7.1"\n    silence: { endsAt: "18:00", zone: Europe/Vienna }\n',
    );
    const draft = folder.write(
      'c/Draft.decision.md',
      '---\nsymbol: TC/1\nsilence: { until: 2031-07-01, rule: 7.1 }\n---\n\n1. Text.\n',
    );
    const { out } = await run(['register', '--json', draft]);
    const [silence] = (JSON.parse(out) as { silence: Record<string, unknown>[] }).silence;
    assert.deepEqual(
      [silence!.document, silence!.deadline, silence!.zone, silence!.assumed, silence!.line],
      ['TC/1', '2031-07-01T18:00', 'Europe/Vienna', true, 3],
    );
    const calendar = (await run(['register', '--format', 'ics', draft])).out;
    // Summer time holds at the deadline and winter time before it.
    assert.match(calendar, /TZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0200/);
    assert.match(calendar, /DTSTART;TZID=Europe\/Vienna:20310701T180000/);
  });
  test('nothing to list', async () => {
    assert.deepEqual(await run(['register', '-'], { input: 'Nothing was decided.\n' }), {
      code: 0,
      out: 'Nothing is recorded.\n',
      err: '',
    });
  });
});

suite('cli: register of many files', () => {
  const folder = createFolder();
  const adopted = '---\nsymbol: TC/2031/DEC/1\nstatus: adopted\n---\n1. Members [may] meet.\n';
  for (let i = 0; i < 40; i++)
    folder.write(
      `${i}/M.minutes.md`,
      minutes.replaceAll('MIN/3', `MIN/${i}`).replace('20 May', `${i + 1} May`),
    );
  folder.write('adopted.decision.md', adopted);
  folder.write('adref.yaml', 'members: [\n');

  test('several threads give what one gives, and tell what is wrong with a profile once', async () => {
    const words = ['register', '--json', folder.path];
    const alone = await run(words);
    const together = await runProcess(words);
    assert.deepEqual(together, alone);
    assert.equal(alone.err.match(/adref\.yaml/g)?.length, 1, alone.err);
    const { life } = JSON.parse(together.out) as { life: { symbol: string; faults: { kind: string }[] }[] };
    assert.deepEqual(
      life.find(({ symbol }) => symbol === 'TC/2031/DEC/1')?.faults.map(({ kind }) => kind),
      ['adopted-with-brackets'],
    );
  });

  test('a file that cannot be read is named, whoever reads it', async () => {
    const broken = [...Array(30).keys()].map((i) => folder.write(`b/${i}.bin`, new Uint8Array([0, 1])));
    const { code, err } = await runProcess(['register', ...broken]);
    assert.equal(code, 2);
    assert.equal(err.split('\n').length, 31);
  });
});
