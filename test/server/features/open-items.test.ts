import assert from 'node:assert/strict';
import type { OpenItems } from '../../../server/src/protocol/open-items.ts';
import { endServers, offsetOf, serve } from '../serve.ts';

async function openItems(marked: string): Promise<OpenItems & { readonly targets: readonly string[] }> {
  const { request, at, text } = await serve(marked);
  const answer = await request<OpenItems>('adref/openItems', at);
  const targets = answer.items.map(({ target }) => text().slice(offsetOf(text(), target.start)).slice(0, 8));
  return { ...answer, targets };
}

suite('open items', () => {
  teardown(endServers);

  test('each open paragraph: path, reasons, figures, delegations, section, and where to go', async () => {
    const { items, targets } = await openItems(
      '## 2 Part$0\n\n2.1 Members meet.\n\n2.2 Members [act - RUS; IND delete] by [date]. (reopened)\n',
    );
    assert.deepEqual(
      items.map((item) => ({ ...item, range: null, target: null })),
      [
        {
          range: null,
          target: null,
          path: '2.2',
          label: '2.2',
          kind: 'paragraph',
          reasons: ['bracket', 'placeholder', 'reopened'],
          brackets: 1,
          placeholders: 1,
          delegations: ['IND', 'RUS'],
          text: 'Members [act - RUS; IND delete] by [date]. (reopened)',
          section: ['2 Part'],
        },
      ],
    );
    assert.deepEqual(targets, ['[act - R']);
  });

  test('paragraphs inside a bracket that began earlier, and what has no mate', async () => {
    const { items } = await openItems('1.1$0 [A.\n\n1.2 B.\n\n1.3 C.]\n\n1.4 D].\n');
    assert.deepEqual(
      items.map(({ path, reasons }) => [path, reasons.join(' ')]),
      [
        ['1.1', 'bracket'],
        ['1.2', 'inside-bracket'],
        ['1.3', 'bracket inside-bracket'],
        ['1.4', 'unmatched'],
      ],
    );
  });

  test('the figures of the document', async () => {
    const { summary } = await openItems(
      '---\nsymbol: MM/2031/DRAFT/1/Rev.5\nlanguage: en\n---\n1.1$0 Members [act].\n',
    );
    assert.deepEqual(summary, {
      symbol: 'MM/2031/DRAFT/1/Rev.5',
      revision: 'Rev.5',
      kind: 'declaration',
      language: 'en',
      groups: 1,
      placeholders: 0,
      unmatched: 0,
      provisions: 1,
      openProvisions: 1,
    });
  });
});
