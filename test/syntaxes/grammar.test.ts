import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, renderLines, root, tokenize } from './tokenize.ts';

const fixtures = new URL('test/fixtures/syntaxes/', root);

suite('syntaxes: TextMate grammar', () => {
  let grammar: IGrammar;
  suiteSetup(async () => {
    grammar = await loadGrammar();
  });

  /** The scopes that stand on the first occurrence of `part` in the last line of `text`. */
  const scopesOf = (text: string, part: string): string => {
    const line = tokenize(grammar, text).at(-1);
    assert.ok(line);
    const at = line.text.indexOf(part);
    assert.ok(at >= 0, `${part} is not in the line`);
    const found = line.stretches.find((stretch) => stretch.start <= at && at < stretch.end);
    return found?.scopes.join(' ') ?? '';
  };

  test('is what its sources make', async () => {
    const { makeGrammar } = (await import(new URL('scripts/grammar.mjs', root).href)) as {
      readonly makeGrammar: () => string;
    };
    const made = readFileSync(new URL('syntaxes/adref.tmLanguage.json', root), 'utf8');
    assert.equal(made, makeGrammar(), 'run: node scripts/grammar.mjs');
  });

  test('colours every notation and label as in the snapshot', () => {
    const actual = renderLines(tokenize(grammar, readFileSync(new URL('notations.md', fixtures), 'utf8')));
    const path = new URL('notations.snap', fixtures);
    // UPDATE_SNAPSHOTS=1 npx mocha out/test/syntaxes/grammar.test.js writes the file anew; read its diff.
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(path, actual);
    assert.equal(actual, readFileSync(path, 'utf8'));
  });

  test('gives nested brackets of a line their depth, and starts again behind the fourth', () => {
    for (const [mark, depth] of ['1', '2', '3', '4', '1'].entries()) {
      assert.match(scopesOf('[1[2[3[4[5]]]]]', String(mark + 1)), new RegExp(`contested\\.depth${depth}$`));
    }
  });

  test('colours labels as they are set', () => {
    for (const [text, label] of [
      ['3 *bis*. Boats wait.', '3 *bis*.'],
      ['2-1. Стороны встречаются.', '2-1.'],
      ['Статья 5-1', 'Статья 5-1'],
      ['Приложение № 1', 'Приложение № 1'],
      ['Título II', 'Título II'],
      ['Partie 2', 'Partie 2'],
      ['2.2.8 (a)', '2.2.8 (a)'],
      ['A.2.1 Members meet.', 'A.2.1'],
      ['I.1. Members meet.', 'I.1.'],
      ['B-3. Members meet.', 'B-3.'],
      ['№ 5 Стороны встречаются.', '№ 5'],
      ['Recital 4', 'Recital 4'],
      ['Article 5 : Ports', 'Article 5 :'],
      ['Variante 2 : Les Parties', 'Variante 2 :'],
      ['(b) alt Boats wait.', '(b) alt'],
      ['1° Soutenir la paix', '1°'],
      ['.1 the fuel oil', '.1'],
      ['一、总则', '一、'],
      ['（一）各方合作。', '（一）'],
    ] as const)
      assert.equal(scopesOf(text, label), 'entity.name.section.label', text);
  });

  test('colours what delegations want in Chinese', () => {
    const scopes = (part: string): string | undefined =>
      scopesOf('案文 [必须 - CHN; IND 删除]', part).split(' ').at(-1);
    assert.equal(scopes('删除'), 'keyword.other.stance');
    assert.equal(scopes('IND'), 'entity.name.type.delegation');
  });

  test('takes a label inside the bracket that holds the paragraph', () => {
    assert.equal(scopesOf('[2.3.4 bis Boats wait.]', '2.3.4 bis'), 'entity.name.section.label');
  });

  test('takes no number in running text for a label', () => {
    assert.equal(scopesOf('2.5 per cent of ships', '2.5'), 'entity.name.section.label');
    assert.equal(scopesOf('They kept 2.2.10 Members', '2.2.10'), '');
    assert.equal(scopesOf('2040 was good.', '2040'), '');
    assert.equal(scopesOf('G-20 Members met.', 'G-20'), '');
    assert.equal(scopesOf('2.2.8 (a) of the Charter', '(a)'), '');
  });

  test('reads Cyrillic and Kazakh letters in labels, attributions and marks', () => {
    assert.equal(scopesOf('Статья 75.1 Порты', 'Статья'), 'entity.name.section.label');
    assert.equal(scopesOf('2.2.1-тармақ Кемелер', '2.2.1'), 'entity.name.section.label');
    assert.match(scopesOf('[кеме – ҚАЗ сақтау]', 'ҚАЗ'), /entity\.name\.type\.delegation$/);
    assert.match(scopesOf('[кеме – ҚАЗ сақтау]', 'сақтау'), /keyword\.other\.stance$/);
    assert.equal(scopesOf('Кемелер күтеді. (келісілді)', '(келісілді'), 'constant.language.status');
  });

  test('leaves a hyphen without a delegation behind it alone', () => {
    assert.equal(scopesOf('[an old - and good - harbour]', '- and'), 'meta.contested.depth1');
  });

  test('colours the text of a link but no bracket of it as contested', () => {
    assert.equal(
      scopesOf('[page](https://harbour.example)', '['),
      'meta.link.inline punctuation.definition.link.begin',
    );
    assert.match(scopesOf('[shall](b)', '['), /keyword\.control\.bracket/);
  });

  test('property: no line but a fence, a comment or front matter colours the lines behind it', () => {
    const mark = fc.constantFrom(
      ...'[ ] ( ) { } ~~ ** * _ _____ \\ / - – : ; ` {++ ++} {-- --} {:toc} # > | ! ^ MOD PP3 2.2.10 bis RUS delete Decision: ж Қ \u00a0 😀'.split(
        ' ',
      ),
    );
    const line = fc
      .array(fc.oneof(mark, fc.string({ maxLength: 3 }), fc.constant(' ')), { maxLength: 25 })
      .map((parts) => parts.join('').replace(/[\r\n]/g, ''))
      .filter((text) => !/`{3}|~{3}|<!--/.test(text));
    fc.assert(
      fc.property(line, (text) => {
        const lines = tokenize(grammar, `start\n${text}\n2.2.10 Members [wait].`);
        assert.deepEqual(
          lines[2]?.stretches,
          tokenize(grammar, 'start\n2.2.10 Members [wait].')[1]?.stretches,
        );
        assert.equal(lines[1]?.state.depth, lines[0]?.state.depth);
      }),
      { numRuns: 1_000 },
    );
  });

  test('property: every bracket of a bracketed line is coloured', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '[',
      ']',
      ' text ',
      'y',
      ' - RUS',
      'IND: ',
      '; ',
      ' / ',
      '2.2 ',
      '*',
      '**',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const [line] = tokenize(grammar, pieces.join(''));
        assert.ok(line);
        for (const { index } of line.text.matchAll(/[[\]]/g)) {
          const scopes = line.stretches
            .find(({ start, end }) => start <= index && index < end)
            ?.scopes.join(' ');
          assert.match(scopes ?? '', /bracket|placeholder/, `${line.text} at ${index}`);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('bounds the work on a line of nothing but brackets', () => {
    for (const text of [
      '['.repeat(20_000),
      ']'.repeat(20_000),
      '[a '.repeat(6_000),
      '[RUS, '.repeat(3_000),
    ]) {
      const started = performance.now();
      tokenize(grammar, text);
      assert.ok(performance.now() - started < 5_000);
    }
  });
});
