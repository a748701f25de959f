import type { Model } from '../core/model/model.ts';
import { compare } from '../core/revisions/compare.ts';
import type { Comparison } from '../core/revisions/comparison.ts';

/** The comparison of two models, made once for each pair of them. */
export function comparisonOf(old: Model, now: Model): Comparison {
  const others = known.get(now) ?? new WeakMap<Model, Comparison>();
  known.set(now, others);
  let comparison = others.get(old);
  if (!comparison) {
    comparison = compare(old, now);
    others.set(old, comparison);
  }
  return comparison;
}

const known = new WeakMap<Model, WeakMap<Model, Comparison>>();
