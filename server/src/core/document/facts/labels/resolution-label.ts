import type { Label } from '../label.ts';
import { exec, label, spacedSuffix } from './label-parts.ts';
import { readSuffix } from './suffix.ts';

/** `PP3`, `OP 12 bis`: the paragraphs of resolutions. */
export function readResolutionLabel(text: string, at: number): Label | null {
  if (text[at] !== 'P' && text[at] !== 'O') return null;
  const match = exec(RESOLUTION, text, at);
  if (!match) return null;
  const { sort = '', number = '' } = match.groups ?? {};
  const { text: suffix, end } = readSuffix(text, at + match[0].length);
  let after = end;
  while (/[.:)]/.test(text[after] ?? '')) after++;
  if (!/^[\s[*_(]?$/.test(text[after] ?? '')) return null;
  const key = `${sort.toUpperCase()}${number}${spacedSuffix(suffix)}`;
  const style = sort.toUpperCase() === 'PP' ? 'preambular' : 'operative';
  return label(text, {
    style,
    start: at,
    end,
    after,
    key,
    numbers: [Number(number)],
    suffix,
    weak: false,
  });
}

const RESOLUTION = /(?<sort>PP|OP|Pp|Op)[ \u00a0.]?(?<number>\d{1,3}(?!\d))/y;
