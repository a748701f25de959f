import { pieceOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { type Edit, sortEdits } from '../text/edits.ts';
import { message } from '../text/message.ts';
import { concordanceOf } from './concordance.ts';
import type { NumberingOptions, NumberPlan } from './plan-numbers.ts';
import { editsOfOther } from './references-of-others.ts';
import { bareNumbers, doubtfulReferences, gapsLeft } from './renumber-doubts.ts';
import type { Doubt, Meeting, MeetingText, Renumbering } from './renumbering.ts';
import { rewriteReferences } from './rewrite-references.ts';
import { labelEdits, safePlan } from './safe-plan.ts';
import type { NewNumber } from './write-label.ts';

/**
 * Renumbers a text and repairs every reference to it: in itself, in its language versions, whose labels follow, and
 * in the other texts of the meeting where they name it by its symbol, or a full number that only this text has.
 * What the result would be read as is checked: a run whose new labels would be read otherwise is left alone.
 */
export function renumber({ target, versions, others }: Meeting, options: NumberingOptions = {}): Renumbering {
  const plan = safePlan(target.model, options);
  const doubts: Doubt[] = [];
  const files: { id: string; edits: readonly Edit[] }[] = [];
  const add = (id: string, edits: readonly Edit[]): void => {
    if (edits.length > 0) files.push({ id, edits: sortEdits(edits) });
  };
  const own = [target, ...versions];
  for (const text of own) {
    const numbers = text === target ? plan : planOfVersion(target, text, plan, doubts);
    const edits = editsOf(text, numbers);
    add(text.id, edits);
    doubts.push(...doubtfulReferences(text, numbers, edits), ...bareNumbers(text, numbers));
  }
  if (options.insertAt === undefined)
    doubts.push(...gapsLeft(target, files[0]?.id === target.id ? files[0].edits : []));
  if (plan.size > 0)
    for (const text of others) add(text.id, editsOfOther(target, text, others, plan, doubts));
  return { files, concordance: concordanceOf(target.model, plan), doubts };
}

/** Labels and references of one text under new numbers. */
function editsOf(text: MeetingText, plan: NumberPlan): readonly Edit[] {
  const labels = [...plan].flatMap(([index, number]) => labelEdits(text.model, index, number) ?? []);
  return [...labels, ...rewriteReferences(text, plan)];
}

/** The same numbers in a version in another language, whose provisions are known by their paths. */
function planOfVersion(
  target: MeetingText,
  version: MeetingText,
  plan: NumberPlan,
  doubts: Doubt[],
): NumberPlan {
  const indices = new Map(pathsOf(version.model).map((path, index) => [path, index]));
  const own = new Map<number, NewNumber>();
  const paths = pathsOf(target.model);
  for (const [index, number] of plan) {
    const there = indices.get(paths[index]!);
    if (there !== undefined && pieceOf(version.model, there).label) own.set(there, number);
    else
      doubts.push({ id: version.id, offset: 0, message: message('This version has no {0}.', paths[index]!) });
  }
  return own;
}
