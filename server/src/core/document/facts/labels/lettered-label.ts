import { romanValue } from '../../../lexicon/ordinals.ts';
import { CAPITAL, endOfRun, isDigitAt } from '../../../text/letters.ts';
import type { Label } from '../label.ts';
import { DECIMAL, exec, label, opensText, skipSpace, spacedSuffix } from './label-parts.ts';
import { readSuffix } from './suffix.ts';

/**
 * `A.2`, `A.2.1 bis`, `I.1.`, `B-3.`: numbers behind a capital letter or a Roman numeral. A hyphen alone may make a name
 * (`G-20 Members`), so a stop has to follow there.
 */
export function readLettered(text: string, at: number, lineEnd: number): Label | null {
  const letters = endOfRun(text, at, CAPITAL);
  if (letters === at || letters - at > LONGEST_NUMERAL) return null;
  const joint = text[letters];
  if ((joint !== '.' && joint !== '-') || !isDigitAt(text, letters + 1)) return null;
  if (letters - at > 1 && romanValue(text.slice(at, letters)) === 0) return null;
  const number = exec(DECIMAL_NUMBER, text, letters + 1)?.[0];
  if (number === undefined) return null;
  const { text: suffix, end } = readSuffix(text, letters + 1 + number.length);
  let after = end;
  if (/[.:)]/.test(text[after] ?? '')) after++;
  else if (joint === '-') return null;
  const atEnd = after >= lineEnd;
  if (!atEnd && !/[\s[*_(]/.test(text[after]!)) return null;
  if (!atEnd && !opensText(text, skipSpace(text, after)) && skipSpace(text, after) < lineEnd) return null;
  const prefix = text.slice(at, letters + 1);
  return label(text, {
    style: 'decimal',
    start: at,
    end,
    after,
    key: prefix + number + spacedSuffix(suffix),
    prefix,
    numbers: number.split('.').map(Number),
    suffix,
    weak: true,
  });
}

/** `XVIII` and the like. */
const LONGEST_NUMERAL = 5;
const DECIMAL_NUMBER = new RegExp(DECIMAL, 'y');
