import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { bodyElements } from '../../../../server/src/interop/docx/body-elements.ts';
import { Unreadable } from '../../../../server/src/interop/docx/unreadable.ts';

suite('docx: a body, stretch by stretch', () => {
  const read = (xml: string): string =>
    Array.from(bodyElements(strToU8(xml), 'x.xml'), (one) => `${one.localName}:${one.textContent}`).join(' ');
  const whole = (body: string, more = ''): string =>
    `<?xml version="1.0"?><!-- <w:body> --><w:document xmlns:w="urn:w"><w:body>${body}</w:body>${more}</w:document>`;
  /** Longer than what is held at a time. */
  const long = 'x'.repeat(70_000);

  test('elements come in order, whatever their length', () =>
    assert.equal(
      read(whole(`<w:p>${long}</w:p><w:p>b</w:p> <w:tbl><w:p>${long}</w:p></w:tbl><w:p/><w:p>e</w:p>`)),
      `p:${long} p:b tbl:${long} p: p:e`,
    ));

  test('what only looks like tags is none', () =>
    assert.equal(
      read(
        whole(
          `<!-- </w:body> --><w:p a="<b>" b='"'>${long}</w:p><w:p><![CDATA[</w:p>]]></w:p><?pi <x> ?><w:p>c</w:p>`,
        ).replace('<b>', '&lt;b>'),
      ),
      `p:${long} p:</w:p> p:c`,
    ));

  test('names without a prefix, no body, an empty one', () => {
    assert.equal(read('<document><body><p>a</p></body></document>'), 'p:a');
    assert.equal(read('<document/>'), '');
    assert.equal(read('<document><body/></document>'), '');
    assert.equal(read('<document><other><body><p>a</p></body></other></document>'), '');
  });

  test('a part that is damaged, before, within or behind its body', () => {
    for (const xml of [
      '',
      'words',
      '<document><body><p>a</p></document>',
      whole(`<w:p>${long}</w:p><w:p>b</w:q>`),
      whole(`<w:p>${long}</w:p>`, '<w:open>'),
      `${whole('<w:p>a</w:p>')}<`,
      whole(`<w:p>${long}</w:p><!-- `),
    ])
      assert.throws(() => read(xml), Unreadable, xml.slice(0, 60));
  });

  test('what never ends is looked for once', () =>
    assert.throws(() => read(`<document><body>${'<!-- '.repeat(2_000_000)}`), Unreadable));
});
