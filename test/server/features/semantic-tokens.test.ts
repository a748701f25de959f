import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { contestedOf } from '../../../server/src/core/model/contested.ts';
import { readTokens } from '../../../server/src/lsp/read-tokens.ts';
import { tokenModifiers, tokenTypes } from '../../../server/src/lsp/token-legend.ts';
import { createReading, type Reading } from '../../../server/src/workspace/reading.ts';
import { root } from '../../sources.ts';
import { dialectText } from '../dialect-text.ts';
import { endServers, offsetOf, positionOf, serve } from '../serve.ts';

interface Token {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const read = (text: string): Reading =>
  createReading('file:///a.decl.md', createDocument(text), defaultProfile);

function decode(text: string, data: readonly number[]): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = offsetOf(text, { line, character });
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push({ start, end: start + length, name: [tokenTypes[type], ...modifiers].join('.') });
  }
  return tokens;
}

/** `text: type.modifiers` for each token. */
function tokensOf(text: string): readonly string[] {
  return decode(text, readTokens(read(text), { start: 0, end: text.length })).map(
    ({ start, end, name }) => `${text.slice(start, end)}: ${name}`,
  );
}

suite('semantic tokens', () => {
  teardown(endServers);

  test('the legend is the one that package.json contributes, and each entry has a colour', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
    // `label` is one of the types that VS Code has itself.
    assert.deepEqual(
      [...tokenTypes].filter((type) => type !== 'label').sort(),
      ids(contributes.semanticTokenTypes).sort(),
    );
    assert.deepEqual([...tokenModifiers], ids(contributes.semanticTokenModifiers));
    const coloured = Object.keys(contributes.semanticTokenScopes[0].scopes).map(
      (scope) => scope.split('.')[0],
    );
    assert.deepEqual(new Set(coloured), new Set<string>(tokenTypes));
  });

  test('the label of an article is a label alone, and a reference in Chinese goes to its last sign', () => {
    assert.deepEqual(tokensOf('Article 3. See Article 3.\n'), ['Article 3: label', 'Article 3: reference']);
    assert.deepEqual(tokensOf('---\nlanguage: zh\n---\n第三条 秘书处根据第三条建立登记册。\n'), [
      '第三条: label',
      '第三条: reference',
    ]);
  });

  test('brackets by depth, also across paragraphs', () => {
    assert.deepEqual(tokensOf('1.1 [A [b] c.\n\n1.2 D [e].]\n'), [
      '1.1: label.open',
      '[: bracket.depth1',
      '[: bracket.depth2',
      ']: bracket.depth2',
      '1.2: label.open',
      '[: bracket.depth2',
      ']: bracket.depth2',
      ']: bracket.depth1',
    ]);
  });

  test('a bracket without its mate', () => {
    assert.deepEqual(tokensOf('1.1 Members [share data.'), ['1.1: label.open', '[: bracket.unmatched']);
  });

  test('delegations by what they want', () => {
    assert.deepEqual(tokensOf('[act - RUS; IND delete]'), [
      '[: bracket.depth1.proposed.opposed',
      '- : attribution',
      'RUS: attribution.proposed',
      '; : attribution',
      'IND: attribution.opposed',
      ' delete: attribution',
      ']: bracket.depth1.proposed.opposed',
    ]);
    assert.ok(tokensOf('[RUS: A.\n\nB.]').includes('RUS: attribution.proposed'), 'over several paragraphs');
  });

  test('marks and proposals', () => {
    assert.deepEqual(tokensOf('Members ~~may~~ **shall** (KAZ) act by [date] {see 1}. ___ (agreed)'), [
      '~~may~~: deletion',
      '**shall** : insertion',
      'KAZ: attribution.proposed',
      '[date]: placeholder',
      '{see 1}: note',
      '___: placeholder',
      '(agreed): status',
    ]);
    assert.deepEqual(tokensOf('{--a [b]--}{++c++}'), [
      '{--a : deletion',
      '[: bracket.depth1',
      'b: deletion',
      ']: bracket.depth1',
      '--}: deletion',
      '{++c++}: insertion',
    ]);
  });

  test('references to what is there, and symbols', () => {
    assert.deepEqual(
      tokensOf('1.1 See paragraphs 1.1 and 1.7 of MM/2031/DRAFT/1.\n\n1.2 See paragraph 7.7.'),
      ['1.1: label', 'paragraphs 1.1: reference', 'MM/2031/DRAFT/1: symbol', '1.2: label'],
    );
  });

  test('a mark over several lines is one token a line', () => {
    assert.deepEqual(tokensOf('{a long\r\nnote}'), ['{a long: note', 'note}: note']);
  });

  test('property: tokens are disjoint, on one line, and deep as the model says', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const reading = read(text);
        const tokens = decode(text, readTokens(reading, { start: 0, end: text.length }));
        let end = 0;
        for (const token of tokens) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.doesNotMatch(text.slice(token.start, token.end), /[\r\n]/);
          end = token.end;
        }
        const depths = new Map(tokens.map(({ start, name }) => [start, /depth(\d)/.exec(name)?.[1]]));
        for (const bracket of contestedOf(reading.model).brackets)
          assert.equal(depths.get(bracket.start), String(((bracket.depth - 1) % 6) + 1), text);
      }),
      { numRuns: 500 },
    );
  });

  test('property: the tokens of a range are those of the whole', () => {
    fc.assert(
      fc.property(dialectText, fc.nat(), fc.nat(), (text, a, b) => {
        const reading = read(text);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const part = decode(text, readTokens(reading, { start, end }));
        const whole = decode(text, readTokens(reading, { start: 0, end: text.length }));
        const from = whole.findIndex((token) => token.start === part[0]?.start);
        assert.deepEqual(part, from < 0 ? [] : whole.slice(from, from + part.length));
        for (const token of whole)
          if (token.start >= start && token.end <= end)
            assert.ok(part.some((one) => one.start === token.start));
      }),
      { numRuns: 500 },
    );
  });

  test('answers the whole, then only what has changed, then the part that is seen', async () => {
    const { request, client, at, text } = await serve('1.1$0 Members [share] data.\n\n1.2 Members [meet].\n');
    const { textDocument } = at;
    const full = await request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const place = positionOf(text(), text().indexOf('data'));
    await client.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range: { start: place, end: place }, text: '[all] ' }],
    });
    const delta = await request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.equal(delta.edits.length, 1);
    const [{ start, deleteCount, data }] = delta.edits as [
      { start: number; deleteCount: number; data: number[] },
    ];
    const patched = [...full.data.slice(0, start), ...data, ...full.data.slice(start + deleteCount)];
    const now = await request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(patched, now.data);
    assert.ok(data.length < now.data.length);
    const seen = await request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
    });
    assert.equal(seen.data[0], 2);
    assert.equal(seen.data.length, 3 * 5);
  });

  test('answers the whole where it does not know what the client has', async () => {
    const { request, at } = await serve('1.1$0 Members [share] data.');
    const answer = await request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      ...at,
      previousResultId: 'of another life',
    });
    assert.equal(answer.data.length, 3 * 5);
  });
});
