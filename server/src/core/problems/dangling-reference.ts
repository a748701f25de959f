import { referencesOf } from '../document/facts/facts.ts';
import type { ReferenceFact, ReferenceTarget } from '../document/facts/references.ts';
import type { DocumentKind } from '../model/metadata.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { keysOfTarget, provisionsByKey } from '../model/resolve.ts';
import type { Structure } from '../model/structure.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A reference to a paragraph or article of this document that it does not have. Only what must be here is
 * reported: not what the text says belongs to another document, and nothing in records, which speak of other
 * documents all the time.
 */
export function* checkDanglingReferences({ model, kind }: CheckContext): Generator<Problem> {
  const { blocks, starts } = model.document;
  const record = RECORDS.has(kind);
  for (let b = 0; b < blocks.length; b++) {
    for (const reference of referencesOf(blocks[b]!)) {
      if (reference.external || (record && !reference.internal)) continue;
      for (const target of reference.targets) {
        if (!isMissing(model, reference, target)) continue;
        const base = starts[b]!;
        yield {
          code: 'dangling-reference',
          severity: reference.internal ? 'warning' : 'information',
          start: base + target.start,
          end: base + target.end,
          message: message(
            'This document has no {0}.',
            blocks[b]!.text.slice(
              reference.kind === 'paragraph' ? target.start : reference.start,
              reference.kind === 'paragraph' ? target.end : target.end,
            ),
          ),
          fixes: [],
        };
      }
    }
  }
}

const RECORDS: ReadonlySet<DocumentKind> = new Set(['minutes', 'agenda', 'note', 'list']);

/** Whether the document numbers such provisions and has not this one. */
function isMissing(model: Model, reference: ReferenceFact, target: ReferenceTarget): boolean {
  const { label } = target;
  const index = provisionsByKey(model);
  if (reference.kind === 'paragraph') {
    // A plain number belongs to an article that need not be named; only full numbers are certain.
    if (!/^\d+\.\d/.test(label) || index.has(label)) return false;
    const { prefixes } = inventoryOf(model);
    return !prefixes.has(label) && prefixes.has(label.split('.')[0]!);
  }
  if ((reference.kind !== 'article' && reference.kind !== 'rule') || !/^\d/.test(label)) return false;
  if (keysOfTarget(reference.kind, target).some((key) => index.has(key))) return false;
  const whole = `${reference.kind === 'article' ? 'Art.' : 'Rule'} ${/^\d+/.exec(label)![0]}`;
  // `Article 4.8` points into Article 4, whose paragraphs are numbered plainly.
  if (label.includes('.') && index.has(whole)) return false;
  return inventoryOf(model).articles >= FEWEST_ARTICLES;
}

/** With fewer articles of its own a document rather speaks of another's. */
const FEWEST_ARTICLES = 3;

interface Inventory {
  /** Every decimal of the document and all that they begin with: 2.2.10 gives 2, 2.2 and 2.2.10. */
  readonly prefixes: ReadonlySet<string>;
  readonly articles: number;
}

const inventories = new WeakMap<Structure, Inventory>();

function inventoryOf(model: Model): Inventory {
  const { structure } = model;
  let inventory = inventories.get(structure);
  if (!inventory) {
    const prefixes = new Set<string>();
    let articles = 0;
    for (let i = 0; i < structure.count; i++) {
      if (structure.kind[i] === 'article') articles++;
      if (structure.style[i] !== 'decimal') continue;
      let prefix = '';
      for (const number of pieceOf(model, i).label!.numbers)
        prefixes.add((prefix += prefix === '' ? number : `.${number}`));
    }
    inventories.set(structure, (inventory = { prefixes, articles }));
  }
  return inventory;
}
