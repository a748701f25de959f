/** The share of the words that two texts have in common, each as often; two texts without words are alike. */
export function shareOfWords(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}

/** The same of words as numbers. */
export function shareOf(left: Int32Array, right: Int32Array): number {
  return shareOfSorted(left.slice().sort(), right.slice().sort());
}

/** The same of words as numbers that are sorted. */
export function shareOfSorted(left: Int32Array, right: Int32Array): number {
  if (left.length + right.length === 0) return 1;
  let shared = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const difference = left[a]! - right[b]!;
    if (difference === 0) shared++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return (2 * shared) / (left.length + right.length);
}
