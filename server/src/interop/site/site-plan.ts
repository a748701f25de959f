import { readCompiled } from '../../core/proposals/canonical.ts';
import { matrixOf } from '../../core/proposals/matrix.ts';
import { nameOfRevision, seriesOfSymbol, stemOfFileName } from '../../core/revisions/chain.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { exportFlow } from '../docx/export-flow.ts';
import type { Flow } from '../docx/flow.ts';
import { anchorOfLine } from '../html/document.ts';
import { type SiteDocument, siteDocumentsOf, type Version } from './site-texts.ts';
import { createSlugs } from './slugs.ts';

/** Which pages a site has, and what stands on each; paths are within the site, with `/`. */
export interface SitePlan {
  readonly documents: readonly SiteDocument[];
  /** By the name of the file. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

/** The pages of one text. */
export interface TextPlace {
  readonly text: NamedText;
  readonly document: SiteDocument;
  readonly version: Version;
  /** The page of the text itself. */
  readonly page: string;
  readonly previous: NamedText | null;
  readonly next: NamedText | null;
  /** What changed since the previous revision. */
  readonly changes: string | null;
  /** Who wants what; null where nobody is named. */
  readonly positions: string | null;
  /** How far the document has come in this language; null with one revision only. */
  readonly burnDown: string | null;
}

/** Lays out the pages of a site. */
export function planSite(texts: readonly NamedText[]): SitePlan {
  const documents = siteDocumentsOf(texts);
  const slugs = new Map<string, string>();
  const [slugOf, chainSlugOf] = [createSlugs(), createSlugs()];
  for (const { file } of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) slugs.set(file, slugOf(file));
  const places = new Map<string, TextPlace>();
  for (const document of documents) {
    for (const version of document.versions) {
      const { revisions, copies } = version;
      const burnDown = revisions.length > 1 ? `burn-down/${chainSlugOf(chainName(version))}.html` : null;
      const place = (text: NamedText, index: number): void => {
        const slug = slugs.get(text.file)!;
        const previous = index > 0 ? revisions[index - 1]! : null;
        const next = index >= 0 ? (revisions[index + 1] ?? null) : null;
        const named = matrixOf(text.reading.model, text.text).rows.length > 0;
        places.set(text.file, {
          text,
          document,
          version,
          page: `texts/${slug}.html`,
          previous,
          next,
          changes: previous && `changes/${slug}.html`,
          positions: named ? `positions/${slug}.html` : null,
          burnDown: index >= 0 ? burnDown : null,
        });
      };
      revisions.forEach(place);
      for (const copy of copies) place(copy, -1);
    }
  }
  return { documents, places };
}

/** What revisions of one document share, so that a further one does not give the page another name. */
function chainName({ revisions, language }: Version): string {
  const { file, reading } = revisions[0]!;
  const { symbol } = reading.metadata;
  const slash = file.lastIndexOf('/') + 1;
  const shared =
    symbol === null
      ? `${file.slice(0, slash)}${stemOfFileName(file.slice(slash)) || 'revisions'}`
      : seriesOfSymbol(symbol).document;
  return `${shared} ${language ?? ''}`;
}

/** A link from one page of the site to another, as it stands in an attribute once it is quoted. */
export function linkTo(from: string, to: string, anchor: string | null = null): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const hash = anchor === null ? '' : `#${encodeURIComponent(anchor)}`;
  return `${up}${to.split('/').map(encodeURIComponent).join('/')}${hash}`;
}

/** What a revision is called beside others of its document: `Rev.5`, else its symbol, else its file. */
export function revisionNameOf({ file, reading: { metadata } }: NamedText): string {
  return nameOfRevision({ name: file, symbol: metadata.symbol });
}

/** What a text is called where it is cited: its symbol, else its file. */
export function nameOfText({ file, reading: { metadata } }: NamedText): string {
  return metadata.symbol ?? file;
}

/** The text that has a symbol: in the first language that has it, a revision before a copy. */
export function textOfSymbol({ documents }: SitePlan, symbol: string): NamedText | null {
  const wanted = keyOfSymbol(symbol);
  for (const { versions } of documents)
    for (const { revisions } of versions) {
      const found = revisions.find(({ reading: { metadata } }) => keyOfSymbol(metadata.symbol) === wanted);
      if (found) return found;
    }
  return null;
}

function keyOfSymbol(symbol: string | null): string | null {
  if (symbol === null) return null;
  const { document, revision } = seriesOfSymbol(symbol);
  return `${document} ${revision ?? 0}`;
}

/** A text as its page shows it: without its front matter, which the page says in words. */
export function flowOf({ text }: NamedText): Flow {
  const flow = exportFlow({ text, against: null, clean: false });
  return {
    ...flow,
    blocks: flow.blocks.filter((block) => block.kind === 'table' || block.role.kind !== 'front'),
  };
}

const knownLines = new WeakMap<NamedText, readonly number[]>();

/**
 * The anchor of whatever paragraph holds a line of a text; null where none does. In a compiled text only lines of its
 * base have one.
 */
export function anchorAt(text: NamedText, line: number, { inBase = false } = {}): string | null {
  if (!inBase && readCompiled(text.text)) return null;
  let lines = knownLines.get(text);
  if (!lines) {
    lines = flowOf(text).blocks.flatMap((block) => {
      if (block.line === undefined) return [];
      const first = block.line;
      return block.kind === 'paragraph' ? [first] : block.rows.map((_, i) => first + i + (i === 0 ? 0 : 1));
    });
    knownLines.set(text, lines);
  }
  const found = lines.findLast((one) => one <= line);
  return found === undefined ? null : anchorOfLine(found);
}
