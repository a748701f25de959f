import assert from 'node:assert/strict';
import { createNonce, printedPage, webviewPage } from '../../../client/src/views/webview-page.ts';

suite('pages', () => {
  const page = (title: string): string =>
    webviewPage({
      cspSource: 'https://here',
      nonce: 'abc',
      script: 'https://here/a.js',
      style: 'https://here/a.css',
      language: 'kk',
      title,
      waiting: '…',
    });

  test('may run their own script and nothing else', () => {
    const policy = /content="([^"]*)"/.exec(page('A'))?.[1]?.replaceAll('&#39;', "'");
    assert.equal(
      policy,
      "default-src 'none'; style-src https://here; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    assert.equal(page('A').match(/<script/g)?.length, 1);
    assert.doesNotMatch(page('A'), /<style|style=|\son\w+=/);
  });

  test('the title of a draft is text', () => {
    assert.match(page('</title><script>'), /<title>&#60;\/title&#62;&#60;script&#62;<\/title>/);
    assert.match(page('"\''), /<title>&#34;&#39;<\/title>/);
  });

  test('a printed copy runs nothing, whatever its style sheet says', () => {
    const printed = printedPage('<i>', 'en', 'a::after { content: "</style><script>" }', '<p>A</p>');
    assert.match(printed, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.equal(printed.match(/<\/style>/g)?.length, 1);
    assert.match(printed, /<title>&#60;i&#62;<\/title>/);
  });

  test('a nonce is long and new', () => {
    assert.match(createNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(createNonce(), createNonce());
  });
});
