import assert from 'node:assert/strict';
import { endServers, serve } from '../serve.ts';

suite('template', () => {
  teardown(endServers);

  test('a document to start from, in the language asked for', async () => {
    const { request } = await serve('$0');
    const { text } = await request<{ text: string }>('adref/template', {
      kind: 'list',
      language: 'kk',
      day: '2031-09-24',
    });
    assert.match(
      text,
      /^---\nsymbol: MEETING\/2031\/LIST\/1\n.*\nkind: list\nlanguage: kk\ndate: 2031-09-24\n/,
    );
    assert.match(text, /# Қатысушылар тізімі/);
  });
  test('what has no template', async () => {
    const { request } = await serve('$0');
    assert.equal(await request('adref/template', { kind: 'poem', language: 'en', day: '2031-09-24' }), null);
  });
});
