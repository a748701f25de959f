import { createDocument } from '../document/document.ts';
import { createModel, type Model, type Provision, pieceOf, provisionOf } from '../model/model.ts';
import { provisionByPath } from '../model/paths.ts';
import { provisionsByKey } from '../model/resolve.ts';

/**
 * The provisions that a name means: the one with that path, else all with that label, however it is written
 * (`2.2.10bis`, `Article 4`, `Art. 4`, `para. 2.2.10`).
 */
export function findProvisions(model: Model, name: string): readonly Provision[] {
  const written = name.trim().replace(/^(?:paragraphs?|paras?\.?|пункт[а-я]*|п\.|§)\s*(?=[\d(])/iu, '');
  for (const path of [written, written.replace(/[\s,/]+(?=\p{Lu}\p{Ll}+ \S+$)/u, '/')]) {
    const exact = provisionByPath(model, path);
    if (exact) return [exact];
  }
  const keys = new Set([written, keyOf(model, written)]);
  return [...keys].flatMap((key) =>
    (provisionsByKey(model).get(key ?? '') ?? []).map((index) => provisionOf(model, index)!),
  );
}

/** The key of a label as it would be read at the start of a paragraph. */
function keyOf({ profile }: Model, label: string): string | undefined {
  for (const source of [`${label} Text`, `${label}. Text`, `${label}: Text`, `${label}\n`]) {
    const model = createModel(createDocument(source), profile);
    const key = model.structure.count > 0 ? pieceOf(model, 0).label?.key : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}
