import { framedAt } from '../../../lexicon/framed.ts';
import { HAN_NUMERALS, hanValue } from '../../../lexicon/ordinals.ts';
import { containerNames, type Label } from '../label.ts';
import { label } from './label-parts.ts';

/** `一、`, `（一）`, `(十二)`: the sections and items of Chinese texts. */
export function readHan(text: string, at: number): Label | null {
  const paren = text[at] === '（' || text[at] === '(';
  const match = (paren ? HAN_PAREN : HAN).exec(text.slice(at, at + LONGEST_HAN));
  const value = match ? hanValue(match[1]!) : 0;
  if (!match || value === 0) return null;
  const after = at + match[0].length;
  const end = paren ? after : after - 1;
  const key = paren ? `(${match[1]})` : match[1]!;
  return label(text, {
    style: paren ? 'han-paren' : 'han',
    start: at,
    end,
    after,
    key,
    numbers: [value],
    weak: true,
  });
}

const LONGEST_HAN = 8;
const HAN = new RegExp(`^([${HAN_NUMERALS}]{1,5})、`);
const HAN_PAREN = new RegExp(`^[（(]([${HAN_NUMERALS}]{1,5})[)）]`);

/** `第3条`, `附件二`, `备选案文1：`: a number in a frame, with a space, a sign or nothing behind it. */
export function readFramed(text: string, at: number, lineEnd: number): Label | null {
  const framed = framedAt(text, at);
  if (framed?.numbers.length !== 1 || framed.end > lineEnd) return null;
  const { kind, end } = framed;
  // `第3条规定` goes on as a sentence.
  if (end < lineEnd && !/[\s:：.．[(（*_]/.test(text[end]!)) return null;
  let after = end;
  while (after < lineEnd && /[:：.．*_]/.test(text[after]!)) after++;
  const { value } = framed.numbers[0]!;
  const draft = { start: at, end, after, numbers: [Number(value)], weak: true };
  if (kind === 'option')
    return label(text, { ...draft, style: 'option', key: `Option ${value}`, weak: false });
  if (kind === 'paragraph') return label(text, { ...draft, style: 'number', key: value });
  return label(text, {
    ...draft,
    style: 'container',
    container: kind,
    key: `${containerNames[kind]} ${value}`,
  });
}
