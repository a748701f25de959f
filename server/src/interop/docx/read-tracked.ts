import type { Change, Tracked } from './flow.ts';
import { readDate } from './read-date.ts';
import { attribute, childOf, type Element } from './xml.ts';

/** Whether an element of this name holds what was put in, taken out or moved. */
export function isTrack(name: string): boolean {
  return name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo';
}

/** Who made a change, and when. */
export function readChange(element: Element): Change {
  const author = (attribute(element, 'author') ?? '').replace(/\s+/g, ' ').trim();
  return { author, date: readDate(attribute(element, 'date')) };
}

/** What is tracked on a paragraph's mark or a row. */
export function trackedMarks(properties: Element | undefined): Tracked {
  const inserted = childOf(properties, 'ins') ?? childOf(properties, 'moveTo');
  const deleted = childOf(properties, 'del') ?? childOf(properties, 'moveFrom');
  return {
    ...(inserted ? { inserted: readChange(inserted) } : {}),
    ...(deleted ? { deleted: readChange(deleted) } : {}),
  };
}
