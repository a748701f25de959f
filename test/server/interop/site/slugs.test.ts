import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSlugs } from '../../../../server/src/interop/site/slugs.ts';

const slugsOf = (...names: readonly string[]): readonly string[] => names.map(createSlugs());

suite('site: names of pages', () => {
  test('are words and hyphens in every script', () =>
    assert.deepEqual(
      slugsOf('Declaration.Rev.5.decl.md', 'поправки/Проект №2 (чистый).md', '2.2.1-тармақ.note.md'),
      ['declaration-rev-5-decl', 'поправки-проект-no2-чистый', '2-2-1-тармақ-note'],
    ));
  test('hold nothing that leads elsewhere', () =>
    assert.deepEqual(slugsOf('../../etc/passwd.md', 'a%2e%2e#b?c.md', '..md'), [
      'etc-passwd',
      'a-2e-2e-b-c',
      'text',
    ]));
  test('are not those of devices', () =>
    assert.deepEqual(slugsOf('CON.md', 'lpt1.md', 'console.md'), ['text-con', 'text-lpt1', 'console']));
  test('differ also where a disk does not tell capitals or accents apart', () =>
    assert.deepEqual(slugsOf('Ports.md', 'ports.md', 'Qua\u0301i.md', 'Qu\u00e1i.md'), [
      'ports',
      'ports-2',
      'quái',
      'quái-2',
    ]));
  test('are safe and unique, whatever the files are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 12 }), (names) => {
        const slugs = slugsOf(...names);
        assert.equal(new Set(slugs).size, slugs.length);
        for (const slug of slugs) {
          assert.match(slug, /^[\p{L}\p{N}\p{M}-]+$/u);
          assert.ok(Buffer.byteLength(`${slug}.html`) < 256);
          assert.equal(decodeURIComponent(encodeURIComponent(slug)), slug);
        }
      }),
    );
  });
});
