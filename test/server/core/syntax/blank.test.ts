import { equal } from 'node:assert/strict';
import { parseMarkdown } from '../../../../server/src/core/syntax/parse-markdown.ts';

suite('syntax: blanks', () => {
  const kinds = (text: string): string => {
    const [paragraph] = parseMarkdown(text).children;
    return paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type).join(' ') : '';
  };
  for (const text of ['At __:__ p.m.', '**On ___/___/31.**', 'On «__» May', 'On ____ and ____.'])
    test(`no emphasis: ${text}`, () => equal(kinds(text).includes('emphasis'), false));
  for (const text of ['At __:__ p.m.', 'On ___/___/31.', 'On «__» May and «__» June'])
    test(`text: ${text}`, () => equal(kinds(text), 'text'));
  test('a mark of emphasis is one as ever', () => {
    equal(kinds('A __bold__ word'), 'text strong text');
    equal(kinds('___both___'), 'emphasis');
    equal(kinds('(__bold__)'), 'text strong text');
    equal(kinds('_a_ b'), 'emphasis text');
  });
});
