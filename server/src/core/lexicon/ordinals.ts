/** Latin numeral adverbs behind a label, in the order in which they are used: `2.2.10 bis`, `2.2.10 ter`. */
export const latinOrdinals: readonly string[] = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
];

/** Spellings in use that stand for one of {@link latinOrdinals}. */
export const ordinalVariants: Readonly<Record<string, string>> = {
  quat: 'quater',
  quin: 'quinquies',
  nonies: 'novies',
  бис: 'bis',
  тер: 'ter',
};

/** The usual spelling of an ordinal in any case and variant, or undefined. */
export function normalOrdinal(word: string): string | undefined {
  const lower = word.toLowerCase();
  const usual = ordinalVariants[lower] ?? lower;
  return latinOrdinals.includes(usual) ? usual : undefined;
}

/** The value of a Roman numeral in either case, or 0 where the word is none in normal form. */
export function romanValue(word: string): number {
  const upper = word.toUpperCase();
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(upper)) return 0;
  let total = 0;
  for (let i = 0; i < upper.length; i++) {
    const value = ROMAN[upper[i]!]!;
    total += value < (ROMAN[upper[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** A number from 1 in Roman numerals, upper case. */
export function romanNumeral(value: number): string {
  let rest = value;
  let result = '';
  for (const [sign, worth] of ROMAN_STEPS) {
    while (rest >= worth) {
      result += sign;
      rest -= worth;
    }
  }
  return result;
}

/** The place of a letter label in its alphabet from 1: a = 1, z = 26, aa = 27, б = 2; 0 where it is no such label. */
export function letterValue(word: string): number {
  const lower = word.toLowerCase();
  const initial = BESIDE[lower[0] ?? '-'] ?? lower[0] ?? '-';
  const alphabet = CYRILLIC.includes(initial) ? CYRILLIC : LATIN;
  const first = alphabet.indexOf(initial) + 1;
  if (first === 0 || [...lower].some((letter) => letter !== lower[0])) return 0;
  return (lower.length - 1) * alphabet.length + first;
}

/** The letter label with a value, in the alphabet and case of a sample: 3 gives `c`, `C` or `в`. */
export function letterOf(value: number, sample: string): string {
  const lower = sample.toLowerCase();
  const alphabet = CYRILLIC.includes(lower[0] ?? '-') ? CYRILLIC : LATIN;
  const letter = alphabet[(value - 1) % alphabet.length]!.repeat(Math.ceil(value / alphabet.length));
  return sample === lower ? letter : letter.toUpperCase();
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN_STEPS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
/** Kazakh letters stand right behind these, and count as they do: a list may have them or leave them out. */
const BESIDE: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
};
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Russian lists leave out ё, й, з with ч, ъ, ы, ь in most style guides; the full row keeps their order all the same. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
