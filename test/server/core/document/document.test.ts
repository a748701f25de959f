import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createDocument,
  type Document,
  offsetAt,
  placeAt,
  slice,
  textOf,
  updateDocument,
} from '../../../../server/src/core/document/document.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';

suite('document', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '---',
    '...',
    '```',
    '~~~',
    '<!--',
    '-->',
    '# ',
    '2.2.10 ',
    '(a) ',
    '- ',
    '[',
    ']',
    'text',
    'Члены',
    '<pre>',
    '</pre>',
    '> ',
    '\uFEFF',
    '|',
    '*',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('blocks joined are the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (source) => textOf(createDocument(source)) === source),
    );
  });

  test('an update equals reading anew, for any text and any sequence of edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.oneof(piece, text)), { maxLength: 8 });
    fc.assert(
      fc.property(text, edits, (source, steps) => {
        let document = createDocument(source);
        let expected = source;
        for (const [at, length, inserted] of steps) {
          const start = at % (expected.length + 1);
          const edit = { start, end: Math.min(expected.length, start + length), text: inserted };
          document = updateDocument(document, edit);
          expected = applyEdits(expected, [edit]);
          assert.deepEqual(shape(document), shape(createDocument(expected)));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('front matter that an edit opens is closed by a line far below', () => {
    const body = 'One.\n\n'.repeat(50);
    const before = createDocument(`---\\\n${body}...\n\nTwo.\n`);
    const after = updateDocument(before, { start: 3, end: 4, text: '' });
    assert.deepEqual(shape(after), [
      ['front-matter', `---\n${body}...\n\n`],
      ['text', 'Two.\n'],
    ]);
  });

  test('a line of dashes too long to close front matter leaves it open', () => {
    const source = `---\n\na: b\n\n---${' '.repeat(80)}\n\nOne.\n`;
    assert.deepEqual(shape(createDocument(source))[0], ['text', '---\n\n']);
  });

  test('an edit leaves the other blocks the same objects', () => {
    const before = createDocument('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n');
    const after = updateDocument(before, { start: 14, end: 14, text: 'x' });
    assert.equal(textOf(after), 'One.\n\nTwo.\n\nThxree.\n\nFour.\n\nFive.\n');
    const shared = after.blocks.filter((block) => before.blocks.includes(block));
    assert.equal(shared.length, 4);
  });

  test('a place and its offset are each other', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, n) => {
        const document = createDocument(source);
        const offset = n % (source.length + 1);
        if (source[offset - 1] === '\r' && source[offset] === '\n') return;
        assert.equal(offsetAt(document, placeAt(document, offset)), offset);
      }),
    );
  });

  test('a place in a long block is the place in its lines', () => {
    const line = fc.string({ unit: fc.constantFrom('x', 'д', ' '), minLength: 1, maxLength: 400 });
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), {
      minLength: 40,
      maxLength: 60,
    });
    fc.assert(
      fc.property(lines, fc.nat(), (parts, n) => {
        const source = parts.map(([words, end]) => `x${words}${end}`).join('');
        const offset = n % (source.length + 1);
        if (source[offset - 1] === '\r' && source[offset] === '\n') return;
        const before = source.slice(0, offset).split(/\r\n|\n|\r/);
        const expected = { line: before.length - 1, character: before.at(-1)!.length };
        assert.deepEqual(placeAt(createDocument(source), offset), expected);
      }),
    );
  });

  test('a slice is the text between two offsets', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        assert.equal(slice(createDocument(source), start, end), source.slice(start, end));
      }),
    );
  });

  test('front matter is a block of its own, blank lines inside it included', () => {
    const document = createDocument('---\nsymbol: A/1\n\ntitle: T\n---\n\nText.\n');
    assert.deepEqual(shape(document), [
      ['front-matter', '---\nsymbol: A/1\n\ntitle: T\n---\n\n'],
      ['text', 'Text.\n'],
    ]);
  });
});

function shape(document: Document): readonly unknown[] {
  return document.blocks.map((block) => [block.kind, block.text]);
}
