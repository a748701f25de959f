import assert from 'node:assert/strict';
import type { DocumentHighlight } from 'vscode-languageserver';
import { endServers, offsetOf, serve } from '../serve.ts';

/** Checks what is highlighted at `$0`: the text between `«` and `»`. */
async function check(marked: string): Promise<void> {
  const { request, at, text } = await serve(marked.replace(/[«»]/g, ''));
  const found = (await request<DocumentHighlight[] | null>('textDocument/documentHighlight', at)) ?? [];
  const source = text();
  const shown = found
    .flatMap(({ range }) => [
      { at: offsetOf(source, range.start), mark: '«', order: 1 },
      { at: offsetOf(source, range.end), mark: '»', order: 0 },
    ])
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((result, { at: place, mark }) => result.slice(0, place) + mark + result.slice(place), source);
  assert.equal(shown, marked.replace('$0', ''));
}

suite('document highlights', () => {
  teardown(endServers);

  test('a label and its references', () =>
    check('1.1 See paragraph «1.2».\n\n«1.$02» A.\n\n1.3 Notes paragraphs 1.1 and «1.2».\n'));
  test('the mate of a bracket', () => check('1.1 Members $0«[»share [all] data«]» now.'));
  test('the mate of a closing bracket in a later paragraph', () =>
    check('1.1 «[»Members share.\n\n1.2 They report.«]»$0\n'));
  test('all alternatives of a group', () => check('1.1 Members [«sh$0all»][«should»][«may»] act.'));
  test('both sides of a slash', () => check('1.1 Members [«equi$0table and fair» / «fair»] act.'));
  test('a delegation wherever it takes a position', () =>
    check('1.1 Members [act - «R$0US»; IND delete].\n\n1.2 They [«RUS»: meet].\n'));
  test('nothing in ordinary text', () => check('1.1 Members a$0ct.'));
});
