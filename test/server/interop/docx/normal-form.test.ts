import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalForm } from '../../../../server/src/interop/docx/normal-form.ts';
import { dialectText } from '../../dialect-text.ts';

const check = (text: string, expected: string): void => assert.equal(normalForm(text), expected);

suite('docx: the normal form', () => {
  test('keeps numbers, brackets and attributions', () => {
    const text =
      '## 2.2 Ports\n\n2.2.1 Members [shall][should] share [data - RUS; IND delete].\n\n(a) [one\n\n(b) two]\n';
    check(text, text);
  });
  test('keeps lines of one paragraph, and items without blank lines', () => {
    const text = 'Present:\nAzerbaijan\n(a) one\n    (i) two\n- three\n';
    check(text, text);
  });
  test('has one kind of line end and one blank line', () =>
    check('\uFEFF1. One\r\n\r\n\r\n   \r\n2. Two', '1. One\n\n2. Two\n'));
  test('sets headings apart', () => check('text\n## 2 Ports\ntext\n', 'text\n\n## 2 Ports\n\ntext\n'));
  test('has one sign of emphasis', () =>
    check('_Taking_ __note__ and ~~old~~ **new** (KAZ)', '*Taking* **note** and ~~old~~ **new** (KAZ)\n'));
  test('leaves stars and blanks that mark nothing', () => {
    const text = '2 * 3, _____ and *[Taking note\n\n\\* a star\n\n*[Taking* note]\n';
    check(text, text);
  });
  test('pads tables', () => check('|a|b|\n|:-|-|\n|1|x\\|y|\n', '| a | b |\n| :-- | --- |\n| 1 | x\\|y |\n'));
  test('moves footnotes to the end', () =>
    check('One[^a].\n\n[^a]: Note.\n\nTwo[^9].', 'One[^a].\n\nTwo[^9].\n\n[^a]: Note.\n'));
  test('keeps comments', () => {
    const text =
      'Members {==may==}{>>KAZ, 2031-09-27T10:00:00Z: \\[why\\]?<<}{>>IND, undated, reply: no¶yes<<} go {>>x<<}.\n';
    check(text, text);
  });
  test('keeps front matter', () => {
    const text = '---\nsymbol: MM/2031/DRAFT/1\n\ntitle: T\n---\n\nText\n';
    check(text, text);
  });
  test('once is enough', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const normal = normalForm(text);
        assert.equal(normalForm(normal), normal);
      }),
      { numRuns: 1000 },
    );
  });
  test('changes no sign that is seen', () => {
    // Footnotes change their place, therefore signs are compared whatever their order.
    const seen = (text: string): string =>
      [...text.replace(/[\s\uFEFF]|(?<!\\)[*_]|\\(?=\*)/g, '')].sort().join('');
    fc.assert(
      fc.property(dialectText, (text) => assert.equal(seen(normalForm(text)), seen(text))),
      { numRuns: 1000 },
    );
  });
});
