import { placeAt } from '../../core/document/document.ts';
import { countsOf } from '../../core/model/counts.ts';
import { figuresOf } from '../../core/model/figures.ts';
import { provisionsOf, sourceOf } from '../../core/model/model.ts';
import { pathsOf } from '../../core/model/paths.ts';
import type { Input } from '../frame/input.ts';
import type { Outline, OutlineRow } from './outline-shape.ts';

/** The provisions of a draft with their state, in order. */
export function readOutline({ file, reading }: Input): Outline {
  const { model, document, metadata, kind } = reading;
  const paths = pathsOf(model);
  const figures = figuresOf(model);
  const depths: number[] = [];
  const provisions = provisionsOf(model).map((provision): OutlineRow => {
    const { brackets, alternatives, placeholders, delegations } = figures[provision.index]!;
    const depth = provision.parent < 0 ? 0 : depths[provision.parent]! + 1;
    depths.push(depth);
    return {
      path: paths[provision.index]!,
      label: provision.piece.label?.text.trim() ?? null,
      kind: provision.kind,
      line: placeAt(document, provision.start).line + 1,
      endLine: placeAt(document, provision.end).line + 1,
      open: provision.open !== 0,
      status: provision.status,
      brackets,
      alternatives,
      placeholders,
      delegations,
      text: sourceOf(model, provision),
      depth,
    };
  });
  const { symbol, language } = metadata;
  return { file, symbol, kind, language, provisions, counts: countsOf(model) };
}
