import { attribute, type Element } from './xml.ts';

/** The words of an element; line ends in them are spaces, as in Word, and edges go unless they are to be kept. */
export function wordsIn(element: Element): string {
  const text = (element.textContent ?? '').replace(/[\r\n]+/g, ' ');
  return attribute(element, 'space') === 'preserve' ? text : text.trim();
}

/** Symbols lie in an area of their own, 0xF000 above the sign; the bullet is the common one. */
export function readSymbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  const sign = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (sign === 0xb7) return '•';
  return sign >= 0x20 && sign < 0xd800 ? String.fromCharCode(sign) : '\uFFFD';
}
