/** A place where characters are typed, on a line of its own, so that no site moves another. */
export interface Site {
  readonly name: string;
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly character: number;
}

/** The start, the middle and the end of the text, and the inside of a bracket two thirds down. */
export function sitesOf(text: string): readonly Site[] {
  const lines = text.split('\n');
  const plain = (line: string): boolean => /^\d+\.\d+\.\d+ [^[\]_]+$/u.test(line);
  const inBracket = (line: string): boolean => /^\d+\.\d+\.\d+ [^[\]]+\[\p{Ll}{3}/u.test(line);
  const behindWord = (line: number): number => lines[line]!.indexOf(' ', lines[line]!.indexOf(' ') + 1);
  const start = nearest(lines, 0, plain);
  const middle = nearest(lines, lines.length >> 1, plain);
  const end = nearest(lines, lines.length - 1, plain);
  const bracket = nearest(lines, Math.floor((lines.length * 2) / 3), inBracket);
  return [
    { name: 'start', line: start, character: behindWord(start) },
    { name: 'middle', line: middle, character: behindWord(middle) },
    { name: 'end', line: end, character: behindWord(end) },
    { name: 'in a bracket', line: bracket, character: lines[bracket]!.indexOf('[') + 3 },
  ];
}

/** What is typed as the n-th character of a site: words, and a bracket that opens and closes. */
export function typedCharacter(n: number): string {
  return TYPED[n % TYPED.length]!;
}

const TYPED = ' soon [at least] in time';

/** The line nearest to `at` for which `accept` holds. Throws where no line does. */
function nearest(lines: readonly string[], at: number, accept: (line: string) => boolean): number {
  for (let distance = 0; distance < lines.length; distance++) {
    for (const index of [at + distance, at - distance]) {
      const line = lines[index];
      if (line !== undefined && accept(line)) return index;
    }
  }
  throw new Error('the generated text has no line to type on');
}
