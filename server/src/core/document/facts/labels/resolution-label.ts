import type { Label } from '../label.ts';
import { exec, label, SUFFIX, spacedSuffix, suffixOf } from './label-parts.ts';

/** `PP3`, `OP 12 bis`: the paragraphs of resolutions. */
export function readResolutionLabel(text: string, at: number): Label | null {
  if (text[at] !== 'P' && text[at] !== 'O') return null;
  const match = exec(RESOLUTION, text, at);
  if (!match) return null;
  const { sort = '', number = '', ordinal = '', letter = '', alt = '' } = match.groups ?? {};
  const suffix = suffixOf(ordinal, letter, alt);
  const stops = /[.:)]*$/.exec(match[0])?.[0].length ?? 0;
  const after = at + match[0].length;
  const key = `${sort.toUpperCase()}${number}${spacedSuffix(suffix)}`;
  const style = sort.toUpperCase() === 'PP' ? 'preambular' : 'operative';
  return label(text, {
    style,
    start: at,
    end: after - stops,
    after,
    key,
    numbers: [Number(number)],
    suffix,
    weak: false,
  });
}

const RESOLUTION = new RegExp(
  `(?<sort>PP|OP|Pp|Op)[ \\u00a0.]?(?<number>\\d{1,3}(?!\\d))${SUFFIX}[.:)]*(?=[\\s[*_(]|$)`,
  'uy',
);
