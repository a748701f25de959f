import assert from 'node:assert/strict';
import type { DefinitionLink, Location } from 'vscode-languageserver';
import { endServers, serve, textIn } from '../serve.ts';

/** Where the definition at `$0` leads: the file, the text that is selected there, the text it was asked for. */
async function definition(meeting: string): Promise<readonly string[] | null> {
  const served = await serve(meeting);
  const answer = await served.request<DefinitionLink[] | null>('textDocument/definition', served.at);
  const [link] = answer ?? [];
  if (!link) return null;
  const name = link.targetUri.slice(link.targetUri.lastIndexOf('/') + 1);
  return [
    name,
    textIn(served.text(name), link.targetSelectionRange),
    textIn(served.text(), link.originSelectionRange!),
  ];
}

suite('definition', () => {
  teardown(endServers);

  test('leads from a reference to the label it means', async () => {
    assert.deepEqual(await definition('1.1 See paragraphs 1.2 and 1.$03.\n\n1.2 A.\n\n1.3 B.\n'), [
      'draft.decl.md',
      '1.3',
      '1.3',
    ]);
  });

  test('takes the word before the number for a part of the reference', async () => {
    assert.equal((await definition('1.1 See para$0graph 1.2.\n\n1.2 A.\n'))?.[1], '1.2');
  });

  test('leads to the item that a reference names', async () => {
    assert.equal(
      (await definition('1.1 See paragraph 1.2(b)$0.\n\n1.2 Members:\n\n(a) share;\n\n(b) report.\n'))?.[1],
      '(b)',
    );
  });

  const articles = 'Article 3\n\n1. A. SEE\n\n2. B.\n\nArticle 4\n\n1. C.\n\n2. D.\n';
  const lineOf = async (words: string): Promise<number | undefined> => {
    const served = await serve(articles.replace('SEE', words));
    const answer = await served.request<DefinitionLink[] | null>('textDocument/definition', served.at);
    return answer?.[0]?.targetSelectionRange.start.line;
  };

  test('goes by the article that is named with a paragraph', async () => {
    assert.equal(await lineOf('See paragraph $02.'), 4);
    assert.equal(await lineOf('See Article 4, paragraph $02.'), 10);
    assert.equal(await lineOf('See Article $04, paragraph 2.'), 6);
    assert.equal(await lineOf('See paragraph $02 of Article 4.'), 10);
    assert.equal(await lineOf('См. пункт $02 статьи 4.'), 10);
    assert.equal(await lineOf('See Article 3, paragraph 1, and Article 4, paragraph $02.'), 10);
  });

  test('goes nowhere where that article has no such paragraph', async () => {
    assert.equal(await lineOf('See Article 4, paragraph $07.'), undefined);
    assert.equal(await lineOf('See Article 9, paragraph $02.'), undefined);
  });

  test('reads Russian references', async () => {
    assert.equal((await definition('1.1 См. пункт 1.$02 выше.\n\n1.2 Члены.\n'))?.[1], '1.2');
  });

  test('leads from a label to itself', async () => {
    assert.equal((await definition('1.$01 A.\n'))?.[1], '1.1');
  });

  test('leads from a symbol to its file', async () => {
    assert.deepEqual(
      await definition(
        '//- a.decl.md\n1.1 See MM/2031/DEC/$01.\n//- b.decl.md\n---\nsymbol: MM/2031/DEC/1\n---\nB.\n',
      ),
      ['b.decl.md', '', 'MM/2031/DEC/1'],
    );
  });

  test('leads nowhere from text, from what is missing, and from what belongs to another document', async () => {
    assert.equal(await definition('1.1 Members a$0ct.\n'), null);
    assert.equal(await definition('1.1 See paragraph 7.$07.\n'), null);
    assert.equal(await definition('1.1 See paragraph 1$0.1 of decision 14/34.\n'), null);
  });

  test('answers a plain location to a client without links', async () => {
    const { request, at } = await serve('1.1 See paragraph 1.$02.\n\n1.2 A.\n', { capabilities: {} });
    const { range } = await request<Location>('textDocument/definition', at);
    assert.deepEqual(range.start, { line: 2, character: 0 });
  });
});
