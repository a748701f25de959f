import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyFixes } from '../../../server/src/cli/check/fix.ts';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { countsOf } from '../../../server/src/core/model/counts.ts';
import { createReading } from '../../../server/src/workspace/reading.ts';
import { createFolder, run, sample } from './run.ts';

const inputOf = (text: string) => ({
  file: 'a.decl.md',
  text,
  reading: createReading('file:///a.decl.md', createDocument(text), defaultProfile),
});

suite('cli: check', () => {
  const folder = createFolder();

  test('text is grouped by file, with place, severity in words, message and code', async () => {
    const a = folder.write('a.decl.md', '1.1 [Members share data.\n\n1.1 They report the the results.\n');
    const b = folder.write('b.decl.md', '1.1 Members meet in [place].\n');
    assert.deepEqual(await run(['check', a, b]), {
      code: 1,
      out: `${a}
  1:5  error        This bracket is never closed.  unmatched-bracket
  3:1  warning      1.1 is used twice. It stands first in line 1.  duplicate-label
 3:17  warning      “the” stands twice.  doubled-word

${b}
  1:21  information  [place] stands for text still to come.  placeholder
`
        .replace('  1:5  error', '   1:5  error')
        .replace('  3:1  warning', '   3:1  warning')
        .replace(' 3:17', '  3:17'),
      err: '2 files: 1 error, 2 warnings, 1 note.\n',
    });
  });

  test('warnings are findings only above --max-warnings', async () => {
    const input = '1.1 Text.\n\n1.1 Text.\n';
    assert.equal((await run(['check', '-'], { input })).code, 0);
    assert.equal((await run(['check', '--max-warnings', '1', '-'], { input })).code, 0);
    const { code, err } = await run(['check', '--max-warnings', '0', '-'], { input });
    assert.deepEqual(
      [code, err],
      [1, '1 file: 1 warning.\nadref: There are more warnings (1) than allowed (0).\n'],
    );
  });

  test('--kind decides how a text is read', async () => {
    const input =
      'As to paragraph 1.7 of this document, see below.\n\n1.1 Text in paragraph 1.9.\n\n1.2 Text.\n';
    const codes = async (...words: string[]): Promise<string[]> =>
      (JSON.parse((await run(['check', '--json', ...words, '-'], { input })).out) as { code: string }[]).map(
        ({ code }) => code,
      );
    assert.ok((await codes('--kind', 'declaration')).length > (await codes('--kind', 'minutes')).length);
  });

  test('the files of a meeting are compared: the agenda, the list of participants, language versions', async () => {
    const meeting = createFolder();
    const matter = (symbol: string, kind: string, language: string): string =>
      `---\nsymbol: A/2031/${symbol}\nkind: ${kind}\nlanguage: ${language}\n---\n`;
    const agenda = '1. Opening\n\n2. Tolls\n\n3. Ferries\n\n4. Closing\n';
    meeting.write('agenda.md', matter('AG/1/Rev.1', 'agenda', 'en') + agenda);
    meeting.write('old.md', `${matter('AG/1', 'agenda', 'en')}1. Opening\n\n2. Closing\n`);
    meeting.write(
      'other.md',
      matter('AG/1/Rev.1', 'agenda', 'ru') + agenda.replace('3.', '4.').replace('4. C', '5. C'),
    );
    meeting.write(
      'list.md',
      `${matter('INF/2', 'list', 'en')}# List of participants\n\nNorway, Chile, Nepal\n`,
    );
    const minutes =
      '## 1. Opening\n\nNorway and Chile noted the date. Peru welcomed it.\n\n## 2. Ferries\n\n## 3. Tolls\n\n## 4. Closing\n';
    meeting.write('minutes.md', matter('MIN/1', 'minutes', 'en') + minutes);
    const { out } = await run(['check', '--json', meeting.path]);
    const shown = (JSON.parse(out) as { file: string; line: number; code: string; severity: string }[])
      .filter(({ code }) => !code.startsWith('label'))
      .map(
        ({ file, line, code, severity }) =>
          `${file.slice(meeting.path.length + 1)}:${line} ${severity} ${code}`,
      );
    assert.deepEqual(shown.sort(), [
      'agenda.md:10 warning parity',
      'agenda.md:12 warning parity',
      'minutes.md:12 information agenda-order',
      'minutes.md:8 hint not-on-list',
      'other.md:12 warning parity',
      'other.md:8 warning parity',
    ]);
  });

  test('workflow commands escape what would end them', async () => {
    const file = folder.write('50%,a:b.decl.md', '1.1 Members [meet.\n');
    const { out } = await run(['check', '--format', 'github', file]);
    const name = file.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
    assert.equal(
      out,
      `::error file=${name},line=1,endLine=1,col=13,endColumn=14,title=unmatched-bracket::This bracket is never closed.\n`,
    );
  });

  test('SARIF places results, related places and fixes', async () => {
    const { out } = await run(['check', '--format', 'sarif', '-'], { input: '1.1 [Open\n\n1.1 Text\n' });
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    const [{ columnKind, tool, results }] = log.runs;
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      results.map((result: { ruleId: string; ruleIndex: number; level: string }) => [
        result.ruleId,
        tool.driver.rules[result.ruleIndex].id,
        result.level,
      ]),
      [
        ['unmatched-bracket', 'unmatched-bracket', 'error'],
        ['duplicate-label', 'duplicate-label', 'warning'],
      ],
    );
    for (const rule of tool.driver.rules) assert.ok(rule.help.text.length > 20);
    assert.deepEqual(results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'stdin' },
      region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 6 },
    });
    assert.deepEqual(results[0].fixes[0].artifactChanges[0].replacements, [
      {
        deletedRegion: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 10 },
        insertedContent: { text: ']' },
      },
    ]);
    assert.equal(results[1].relatedLocations[0].physicalLocation.region.startLine, 1);
  });

  test('SARIF names files by relative, encoded URIs', async () => {
    const { out } = await run(['check', '--format', 'sarif', folder.write('a b#.decl.md', '[')]);
    const { uri } = JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    assert.match(uri, /^file:\/\/\/.*\/a%20b%23\.decl\.md$/);
  });

  test('the whole sample has one error, and its README names it', async () => {
    const { code, out } = await run(['check', '--json', sample]);
    assert.equal(code, 1);
    assert.deepEqual(
      (JSON.parse(out) as { severity: string; file: string; line: number }[])
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line }) => [file, line]),
      [[join(sample, 'Declaration.Rev.3.decl.md'), 122]],
    );
  });
});

