import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstArguments, root, sources } from '../sources.ts';

const json = (name: string): Record<string, string> => JSON.parse(readFileSync(join(root, name), 'utf8'));
const placeholders = (text: string): readonly string[] => text.match(/\{\d\}/g) ?? [];

suite('translations of the client', () => {
  const bundle = json('l10n/bundle.l10n.ru.json');
  const used = new Set([...sources('client/src')].flatMap(([, source]) => firstArguments(source, 'l10n.t')));

  test('every sentence in the code is in the Russian bundle, and no other', () => {
    assert.ok(used.size > 40);
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });

  test('a sentence and its translation name the same arguments', () => {
    for (const [english, russian] of Object.entries(bundle))
      assert.deepEqual([...placeholders(russian)].sort(), [...placeholders(english)].sort(), english);
  });

  test('package.nls.ru.json has the keys of package.nls.json', () => {
    assert.deepEqual(
      Object.keys(json('package.nls.ru.json')).sort(),
      Object.keys(json('package.nls.json')).sort(),
    );
  });

  test('every key in package.json has its sentence, and every sentence its key', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const keys = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual([...keys].sort(), Object.keys(json('package.nls.json')).sort());
  });
});
