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

/** The signs that Chinese numerals below a thousand are written with, as the inside of a class. */
export const HAN_NUMERALS = '〇零一二三四五六七八九十百';

/** The value of a Chinese numeral below a thousand: 二十三 is 23; 0 where the word is none. */
export function hanValue(word: string): number {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(word);
  if (!match || word === '') return 0;
  const [, hundreds, tens, ones] = match;
  const digit = (sign: string | undefined): number => HAN_DIGITS.indexOf(sign || '〇');
  return digit(hundreds) * 100 + (tens === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}

/** A number below a thousand in Chinese numerals. */
export function hanNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const before = hundreds === 0 ? '' : `${HAN_DIGITS[hundreds]}百`;
  const ten =
    tens === 0
      ? before !== '' && ones > 0
        ? '零'
        : ''
      : tens === 1 && before === ''
        ? '十'
        : `${HAN_DIGITS[tens]}十`;
  return before + ten + (ones === 0 ? '' : HAN_DIGITS[ones]!);
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

const HAN_DIGITS = '〇一二三四五六七八九';
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