suite('cli: check --fix', () => {
  const folder = createFolder();
  const hazards = 'OP1 Members [may](b) meet.\n---\n\nOP2 They [shall](a) report [.\n';
  const mended = 'OP1 Members [may] (b) meet.\n\n---\n\nOP2 They [shall] (a) report [.\n';

  test('mends what is safe, reports it, and leaves the rest', async () => {
    const file = folder.write('a.decl.md', hazards);
    const { code, out, err } = await run(['check', '--fix', file]);
    assert.equal(readFileSync(file, 'utf8'), mended);
    assert.equal(code, 1);
    assert.match(out, /unmatched-bracket/);
    assert.equal(err, `adref: ${file}: 3 fixed (markdown-hazard)\n1 file: 1 error.\n`);
    const again = await run(['check', '--fix', file]);
    assert.deepEqual([readFileSync(file, 'utf8'), again.err], [mended, '1 file: 1 error.\n']);
  });
  test('keeps the byte order mark and the line ends', async () => {
    for (const end of ['\r\n', '\r']) {
      const file = folder.write('b.decl.md', `\uFEFF${hazards.replaceAll('\n', end)}`);
      await run(['check', '--fix', file]);
      assert.equal(readFileSync(file, 'utf8'), `\uFEFF${mended.replaceAll('\n', end)}`);
    }
  });
  test('writes the text of standard input to standard output', async () => {
    const { code, out, err } = await run(['check', '--fix', '-'], { input: hazards });
    assert.deepEqual([code, out], [1, mended]);
    assert.match(err, /3 fixed/);
    assert.equal((await run(['check', '--fix', '--json', '-'], { input: hazards })).code, 2);
  });
  test('changes nothing where one file cannot be read', async () => {
    const file = folder.write('c.decl.md', hazards);
    assert.equal((await run(['check', '--fix', file, join(folder.path, 'none.md')])).code, 2);
    assert.equal(readFileSync(file, 'utf8'), hazards);
  });
  test('changes white space only, and what is contested stays so, in any text', () => {
    const piece = fc.constantFrom(
      '[a]',
      '(b)',
      '(KAZ)',
      ' ',
      '\n',
      '\r\n',
      '---',
      '===',
      'Members',
      '1.1 ',
      ']: x',
      '[',
      '|',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const input = inputOf(pieces.join(''));
        const { input: after } = applyFixes(input, null);
        assert.equal(after.text.replace(/\s/g, ''), input.text.replace(/\s/g, ''));
        assert.deepEqual(countsOf(after.reading.model).tokens, countsOf(input.reading.model).tokens);
        assert.deepEqual(applyFixes(after, null).fixed, []);
      }),
    );
  });
});
