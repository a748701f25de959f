import type { HtmlToken } from './tokenize-html.ts';

/** Where the footnotes of a page have their marks and their texts: indices of the tokens that open the anchors. */
export interface FootnoteAnchors {
  /** From the anchor of a mark to the footnote. */
  readonly marks: ReadonlyMap<number, string>;
  /** From the anchor before a footnote's text to the footnote. */
  readonly texts: ReadonlyMap<number, string>;
  /** From the footnote to its mark as it stands in the page, `1`. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Finds footnotes by what Word, LibreOffice and Google Docs have in common: the anchor of a mark and that of its text lead
 * to each other, and the mark comes first. A mark whose text was not copied is one where Word or LibreOffice says so.
 */
export function findFootnotes(tokens: readonly HtmlToken[]): FootnoteAnchors {
  const anchors = anchorsIn(tokens);
  const byName = new Map<string, Anchor>();
  for (const anchor of anchors)
    for (const name of anchor.names) if (!byName.has(name)) byName.set(name, anchor);
  const marks = new Map<number, string>();
  const texts = new Map<number, string>();
  const labels = new Map<string, string>();
  for (const anchor of anchors) {
    if (texts.has(anchor.index)) continue;
    const other = byName.get(anchor.target);
    const paired = other && other.index > anchor.index && anchor.names.includes(other.target);
    if (!paired && !anchor.footnote) continue;
    // The text of a mark that was not copied names a mark that is not there.
    if (!paired && /ref|anc$/.test(anchor.target)) {
      texts.set(anchor.index, anchor.target);
      continue;
    }
    const id = anchor.target;
    marks.set(anchor.index, id);
    if (other && paired) texts.set(other.index, id);
    labels.set(id, anchor.words.replace(/[[\]\s]/g, ''));
  }
  return { marks, texts, labels };
}

interface Anchor {
  readonly index: number;
  readonly target: string;
  readonly names: readonly string[];
  readonly footnote: boolean;
  words: string;
}

/** Anchors that lead to a place of the page, with the words in them. */
function anchorsIn(tokens: readonly HtmlToken[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let open: Anchor | null = null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'text') {
      if (open && open.words.length < LONGEST_MARK) open.words += token.text;
    } else if (token.name !== 'a') continue;
    else if (token.kind === 'close') open = null;
    else {
      const { attributes } = token;
      const [, target] = /#([^#]+)$/.exec(attributes.get('href') ?? '') ?? [];
      const names = [attributes.get('name'), attributes.get('id')].filter((name) => name !== undefined);
      const footnote =
        /mso-(?:foot|end)note-id/i.test(attributes.get('style') ?? '') ||
        /^sd(?:foot|end)note(?:anc|sym)$/i.test(attributes.get('class') ?? '');
      open = target === undefined ? null : { index, target, names, footnote, words: '' };
      if (open) anchors.push(open);
    }
  }
  return anchors;
}

const LONGEST_MARK = 40;
