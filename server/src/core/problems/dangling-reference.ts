import { type Block, rememberWith } from '../document/block.ts';
import { referencesOf } from '../document/facts/facts.ts';
import type { ReferenceFact, ReferenceTarget } from '../document/facts/references.ts';
import type { DocumentKind } from '../model/metadata.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { keysOfTarget, provisionsByKey } from '../model/resolve.ts';
import type { Structure } from '../model/structure.ts';
import { message } from '../text/message.ts';
import { type CheckContext, movedProblem, type Problem } from './problem.ts';

/**
 * A reference to a paragraph or article of this document that it does not have. Only what must be here is
 * reported: not what the text says belongs to another document, and nothing in records, which speak of other
 * documents all the time.
 */
export function* checkDanglingReferences({ model, kind }: CheckContext): Generator<Problem> {
  const { blocks, starts } = model.document;
  const record = RECORDS.has(kind);
  for (let b = 0; b < blocks.length; b++) {
    const found = danglingIn(blocks[b]!, model.structure, model);
    for (let i = 0; i < found.length; i++) {
      const { internal, problem } = found[i]!;
      if (!record || internal) yield movedProblem(problem, starts[b]!);
    }
  }
}

interface Dangling {
  readonly internal: boolean;
  /** Its place counts from the block's start. */
  readonly problem: Problem;
}

const none: readonly Dangling[] = [];

/** Whether a label exists is said by the structure, so typing inside paragraphs asks only for the touched block. */
const danglingIn = rememberWith(
  'dangling',
  (block: Block, _structure: Structure, model: Model): readonly Dangling[] => {
    let found: Dangling[] | undefined;
    for (const reference of referencesOf(block)) {
      if (reference.external) continue;
      const { internal } = reference;
      for (const target of reference.targets) {
        if (!isMissing(model, reference, target)) continue;
        const start = reference.kind === 'paragraph' ? target.start : reference.start;
        const problem: Problem = {
          code: 'dangling-reference',
          severity: internal ? 'warning' : 'information',
          start: target.start,
          end: target.end,
          message: message('This document has no {0}.', block.text.slice(start, target.end)),
          fixes: [],
        };
        (found ??= []).push({ internal, problem });
      }
    }
    return found ?? none;
  },
);

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
      if (structure.style[i] !== 'decimal' || pieceOf(model, i).label!.prefix !== '') continue;
      let prefix = '';
      for (const number of pieceOf(model, i).label!.numbers)
        prefixes.add((prefix += prefix === '' ? number : `.${number}`));
    }
    inventories.set(structure, (inventory = { prefixes, articles }));
  }
  return inventory;
}
