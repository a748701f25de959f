import { slice } from '../document/document.ts';
import { languages } from '../lexicon/languages.ts';
import type { Status } from '../lexicon/lexicon.ts';
import type { Model, Provision } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';

/**
 * The edit that marks a provision as agreed, or agreed ad referendum: the mark that speaks last is replaced; where there
 * is none, one is put behind the last word, in the text's language. None where it is marked so already, or where such a
 * mark has no sense: headings, articles, and what has been deleted.
 */
export function markAgreed(
  model: Model,
  provision: Provision,
  status: 'agreed' | 'agreed ad ref',
  language: string | null,
): readonly Edit[] {
  if (provision.status === status || SILENT.has(provision.kind)) return [];
  const { document } = model;
  const tag = language?.toLowerCase().split(/[-_]/)[0];
  const lexicon = languages.find((one) => one.language === tag) ?? languages[0]!;
  const text = `(${lexicon.statuses[status][0] ?? status})`;
  const mark = marksIn(model, provision).at(-1);
  if (mark) return [{ start: mark.start, end: mark.end, text }];
  const { start, end } = provision;
  const at = start + slice(document, start, end).trimEnd().length;
  return [{ start: at, end: at, text: ` ${text}` }];
}

/** Edits that take every mark of agreement out of a provision, with the space before it. Sorted and disjoint. */
export function unmarkAgreed(model: Model, provision: Provision): readonly Edit[] {
  let taken = provision.start;
  return marksIn(model, provision)
    .filter(({ status }) => status === 'agreed' || status === 'agreed ad ref')
    .map(({ start, end }): Edit => {
      const before = slice(model.document, provision.start, start);
      const after = slice(model.document, end, end + 1);
      const ahead = before.length - before.replace(/[ \t\u00a0]+$/, '').length;
      // A mark at the start of a paragraph takes the space behind it along.
      const behind = ahead === before.length && /[ \t\u00a0]/.test(after) ? 1 : 0;
      // Between two marks the space goes once.
      const edit = { start: Math.max(taken, start - ahead), end: end + behind, text: '' };
      taken = edit.end;
      return edit;
    });
}

const SILENT: ReadonlySet<Provision['kind']> = new Set(['heading', 'article', 'tombstone']);

function marksIn(
  { document, facts }: Model,
  { block, start, end }: Provision,
): readonly (Range & { readonly status: Status })[] {
  const base = document.starts[block]!;
  return facts[block]!.marks.flatMap((mark) =>
    mark.kind === 'status' && base + mark.start >= start && base + mark.end <= end
      ? [{ status: mark.status, start: base + mark.start, end: base + mark.end }]
      : [],
  );
}
