import { createDocument, slice } from '../../../server/src/core/document/document.ts';
import type { Attribution } from '../../../server/src/core/document/facts/attribution.ts';
import type { Mark } from '../../../server/src/core/document/facts/marks.ts';
import { createProfile, defaultProfile, type ProfileData } from '../../../server/src/core/lexicon/profile.ts';
import { contestedOf } from '../../../server/src/core/model/contested.ts';
import { createModel, type Model, provisionsOf } from '../../../server/src/core/model/model.ts';
import { pathsOf } from '../../../server/src/core/model/paths.ts';

/** The model of a text, under the profile of a body where a test needs one. */
export function modelOf(text: string, profile?: ProfileData): Model {
  return createModel(createDocument(text), profile ? createProfile(profile) : defaultProfile);
}

/**
 * What is contested in a text and what is said of it, a line each in the order of the text, nested ones indented:
 * `one of 3: shall | should | may`, `text: voluntarily; RUS propose, IND delete`, `placeholder: [X]`, `stray: [`.
 */
export function showContested(text: string, profile?: ProfileData): string {
  const model = modelOf(text, profile);
  const { brackets, groups } = contestedOf(model);
  const lines: { at: number; line: string }[] = [];
  const cut = (start: number, end: number): string => slice(model.document, start, end).replace(/\s+/g, ' ');
  const indent = (depth: number): string => '  '.repeat(depth - 1);
  for (const group of groups) {
    const members = group.members.map((member) => brackets[member]!);
    const texts = members.flatMap((bracket) => bracket.texts.map((range) => cut(range.start, range.end)));
    const said = members.map((bracket) => showStances(bracket.attribution)).filter((one) => one !== '');
    const head = group.alternatives > 1 ? `one of ${group.alternatives}` : 'text';
    const line = `${indent(members[0]!.depth)}${head}: ${texts.join(' | ')}${said.map((one) => `; ${one}`).join('')}`;
    lines.push({ at: group.start, line });
  }
  for (const bracket of brackets) {
    if (bracket.group >= 0) continue;
    lines.push({
      at: bracket.start,
      line: `${indent(bracket.depth)}said: ${showStances(bracket.attribution)}`,
    });
  }
  for (const { offset, side } of model.unmatched)
    lines.push({ at: offset, line: `stray: ${side === 'open' ? '[' : ']'}` });
  for (const [b, facts] of model.facts.entries()) {
    const base = model.document.starts[b]!;
    for (const mark of facts.marks)
      lines.push({ at: base + mark.start, line: showMark(mark, cut(base + mark.start, base + mark.end)) });
  }
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)
    .join('\n');
}

/** The provisions of a text, a line each, children indented: `2.2.10 bis paragraph open`, `(a) item agreed`. */
export function showProvisions(text: string): string {
  const model = modelOf(text);
  const paths = pathsOf(model);
  const depths: number[] = [];
  return provisionsOf(model)
    .map(({ index, parent, kind, open, status }) => {
      depths[index] = parent < 0 ? 0 : depths[parent]! + 1;
      const state = [status, open === 0 ? null : 'open'].filter((one) => one !== null);
      return `${'  '.repeat(depths[index]!)}${[paths[index], kind, ...state].join(' ')}`;
    })
    .join('\n');
}

function showStances(attribution: Attribution | null): string {
  return (attribution?.stances ?? [])
    .map(({ delegation, kind, by }) => `${by === 'unknown' ? '?' : ''}${delegation} ${kind}`)
    .join(', ');
}

function showMark(mark: Mark, text: string): string {
  switch (mark.kind) {
    case 'status':
      return `${mark.status}: ${text}`;
    case 'proposal': {
      const said = showStances(mark.attribution);
      return `${mark.form}: ${text}${said === '' ? '' : `; ${said}`}`;
    }
    default:
      return `${mark.kind}: ${text}`;
  }
}
