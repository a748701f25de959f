import { createDocument, textOf, updateDocument } from '../document/document.ts';
import { createModel, type Model } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';

/** The model of a text after sorted, disjoint edits; what they do not touch is not read again. */
export function modelAfter(model: Model, edits: readonly Edit[]): Model {
  if (edits.length > MANY)
    return createModel(createDocument(applyEdits(textOf(model.document), edits)), model.profile);
  const document = edits.toReversed().reduce(updateDocument, model.document);
  return createModel(document, model.profile, model);
}

/** From so many edits on it is quicker to read the whole text. */
const MANY = 50;

/** Whether edits change something and leave no bracket without its mate that had one before. */
export function isSound(model: Model, edits: readonly Edit[]): boolean {
  return edits.length > 0 && modelAfter(model, edits).unmatched.length <= model.unmatched.length;
}
