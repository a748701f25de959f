import type { Label } from './label.ts';
import { readContainer, readSuffixedContainer } from './labels/container-label.ts';
import { readFramed } from './labels/framed-label.ts';
import { readLetter, readParenthesised, readRaised } from './labels/item-label.ts';
import { readNumber } from './labels/number-label.ts';
import { readOption } from './labels/option-label.ts';
import { readResolutionLabel } from './labels/resolution-label.ts';

/**
 * Reads the label that stands at `at`, emphasis and opening brackets already passed, or null. `lineEnd` is the
 * end of its line; a heading may carry a bare number (`## 5 Title`).
 */
export function readLabel(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const code = text.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  if (digit) return readSuffixedContainer(text, at, lineEnd) ?? readNumber(text, at, lineEnd, heading);
  if (code === 40 /* ( */) return readParenthesised(text, at, lineEnd);
  if (code === 60 /* < */) return readRaised(text, at);
  return (
    readFramed(text, at, lineEnd) ??
    readContainer(text, at, lineEnd, heading) ??
    readOption(text, at, lineEnd) ??
    readResolutionLabel(text, at) ??
    readLetter(text, at, lineEnd, heading)
  );
}
