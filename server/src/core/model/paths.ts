import { type Model, type Provision, provisionsOf } from './model.ts';
import { plainTitle } from './plain-title.ts';

/** The unique path of each provision, by its index: `2.2.10 bis`, `Art. 4/2/(a)(i)`, `Preamble/¶3`, `5#2`, `[^1]`. */
export function pathsOf(model: Model): readonly string[] {
  let paths = known.get(model);
  if (!paths) {
    paths = makePaths(model);
    known.set(model, paths);
  }
  return paths;
}

/** The provision with a path, or undefined. */
export function provisionByPath(model: Model, path: string): Provision | undefined {
  const index = pathsOf(model).indexOf(path);
  return provisionsOf(model)[index];
}

const known = new WeakMap<Model, readonly string[]>();
const LONGEST_TITLE = 48;

/**
 * Decimals, articles and the paragraphs of resolutions are named by their number alone, under an annex by the
 * annex too. Plain numbers and letters are named under the nearest labelled provision; a numbering that runs
 * on through several sections, under the one that holds them all. Items are joined to their parent.
 */
function makePaths(model: Model): readonly string[] {
  const provisions = provisionsOf(model);
  const scopes = runScopes(model);
  const paths: string[] = new Array(provisions.length);
  const counts = new Map<string, number>();
  const unnumbered = new Map<number, number>();
  for (const provision of provisions) {
    const base = ownPath(model, provision, paths, scopes, unnumbered);
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    paths[provision.index] = count === 1 ? base : `${base}#${count}`;
  }
  return paths;
}

function ownPath(
  model: Model,
  provision: Provision,
  paths: readonly string[],
  scopes: ReadonlyMap<number, number>,
  unnumbered: Map<number, number>,
): string {
  const provisions = provisionsOf(model);
  const { label, level } = provision.piece;
  if (!label) {
    if (level > 0) return titleOf(model, provision) || 'Heading';
    const footnote = footnoteOf(model, provision);
    if (footnote !== undefined) return footnote;
    const position = (unnumbered.get(provision.parent) ?? 0) + 1;
    unnumbered.set(provision.parent, position);
    return join(provision.parent < 0 ? '' : paths[provision.parent]!, `¶${position}`);
  }
  const parent = labelledFrom(provisions, provision.parent);
  switch (provision.style) {
    case 'decimal':
    case 'preambular':
    case 'operative':
      return join(annexPath(provisions, provision, paths), label.key);
    case 'container':
      return label.container === 'article' || label.container === 'rule'
        ? join(annexPath(provisions, provision, paths), label.key)
        : join(parent < 0 ? '' : paths[parent]!, label.key);
    case 'option': {
      // The title of an article in a heading of its own adds nothing to the article's name.
      const title = provisions[provisions[provision.parent]?.parent ?? -1]?.kind === 'article';
      const above = title ? parent : provision.parent;
      return join(above < 0 ? '' : paths[above]!, label.key);
    }
    case 'number':
    case 'raised':
    case 'roman-upper':
    case 'letter-upper':
    case 'han':
    case 'han-paren': {
      const scope = labelledFrom(provisions, scopes.get(provision.index) ?? provision.parent);
      return join(scope < 0 ? '' : paths[scope]!, label.key);
    }
    default: {
      if (provision.parent < 0) return label.key;
      const above = provisions[parent];
      const item = above !== undefined && above.kind === 'item' && above.index === provision.parent;
      return item ? `${paths[parent]}${label.key}` : join(parent < 0 ? '' : paths[parent]!, label.key);
    }
  }
}

/** For each plainly numbered provision the provision that its whole numbering lies in, or -1. */
function runScopes(model: Model): ReadonlyMap<number, number> {
  const provisions = provisionsOf(model);
  const runs: { readonly members: number[]; scope: number; last: number }[] = [];
  const current = new Map<string, number>();
  const latest = new Map<string, number>();
  for (const { index, style, value, parent } of provisions) {
    if (style !== 'number' && style !== 'raised') continue;
    const key = `${style}|${parent}`;
    let run = current.get(key);
    if (run === undefined || (value === 1 && runs[run]!.last !== 1)) {
      const before = latest.get(style);
      const goesOn =
        before !== undefined &&
        value > 1 &&
        runs[before]!.last + 1 === value &&
        !inArticle(provisions, parent);
      run = goesOn ? before : runs.push({ members: [], scope: parent, last: 0 }) - 1;
      if (goesOn) runs[run]!.scope = commonAncestor(provisions, runs[run]!.scope, parent);
      current.set(key, run);
    }
    latest.set(style, run);
    runs[run]!.members.push(index);
    runs[run]!.last = value;
  }
  const scopes = new Map<number, number>();
  for (const { members, scope } of runs) for (const member of members) scopes.set(member, scope);
  return scopes;
}

function inArticle(provisions: readonly Provision[], from: number): boolean {
  for (let i = from; i >= 0; i = provisions[i]!.parent) if (provisions[i]!.kind === 'article') return true;
  return false;
}

function commonAncestor(provisions: readonly Provision[], a: number, b: number): number {
  let [left, right] = [a, b];
  // A parent stands before its children, so the later of the two is never an ancestor of the other.
  while (left !== right) {
    if (left > right) left = provisions[left]!.parent;
    else right = provisions[right]!.parent;
  }
  return left;
}

function annexPath(provisions: readonly Provision[], provision: Provision, paths: readonly string[]): string {
  for (let i = provision.parent; i >= 0; i = provisions[i]!.parent) {
    if (provisions[i]!.piece.label?.container === 'annex') return paths[i]!;
  }
  return '';
}

function labelledFrom(provisions: readonly Provision[], from: number): number {
  let at = from;
  while (at >= 0 && !provisions[at]!.piece.label) at = provisions[at]!.parent;
  return at;
}

function titleOf(model: Model, { block, piece }: Provision): string {
  return plainTitle(model.document.blocks[block]!.text.slice(piece.bodyStart, piece.end), LONGEST_TITLE);
}

/** `[^1]` where a provision is what a footnote says: it is found by its mark, wherever it stands. */
function footnoteOf(model: Model, { block, piece }: Provision): string | undefined {
  const { text } = model.document.blocks[block]!;
  if (!text.startsWith('[^', piece.bodyStart)) return undefined;
  return /^(\[\^[^\]\s]{1,80}\]):/.exec(text.slice(piece.bodyStart, piece.bodyStart + 90))?.[1];
}

function join(parent: string, own: string): string {
  return parent === '' ? own : `${parent}/${own}`;
}
