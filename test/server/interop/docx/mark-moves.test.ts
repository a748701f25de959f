import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportFlow } from '../../../../server/src/interop/docx/export-flow.ts';
import { writeDocx } from '../../../../server/src/interop/docx/write-docx.ts';

suite('docx: moves', () => {
  /** The tracked changes of the file, each as its element and words; a number tells the two ends of one move. */
  const changes = (old: string, now: string): string => {
    const flow = exportFlow({
      text: now,
      against: { text: old, by: { author: 'KAZ', date: null } },
      clean: false,
      moves: true,
    });
    const file = unzipSync(writeDocx(flow, { title: null, language: 'en' }));
    const xml = strFromU8(file['word/document.xml']!);
    const ends = xml.matchAll(/<w:(move(?:From|To))RangeStart [^>]*w:name="move(\d+)"\/>/g);
    const found = xml.matchAll(/<w:(ins|del|moveFrom|moveTo) [^>/]*>(.*?)<\/w:\1>/g);
    return [
      ...Array.from(found, ([, name, inner]) => `${name} <${inner!.replace(/<[^>]*>/g, '')}>`),
      ...Array.from(ends, ([, name, move]) => `${name}#${move}`),
    ].join(' ');
  };
  const long = 'It stays where it is.\n\nSo does this, and all the others.\n\nAnd that.';

  test('a paragraph that stands elsewhere', () =>
    assert.equal(
      changes(`One two three.\n\n${long}\n`, `${long}\n\nOne two three.\n`),
      'moveFrom <One two three.> moveTo <One two three.> moveFrom#1 moveTo#1',
    ));

  test('a label goes and comes by itself', () =>
    assert.equal(
      changes(`1. One two three.\n\n${long}\n`, `${long}\n\n7. One two three.\n`),
      'del <1. > moveFrom <One two three.> ins <7. > moveTo <One two three.> moveFrom#1 moveTo#1',
    ));

  test('what stands twice, is short, or has other words is no move', () => {
    for (const [old, now] of [
      [`A b c d.\n\n${long}\n`, `${long}\n\nA b c d.\n\nA b c d.\n`],
      [`Short one.\n\n${long}\n`, `${long}\n\nShort one.\n`],
      [`One two three.\n\n${long}\n`, `${long}\n\nOne two four.\n`],
    ])
      assert.doesNotMatch(changes(old!, now!), /move/);
  });

  test('a heading is no paragraph', () =>
    assert.doesNotMatch(changes(`# One two three\n\n${long}\n`, `${long}\n\nOne two three\n`), /move/));
});
