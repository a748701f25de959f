import type { Label } from './label.ts';
import { readContainer, readSuffixedContainer } from './labels/container-label.ts';
import { readFramed, readHan } from './labels/framed-label.ts';
import { readDegree, readLetter, readParenthesised, readPointed, readRaised } from './labels/item-label.ts';
import { readLettered } from './labels/lettered-label.ts';
import { readNumber } from './labels/number-label.ts';
import { readOption, readSuffixedOption } from './labels/option-label.ts';
import { readResolutionLabel } from './labels/resolution-label.ts';

/**
 * Reads the label that stands at `at`, emphasis and opening brackets already passed, or null. `lineEnd` is the
 * end of its line; a heading may carry a bare number (`## 5 Title`).
 */
export function readLabel(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const code = text.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  if (digit)
    return (
      readSuffixedContainer(text, at, lineEnd) ??
      readSuffixedOption(text, at, lineEnd) ??
      readDegree(text, at, lineEnd) ??
      readNumber(text, at, lineEnd, heading)
    );
  if (code === 40 /* ( */) return readParenthesised(text, at, lineEnd) ?? readHan(text, at);
  if (code >= FIRST_HAN && (code === FULL_PAREN || code <= LAST_HAN))
    return readHan(text, at) ?? readFramed(text, at, lineEnd);
  if (code === 46 /* . */) return readPointed(text, at, lineEnd);
  if (code === 60 /* < */) return readRaised(text, at);
  return (
    readFramed(text, at, lineEnd) ??
    readContainer(text, at, lineEnd, heading) ??
    readOption(text, at, lineEnd) ??
    readResolutionLabel(text, at) ??
    readLettered(text, at, lineEnd) ??
    readLetter(text, at, lineEnd, heading)
  );
}

/** `一` to `龥`: what Chinese labels begin with, and the parenthesis of full width. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const FULL_PAREN = 0xff08;
