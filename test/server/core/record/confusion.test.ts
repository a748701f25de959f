import { ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { printConfusion, readConfusion } from './confusion.ts';
import { linesOf, type Truth } from './truth.ts';

const folder = new URL('../../../../../test/fixtures/record/', import.meta.url);
const names = ['journal', 'summary-record', 'committee-notes'].filter((name) =>
  existsSync(new URL(`${name}.minutes.md`, folder)),
);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

suite('record: what is found in invented minutes', () => {
  test('no kind of fact is found wrongly or missed in more than one case of twenty', () => {
    const tables = names.map((name) =>
      readConfusion(
        name,
        linesOf(read(`${name}.minutes.md`), JSON.parse(read(`${name}.truth.json`)) as Truth),
      ),
    );
    const { text, precision, recall } = printConfusion(tables);
    console.log(text);
    ok(precision >= 0.95, `precision ${precision}`);
    ok(recall >= 0.95, `recall ${recall}`);
  });
});
