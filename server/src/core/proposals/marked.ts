import { type Attribution, movedAttribution } from '../document/facts/attribution.ts';
import type { Model } from '../model/model.ts';
import { type Range, shift } from '../text/range.ts';

/** A change that marks in the text propose: `~~old~~ **new** (KAZ)`, `{--old--}{++new++}`. */
export interface MarkedChange extends Range {
  /** The words to go and the words to come; at least one of them is there. */
  readonly old: Range | null;
  readonly new: Range | null;
  /** The names behind it, or null. */
  readonly attribution: Attribution | null;
}

/** The marked changes of a draft in its order. A deletion right before an insertion is one change. */
export function markedChangesOf(model: Model): readonly MarkedChange[] {
  let changes = known.get(model);
  if (!changes) {
    changes = readChanges(model);
    known.set(model, changes);
  }
  return changes;
}

/** Which words stand where a change is made, or not. */
export function chosenWords({ old, new: come }: MarkedChange, made: boolean): 'old' | 'new' | 'none' {
  if (made) return come ? 'new' : 'none';
  return old ? 'old' : 'none';
}

const known = new WeakMap<Model, readonly MarkedChange[]>();

function readChanges(model: Model): readonly MarkedChange[] {
  const changes: MarkedChange[] = [];
  for (const [b, { marks }] of model.facts.entries()) {
    const base = model.document.starts[b]!;
    const { text } = model.document.blocks[b]!;
    let end = 0;
    for (const mark of marks) {
      if (mark.kind !== 'proposal' || !FORMS.has(mark.form) || mark.start < end) continue;
      const words = wordsOf(text.slice(mark.start, mark.end));
      if (!words) continue;
      end = mark.end;
      const place = (range: Range | null): Range | null => range && shift(range, base + mark.start);
      const { attribution } = mark;
      changes.push({
        start: base + mark.start,
        end: base + mark.end,
        old: place(words.old),
        new: place(words.new),
        attribution: attribution && movedAttribution(attribution, base),
      });
    }
  }
  return changes.reduce<MarkedChange[]>((joined, change) => {
    const last = joined.at(-1);
    const pair = last?.end === change.start && !last.new && !change.old && !last.attribution;
    if (last && pair) joined[joined.length - 1] = { ...change, start: last.start, old: last.old };
    else joined.push(change);
    return joined;
  }, []);
}

const FORMS: ReadonlySet<string> = new Set(['deletion', 'insertion', 'replacement']);
const STRUCK = /^~~([^~]+)~~(?:(\s*(?:\*\*|__))([^*]+?)(?:\*\*|__))?/;
const BRACED = /^\{(--|\+\+)([\s\S]*)(?:--|\+\+)\}$/;
const SWAPPED = /^\{~~([\s\S]*?)~>([\s\S]*)~~\}$/;

function wordsOf(source: string): Pick<MarkedChange, 'old' | 'new'> | null {
  const struck = STRUCK.exec(source);
  if (struck) {
    const end = 2 + struck[1]!.length;
    const start = end + 2 + (struck[2]?.length ?? 0);
    return {
      old: { start: 2, end },
      new: struck[3] === undefined ? null : { start, end: start + struck[3].length },
    };
  }
  const braced = BRACED.exec(source);
  if (braced) {
    const words = { start: 3, end: 3 + braced[2]!.length };
    return braced[1] === '--' ? { old: words, new: null } : { old: null, new: words };
  }
  const swapped = SWAPPED.exec(source);
  if (!swapped) return null;
  const end = 3 + swapped[1]!.length;
  return { old: { start: 3, end }, new: { start: end + 2, end: end + 2 + swapped[2]!.length } };
}
