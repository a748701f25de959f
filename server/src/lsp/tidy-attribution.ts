import { blockIndexAt } from '../core/document/document.ts';
import type { Attribution } from '../core/document/facts/attribution.ts';
import { readAttribution } from '../core/document/facts/attribution.ts';
import type { Stance } from '../core/document/facts/stance.ts';
import { applyEdits, type Edit } from '../core/text/edits.ts';
import type { Reading } from '../workspace/reading.ts';

/**
 * Sets the white space of the attribution right in the bracket that closes just before an offset: one space around
 * the hyphen, one behind a colon, comma or semicolon, none around a slash or before the closing bracket. Sorted
 * edits of white space only; none where the bracket has no attribution or would be read otherwise.
 */
export function tidyAttribution({ document, model }: Reading, offset: number): readonly Edit[] {
  const index = blockIndexAt(document, Math.max(0, offset - 1));
  const block = document.blocks[index];
  if (!block) return [];
  const base = document.starts[index]!;
  const pair = model.facts[index]!.brackets.pairs.find(
    ({ end, kind }) => kind === 'contested' && base + end === offset,
  );
  const attribution = pair?.attribution;
  if (!pair || !attribution || attribution.form === 'whole' || pair.texts.length > 1) return [];
  const { text } = block;
  if (/[\r\n]/.test(text.slice(attribution.start, attribution.end))) return [];
  const edits =
    attribution.form === 'leading'
      ? tidyLeading(text, attribution, pair.end)
      : tidyTrailing(text, attribution, pair.start);
  const before = text.slice(pair.start, pair.end);
  const after = applyEdits(
    before,
    edits.map((edit) => ({ ...edit, start: edit.start - pair.start, end: edit.end - pair.start })),
  );
  const again = readAttribution(after, 1, after.length - 1, model.profile);
  if (!again || again.form !== attribution.form || said(again) !== said(attribution)) return [];
  return edits.map((edit) => ({ ...edit, start: base + edit.start, end: base + edit.end }));
}

/** `IND ,CHN:text`: up to the colon, and one space behind it where text follows. */
function tidyLeading(text: string, { start, end }: Attribution, close: number): readonly Edit[] {
  const colon = text.lastIndexOf(':', end - 1);
  const edits = tidySigns(text, start, colon);
  const followed = end < close - 1 && !/[\r\n]/.test(text[end]!);
  return followed ? [...edits, ...replace(text, colon + 1, end, ' ')] : edits;
}

/** ` -IND,CHN delete ]`: from the white space before the hyphen to the closing bracket. */
function tidyTrailing(text: string, { start, end }: Attribution, open: number): readonly Edit[] {
  let from = start;
  while (from > open + 1 && isSpace(text[from - 1])) from--;
  let behind = start + 1;
  while (behind < end && isSpace(text[behind])) behind++;
  let last = end;
  while (last > behind && isSpace(text[last - 1])) last--;
  const ahead = from > open + 1 ? replace(text, from, start, ' ') : [];
  return [
    ...ahead,
    ...replace(text, start + 1, behind, ' '),
    ...tidySigns(text, behind, last),
    ...replace(text, last, end, ''),
  ];
}

/** White space around the signs between names. A comma inside a footnote mark or a name is none of them. */
function tidySigns(text: string, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of text.slice(start, end).matchAll(/([ \t\u00a0]*)([,;/])([ \t\u00a0]*)/g)) {
    const at = start + match.index;
    const sign = at + match[1]!.length;
    edits.push(...replace(text, at, sign, ''));
    const after = at + match[0].length;
    // A sign that nothing follows, as in `[text - RUS, ]`, needs no space behind it.
    edits.push(...replace(text, sign + 1, after, match[2] === '/' || after === end ? '' : ' '));
  }
  return edits;
}

function replace(text: string, start: number, end: number, by: string): readonly Edit[] {
  return text.slice(start, end) === by ? [] : [{ start, end, text: by }];
}

function said({ stances }: Attribution): string {
  return stances.map(({ delegation, kind, by }: Stance) => `${delegation} ${kind} ${by}`).join('\n');
}

function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '\u00a0';
}
