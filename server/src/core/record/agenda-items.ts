import { type Model, type Provision, provisionsOf } from '../model/model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { recordOf } from './read-block.ts';

/** An item of an agenda, as the agenda itself has it. */
export interface AgendaItem {
  /** As written: `5`, `3 bis`. */
  readonly number: string;
  readonly title: string;
}

/**
 * The items of an agenda in its order: `Agenda item 5: Ports` wherever that is written, else the first numbering of the
 * text, sub-items left out.
 */
export function agendaItemsOf(model: Model): readonly AgendaItem[] {
  let items = known.get(model);
  if (!items) known.set(model, (items = readItems(model)));
  return items;
}

const known = new WeakMap<Model, readonly AgendaItem[]>();
const LONGEST_TITLE = 200;

function readItems(model: Model): readonly AgendaItem[] {
  const { blocks } = model.document;
  const named = blocks.flatMap((block, b) =>
    recordOf(block, model.facts[b]!, model.profile).flatMap((fact) =>
      fact.kind === 'item' && fact.style === 'agenda' ? [{ number: fact.number, title: fact.title }] : [],
    ),
  );
  if (named.length > 0) return named;
  const items: AgendaItem[] = [];
  let last = 0;
  for (const provision of provisionsOf(model)) {
    if (!isItem(model, provision)) continue;
    // A second list that begins anew is another one.
    if (provision.value < last || (items.length === 0 && provision.value > 1)) break;
    last = provision.value;
    const { piece, block } = provision;
    const title = plainTitle(blocks[block]!.text.slice(piece.bodyStart, piece.end), LONGEST_TITLE);
    items.push({
      number: piece.label!.text.trim().replace(/\.$/, ''),
      title: title.replace(/[\s:;.,]+$/, ''),
    });
  }
  return items;
}

function isItem(model: Model, { style, parent }: Provision): boolean {
  if (style !== 'number' && style !== 'roman-upper') return false;
  for (let at = parent; at >= 0; at = model.structure.parent[at]!)
    if (model.structure.style[at]) return false;
  return true;
}
