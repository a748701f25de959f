import { equal } from 'node:assert/strict';
import { csvLine } from '../../../../server/src/interop/csv/csv-line.ts';

suite('csv: a line', () => {
  test('quotes what must be quoted', () =>
    equal(csvLine(['a', 'b, c', 'd "e"', ' f']), 'a,"b, c","d ""e"""," f"\r\n'));
  test('lets no field be a formula, and numbers be numbers', () =>
    equal(
      csvLine(['=1+1', '@x', '-HYPERLINK()', '-3', '+1.5', '- text']),
      "'=1+1,'@x,'-HYPERLINK(),-3,+1.5,'- text\r\n",
    ));
});
