import { deepEqual } from 'node:assert/strict';
import { readSymbols } from '../../../../server/src/core/document/facts/symbols.ts';

suite('document symbols', () => {
  const read = (text: string): readonly string[] => readSymbols(text).map((symbol) => symbol.text);

  for (const symbol of ['MM/2031/DRAFT/1/Rev.5', 'A/INB/9/3 Rev.1', 'L.6/Rev.1/Add.1', 'КСДЛ/2031-I/ПРОТ/1'])
    test(symbol, () => deepEqual(read(`As in ${symbol}, members meet.`), [symbol]));
  test('words, fractions, units and quarters are none', () =>
    deepEqual(read('Ports and/or canals, AND/OR, 1/2, III/2, 2.4 W/m2, Bq/m3, Q3/2031.'), []));
});
