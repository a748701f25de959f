import type { Row } from './comparison.ts';

/**
 * Where moved provisions stood: for each row the moved rows that followed it in the old text, in their order there.
 * What stood before every row that stays is told of the first one.
 */
export function departuresOf(rows: readonly Row[]): readonly (readonly number[])[] {
  const departures: number[][] = rows.map(() => []);
  const order = rows.flatMap(({ old }, index) => (old ? [{ index, start: old.start }] : []));
  order.sort((a, b) => a.start - b.start);
  let stays = 0;
  for (const { index } of order) {
    if (rows[index]!.moved) departures[stays]!.push(index);
    else stays = index;
  }
  return departures;
}
