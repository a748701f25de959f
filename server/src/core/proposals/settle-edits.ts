import { blockIndexAt, slice } from '../document/document.ts';
import type { Bracket, Group } from '../model/contested.ts';
import { type Model, provisionAt } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { slashGaps } from './slash-gaps.ts';

/** Everything of a bracket but its text goes: the brackets and the attribution. */
export function liftEdits(model: Model, bracket: Bracket): readonly Edit[] {
  return keepEdits(model, bracket, keptText(model, bracket, bracket.texts[0]!));
}

/** Of a group one text stays; the others go with all brackets and attributions. */
export function chooseEdits(model: Model, group: Group, bracket: Bracket, text: Range): readonly Edit[] {
  return keepEdits(model, group, keptText(model, bracket, text));
}

/**
 * A bracket goes with its text, and with white space that only parted it from its surroundings: one of two spaces
 * left side by side, the space before a full stop or at the end of a line, the empty lines of a paragraph that was
 * nothing but this bracket. A slash that parted it from another alternative goes; a label before it stays.
 */
export function dropEdits(model: Model, bracket: Bracket): readonly Edit[] {
  const { document } = model;
  const [slash] = slashGaps(model, (index) => index === bracket.index);
  const hole = slash
    ? { start: Math.min(slash.start, bracket.start), end: Math.max(slash.end, bracket.end) }
    : bracket;
  const [first, last] = [blockIndexAt(document, hole.start), blockIndexAt(document, hole.end - 1)];
  const from = document.starts[first]!;
  const before = slice(document, from, hole.start);
  const after = slice(document, hole.end, document.starts[last + 1]!);
  const emphasis = orphanedEmphasis(before, slice(document, hole.start, hole.end));
  const start = hole.start - emphasis;
  const left = before.slice(0, before.length - emphasis);
  const [ahead, behind] = spaceToDrop(left, after);
  return [{ start: start - ahead, end: hole.end + behind, text: '' }];
}

/** The texts of a bracket with the white space that belongs to its attribution or to a slash left out. */
export function keptText({ document }: Model, { attribution, texts }: Bracket, { start, end }: Range): Range {
  const trails = attribution?.form === 'trailing' || attribution?.behind !== undefined || texts.length > 1;
  if (!trails) return { start, end };
  const text = slice(document, start, end);
  return { start, end: start + Math.max(text.trimEnd().length, 0) };
}

function keepEdits(model: Model, whole: Range, kept: Range): readonly Edit[] {
  return [
    { start: whole.start, end: kept.start, text: spaceBehindLabel(model, whole.start, kept) },
    { start: kept.end, end: whole.end, text: '' },
  ];
}

/** `2.[Notes` is read as a label and its text; without the bracket a space must part them. */
export function spaceBehindLabel(model: Model, at: number, kept: Range): string {
  const { document } = model;
  const provision = provisionAt(model, at);
  const label = provision?.piece.label;
  if (!provision || !label || label.end >= provision.piece.bodyStart + 1) return '';
  const bodyStart = document.starts[provision.block]! + provision.piece.bodyStart;
  if (at !== bodyStart || kept.start >= kept.end) return '';
  return /[\s*_]/.test(slice(document, at - 1, at)) || /\s/.test(slice(document, kept.start, kept.start + 1))
    ? ''
    : ' ';
}

/** How many units before and behind a hole in a text only parted what was there from its surroundings. */
export function spaceToDrop(before: string, after: string): readonly [number, number] {
  const lineEnds = /^[ \t]*(?:[\r\n]|$)/.test(after);
  const opening = /(?:^|[\r\n])([ \t>]*)$/.exec(before)?.[1];
  if (opening !== undefined && lineEnds)
    return [
      opening.length,
      /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?=[\r\n]|$))*(?:\r\n|\n|\r)?/.exec(after)![0].length,
    ];
  if (opening !== undefined) return [0, /^[ \t\u00a0]*/.exec(after)![0].length];
  const ahead = /[ \t\u00a0]$/.test(before) ? 1 : 0;
  if (ahead === 0) return [0, /[([“«„]$/.test(before) && /^[ \t\u00a0]/.test(after) ? 1 : 0];
  if (lineEnds) return [/[ \t\u00a0]*$/.exec(before)![0].length, 0];
  // A space before an ellipsis or a number such as `.5` is meant.
  return /^(?:[ \t\u00a0]|[,;:!?)\]”»]|\.(?![.\d]))/.test(after) ? [1, 0] : [0, 0];
}

/** `*[Taking* note]`: the star that opens before the bracket has its mate in it, and goes with it. */
export function orphanedEmphasis(before: string, text: string): number {
  const run = /(?<!\\)([*_])\1{0,2}$/.exec(before)?.[0] ?? '';
  if (run === '') return 0;
  const sign = run[0]!;
  const runs = [...text.matchAll(/(\\.)|([*_])\2*/g)].filter((match) => match[0] === run);
  return runs.length % 2 === 1 && text.includes(sign) ? run.length : 0;
}
