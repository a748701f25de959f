/**
 * A number from 0 up to 1 that a text decides: what weighs ties without asking which side it stands on. Of long texts
 * it reads a part, which is enough to tell one from another.
 */
export function lotOf(text: string): number {
  return hashOf(text, Math.max(1, text.length >> 6)) / 4_294_967_296;
}

/** A number from 0 up to {@link PRINTS} that the length and some sixteen signs of a text decide. */
export function printOf(text: string): number {
  return smallOf(hashOf(text, Math.max(1, text.length >> 4)));
}

/** How many prints there are: so many are small integers, which no engine has to keep elsewhere. */
export const PRINTS = 2 ** 30;

/** A number below {@link PRINTS} for one of 32 bits. */
export function smallOf(hash: number): number {
  return hash >>> 2;
}

function hashOf(text: string, step: number): number {
  let hash = 2_166_136_261 ^ text.length;
  for (let i = 0; i < text.length; i += step) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash >>> 0;
}
