/**
 * The heaviest set of pairs that stand in the same order on both sides: what stays in its place. The pairs come sorted
 * by their left side; `rights` are their right sides, all different. Answers for each pair whether it stays.
 * n log n.
 */
export function staying(rights: ArrayLike<number>, weights: ArrayLike<number>): readonly boolean[] {
  const count = rights.length;
  const stays: boolean[] = new Array(count).fill(false);
  if (count === 0) return stays;
  const ranks = ranksOf(rights);
  const best = new Float64Array(count + 1);
  const bestAt = new Int32Array(count + 1).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const total = new Float64Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    // A tree over the ranks keeps the heaviest chain that ends at or below each of them.
    let weight = 0;
    let link = -1;
    for (let at = ranks[i]!; at > 0; at -= at & -at) {
      if (bestAt[at]! >= 0 && best[at]! > weight) {
        weight = best[at]!;
        link = bestAt[at]!;
      }
    }
    before[i] = link;
    total[i] = weight + weights[i]!;
    for (let at = ranks[i]! + 1; at <= count; at += at & -at) {
      if (bestAt[at]! < 0 || total[i]! > best[at]!) {
        best[at] = total[i]!;
        bestAt[at] = i;
      }
    }
    if (last < 0 || total[i]! > total[last]!) last = i;
  }
  for (let i = last; i >= 0; i = before[i]!) stays[i] = true;
  return stays;
}

/** The rank of each of some different whole numbers from 0 on. */
function ranksOf(values: ArrayLike<number>): Int32Array {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!);
  const at = new Int32Array(largest + 1).fill(-1);
  for (let i = 0; i < values.length; i++) at[values[i]!] = i;
  const ranks = new Int32Array(values.length);
  let rank = 0;
  for (let value = 0; value <= largest; value++) if (at[value]! >= 0) ranks[at[value]!] = rank++;
  return ranks;
}
