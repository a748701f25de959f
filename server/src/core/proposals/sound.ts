import { updateDocument } from '../document/document.ts';
import { createModel, type Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';

/** The model of a text after sorted, disjoint edits; what they do not touch is not read again. */
export function modelAfter(model: Model, edits: readonly Edit[]): Model {
  const document = edits.toReversed().reduce(updateDocument, model.document);
  return createModel(document, model.profile, model);
}

/** Whether edits change something and leave no bracket without its mate that had one before. */
export function isSound(model: Model, edits: readonly Edit[]): boolean {
  return edits.length > 0 && modelAfter(model, edits).unmatched.length <= model.unmatched.length;
}
