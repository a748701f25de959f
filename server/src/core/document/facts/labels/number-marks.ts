import { goesOn } from '../../../text/letters.ts';

/** Behind `№`, `No.`, `n.º` and the blanks after it, where a number follows; else the offset itself. */
export function behindNumberSign(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign !== NUMERO && (sign | 32) !== SMALL_N) return at;
  const found = /^(?:№|n\.?[oº°]?\.?)[ \u00a0]*(?=\d)/i.exec(text.slice(at, at + 8));
  return found ? at + found[0].length : at;
}

const SMALL_N = 110;
const NUMERO = 0x2116;

/** Behind the mark of an ordinal that follows a number, `1er`, `2º`, `3.º`, `Ier`, or the offset itself. */
export function behindOrdinalMark(text: string, at: number): number {
  const sign = text[at] === '.' ? at + 1 : at;
  if (text[sign] === '°' || text[sign] === 'º') return goesOn(text, sign + 1) ? at : sign + 1;
  const ending = text.slice(at, at + 2).toLowerCase();
  return (ending === 'er' || ending === 're' || ending === 'ro') && !goesOn(text, at + 2) ? at + 2 : at;
}
