import { equal } from 'node:assert/strict';
import { isRealDestination } from '../../../../server/src/core/syntax/destination.ts';

suite('syntax: destination', () => {
  const real =
    'https://un.org mailto:a@b.org HTTP://X #p4 / /a ./a ../a annex.pdf dir/ANNEX.PDF rev5.decl.md a.html#p ' +
    'a.md?x <annex.pdf> </a> <#b>';
  for (const destination of real.split(' ')) {
    test(`${destination} leads somewhere`, () => equal(isRealDestination(destination), true));
  }
  test('angle brackets may enclose spaces', () => equal(isRealDestination('<annex one.pdf>'), true));
  const text = 'b US RUS:keep shall 2.2.10.bis Art.IV Rev.5 i.e. .pdf <> <b> ... .. . x: : a.b text';
  for (const destination of ['', ...text.split(' ')]) {
    test(`'${destination}' is text`, () => equal(isRealDestination(destination), false));
  }
});
