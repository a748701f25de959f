/** Gives whole numbers from 0 up to 2^30 places from 0 on, in the order in which they come. */
export interface NumberTable {
  /** How many numbers have a place. */
  readonly size: number;
  /** The place of a number, given to it now where it had none. */
  add(number: number): number;
  /** The place of a number, or -1. */
  find(number: number): number;
  /** The number that has a place. */
  at(place: number): number;
}

/** Makes an empty table. It keeps nothing but numbers, so that a million of them cost the collector nothing. */
export function createNumberTable(expected = 1_024): NumberTable {
  let mask = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2))) - 1;
  let numbers = new Int32Array(mask + 1);
  /** The place of the number in the same slot, plus one; 0 for an empty slot. */
  let places = new Int32Array(mask + 1);
  let placed = new Int32Array(expected);
  let size = 0;

  const slotOf = (number: number): number => {
    let slot = (Math.imul(number, 0x9e37_79b1) >>> 7) & mask;
    while (places[slot] !== 0 && numbers[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    mask = mask * 2 + 1;
    numbers = new Int32Array(mask + 1);
    places = new Int32Array(mask + 1);
    for (let place = 0; place < size; place++) {
      const slot = slotOf(placed[place]!);
      numbers[slot] = placed[place]!;
      places[slot] = place + 1;
    }
  };
  return {
    get size() {
      return size;
    },
    add: (number) => {
      const slot = slotOf(number);
      if (places[slot] !== 0) return places[slot]! - 1;
      if (size === placed.length) {
        const more = new Int32Array(size * 2);
        more.set(placed);
        placed = more;
      }
      placed[size] = number;
      numbers[slot] = number;
      places[slot] = ++size;
      if (size * 2 > mask) grow();
      return size - 1;
    },
    find: (number) => places[slotOf(number)]! - 1,
    at: (place) => placed[place]!,
  };
}
