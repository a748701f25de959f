import { framedAt } from '../../../lexicon/framed.ts';
import { containerNames, type Label } from '../label.ts';
import { label } from './label-parts.ts';

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
