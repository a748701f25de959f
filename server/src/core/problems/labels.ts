import { findLabelFaults, type LabelFault } from '../model/label-runs.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { countLineEnds } from '../text/lines.ts';
import { message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { CheckContext, Problem } from './problem.ts';

/** Labels used twice, out of order, or with one missing before them. */
export function* checkLabels({ model }: CheckContext): Generator<Problem> {
  for (const fault of findLabelFaults(model)) yield describe(model, fault);
}

function describe(model: Model, { kind, index, other, missing }: LabelFault): Problem {
  const text = pieceOf(model, index).label!.text;
  const before = pieceOf(model, other).label!.text;
  const range = labelRange(model, index);
  switch (kind) {
    case 'duplicate':
      return {
        code: 'duplicate-label',
        severity: 'warning',
        ...range,
        fixes: [],
        message: message('{0} is used twice. It stands first in line {1}.', text, lineOf(model, other)),
        related: [{ range: labelRange(model, other), message: message('The first {0}', text) }],
      };
    case 'order':
      return {
        code: 'label-order',
        severity: 'information',
        ...range,
        fixes: [],
        message: message('{0} stands behind {1}.', text, before),
      };
    case 'gap':
      return {
        code: 'label-gap',
        severity: 'information',
        ...range,
        fixes: [],
        message: message('{0} is missing: {1} follows {2}.', missing, text, before),
      };
  }
}

function labelRange(model: Model, index: number): Range {
  const base = model.document.starts[model.structure.block[index]!]!;
  const { start, end } = pieceOf(model, index).label!;
  return { start: base + start, end: base + end };
}

function lineOf(model: Model, index: number): number {
  const block = model.structure.block[index]!;
  const before = model.document.blocks[block]!.text.slice(0, pieceOf(model, index).label!.start);
  return model.document.lines[block]! + countLineEnds(before) + 1;
}
