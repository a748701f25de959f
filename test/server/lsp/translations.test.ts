import assert from 'node:assert/strict';
import { ru } from '../../../server/src/lsp/translations/ru.ts';
import { translationsFor } from '../../../server/src/lsp/translations.ts';
import { firstArguments, literals, sources } from '../../sources.ts';

const server = [...sources('server/src')].filter(
  ([path]) => !path.includes('/translations/') && !path.includes('/cli/'),
);
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g))].sort();

suite('translations of the server', () => {
  test('every message has a Russian sentence', () => {
    const missing = server.flatMap(([path, source]) =>
      firstArguments(source, 'message')
        .filter((text) => text.includes(' ') && !(text in ru))
        .map((text) => `${path}: ${text}`),
    );
    assert.deepEqual(missing, []);
  });

  test('so has every sentence that a check hands on', () => {
    const sentences = server
      .filter(([path]) => path.includes('/core/problems/'))
      .flatMap(([, source]) => literals(source))
      .filter((text) => /^[A-Z“{].* .*[\p{L}.}]$/u.test(text));
    assert.ok(sentences.length > 10);
    assert.deepEqual(
      sentences.filter((text) => !(text in ru)),
      [],
    );
  });

  test('no Russian sentence is left over', () => {
    const used = new Set(server.flatMap(([, source]) => literals(source)));
    assert.deepEqual(
      Object.keys(ru).filter((text) => !used.has(text)),
      [],
    );
  });

  test('a sentence and its translation name the same arguments', () => {
    for (const [english, russian] of Object.entries(ru))
      if (!['1 bracket', '1 blank'].includes(english))
        assert.deepEqual(placeholders(russian), placeholders(english), english);
  });

  test('every translation is in Russian', () => {
    for (const russian of Object.values(ru)) assert.match(russian, /\p{Script=Cyrillic}/u);
  });

  test('a locale is known by its language', () => {
    assert.equal(translationsFor('ru-RU'), ru);
    assert.equal(translationsFor('RU_ru'), ru);
    assert.deepEqual(translationsFor('en'), {});
    assert.deepEqual(translationsFor(undefined), {});
  });
});
