import { containerNames } from '../../core/document/facts/label.ts';
import type { DocumentKind, Metadata } from '../../core/model/metadata.ts';
import { type Model, type Provision, provisionsOf } from '../../core/model/model.ts';
import { pathsOf } from '../../core/model/paths.ts';
import { flowOfPart, flowOfText } from '../docx/flow-of-text.ts';
import { type AknContent, createAknContent } from './akn-content.ts';
import { aknMeta } from './akn-meta.ts';
import { element } from './element.ts';

/** A draft as it is read, and the day that stands for one that it does not name. */
export interface AknDraft {
  readonly model: Model;
  readonly metadata: Metadata;
  readonly kind: DocumentKind;
  readonly text: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/**
 * A draft in Akoma Ntoso 3.0 (OASIS LegalDocML): a statement, or a document where it records or lists. Its provisions
 * hang together as they do in the draft, each with its number; tables, footnotes and emphasis are taken over, brackets and
 * attributions are text. Comments are left out.
 */
export function toAkn(draft: AknDraft): string {
  const { model, metadata, kind, text } = draft;
  const provisions = provisionsOf(model);
  const paths = pathsOf(model);
  const flow = flowOfText(text);
  const content = createAknContent(flow.footnotes);
  const isNote = ({ block, piece }: Provision): boolean => {
    const from = model.document.starts[block]! + piece.start;
    const label = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(text.slice(from, from + 100))?.[1];
    return label !== undefined && flow.footnotes.some((note) => note.label === label);
  };
  const children = childrenOf(provisions, isNote);
  const open = new Set(flow.footnotes.map(({ label }) => label));
  const ids = createIds();
  const bodyOf = (provision: Provision): AknContent => {
    const base = model.document.starts[provision.block]!;
    const { label, bodyStart, start } = provision.piece;
    const from = base + (label ? bodyStart : start);
    const source = text.slice(from, endOf(provisions, provision, text));
    if (!label) return content.read(flowOfPart(source, open));
    // A bracket that opens before the label belongs to the words; emphasis of the label alone is none of them.
    const lead = text.slice(base + start, base + label.start).replace(/[*_~#\s]/g, '');
    return content.read(flowOfPart(lead + source.replace(/^[*_]{1,3}(?=\s|$)/, '').trimStart(), open));
  };
  const write = (index: number): string => {
    const provision = provisions[index]!;
    const { piece, kind: sort } = provision;
    const name = nameOf(provision);
    const id = ids(`${SHORT[name]}_${idOf(paths[index]!)}`);
    const body = bodyOf(provision);
    const below = children[index]!.map(write);
    const titled = piece.level > 0 || sort === 'article';
    const num = piece.label ? element('num', {}, content.words(piece.label.text)) : '';
    const heading = titled && body.title !== '' ? element('heading', {}, body.title) : '';
    const blocks = titled ? body.rest(`${id}__content`) : body.all(`${id}__content`);
    const attributes = {
      eId: id,
      ...(name === 'hcontainer' ? { name: CONTAINERS[sort] ?? piece.label?.container ?? 'text' } : {}),
      ...(sort === 'tombstone' ? { status: 'removed' } : {}),
    };
    const inner =
      below.length === 0
        ? element('content', { eId: `${id}__content` }, blocks === '' ? element('p', {}, '') : blocks)
        : (blocks === '' ? '' : element('intro', { eId: `${id}__intro` }, blocks)) + below.join('');
    return element(name, attributes, num + heading + inner);
  };
  const roots = provisions.filter((one) => one.parent < 0 && !isNote(one)).map(({ index }) => index);
  const [first] = roots;
  const title = first !== undefined && isTitle(provisions[first]!) ? first : null;
  const preface =
    title === null
      ? ''
      : element(
          'preface',
          {},
          element(
            'longTitle',
            { eId: 'longTitle' },
            element('p', {}, element('docTitle', {}, bodyOf(provisions[title]!).title)),
          ),
        );
  const tops = title === null ? roots : [...children[title]!, ...roots.slice(1)];
  const main = tops
    .filter((index) => !isNote(provisions[index]!))
    .map(write)
    .join('');
  const statement = element(
    STATEMENTS.has(kind) ? 'statement' : 'doc',
    { name: kind, contains: 'originalVersion' },
    aknMeta(metadata, kind, draft.today) +
      preface +
      element('mainBody', {}, main === '' ? element('p', {}, '') : main),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: NAMESPACE }, statement)}\n`;
}

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const STATEMENTS: ReadonlySet<DocumentKind> = new Set(['declaration', 'decision', 'catalogue', 'rules']);

/** The names of general containers, by what they hold. */
const CONTAINERS: Readonly<Partial<Record<Provision['kind'], string>>> = {
  preambular: 'recital',
  option: 'option',
  unnumbered: 'text',
};

/** What identifiers begin with (Akoma Ntoso Naming Convention 1.0, 5.4). */
const SHORT = {
  article: 'art',
  rule: 'rule',
  paragraph: 'para',
  point: 'point',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  hcontainer: 'hcontainer',
} as const;

function nameOf({ kind, piece }: Provision): keyof typeof SHORT {
  const container = piece.label?.container ?? null;
  if (container !== null && container !== 'annex' && container !== 'recital' && container !== 'paragraph')
    return container;
  switch (kind) {
    case 'heading':
      return container === 'annex' ? 'hcontainer' : 'section';
    case 'article':
      return 'article';
    case 'paragraph':
    case 'operative':
    case 'tombstone':
      return 'paragraph';
    case 'item':
      return 'point';
    default:
      return 'hcontainer';
  }
}

/** A title is a heading without a label that stands above all others. */
function isTitle({ piece }: Provision): boolean {
  return piece.level === 1 && piece.label === null;
}

function childrenOf(
  provisions: readonly Provision[],
  isNote: (provision: Provision) => boolean,
): readonly number[][] {
  const children: number[][] = provisions.map(() => []);
  for (const one of provisions) if (one.parent >= 0 && !isNote(one)) children[one.parent]!.push(one.index);
  return children;
}

function endOf(provisions: readonly Provision[], { index }: Provision, text: string): number {
  return provisions[index + 1]?.start ?? text.length;
}

/** A path as part of an identifier: `Art. 4/2.2 bis` is `art-4-2-2-bis`. */
function idOf(path: string): string {
  const plain = path.replaceAll(containerNames.article, 'art').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unnumbered';
}

/** Gives every identifier once: a second one gets a number behind it. */
function createIds(): (id: string) => string {
  const given = new Map<string, number>();
  return (id) => {
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    return count === 1 ? id : `${id}_${count}`;
  };
}
