import { message } from '../../core/text/message.ts';
import { bodyElements } from './body-elements.ts';
import { Unreadable } from './unreadable.ts';
import { unzip, type ZipLimits } from './unzip.ts';
import { attribute, childrenOf, type Element, parseXml } from './xml.ts';

/** The parts of a Word file that the bridge reads. All else, macros and pictures too, is never unpacked. */
export interface Parts {
  /** What stands in the body, to be gone through once. */
  readonly body: Iterable<Element>;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly footnotes: Element | undefined;
  readonly endnotes: Element | undefined;
  readonly comments: Element | undefined;
  readonly commentsExtended: Element | undefined;
  readonly people: Element | undefined;
}

const MAIN =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$|ms-word\.(?:document|template)\.macroEnabledTemplate/;

/** Opens a package and finds its parts by their relations (ECMA-376 part 2). Throws {@link Unreadable}. */
export function openPackage(bytes: Uint8Array, limits?: ZipLimits): Parts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Unreadable(
      message('This is an old Word file (.doc) or one with a password. Save it as .docx first.'),
    );
  const first = unzip(bytes, (name) => name === '[Content_Types].xml' || name === '_rels/.rels', limits);
  const types = first.get('[Content_Types].xml');
  const main = relationsIn(first.get('_rels/.rels'), '_rels/.rels', '').find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (!types || main === undefined) throw new Unreadable(message('This is no Word file (.docx).'));
  const isMain = childrenOf(parseXml(types, '[Content_Types].xml')).some(
    (one) =>
      attribute(one, 'PartName')?.toLowerCase() === `/${main}`.toLowerCase() &&
      MAIN.test(attribute(one, 'ContentType') ?? ''),
  );
  if (!isMain) throw new Unreadable(message('This is no Word file (.docx).'));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = relationsIn(
    unzip(bytes, (name) => name === relationsName, limits).get(relationsName),
    relationsName,
    folder,
  );
  const targetOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const names = {
    styles: targetOf('styles'),
    numbering: targetOf('numbering'),
    footnotes: targetOf('footnotes'),
    endnotes: targetOf('endnotes'),
    comments: targetOf('comments'),
    commentsExtended: targetOf('commentsExtended'),
    people: targetOf('people'),
  };
  const wanted = new Set([main, ...Object.values(names)]);
  const parts = unzip(bytes, (name) => wanted.has(name), limits);
  const read = (name: string | undefined): Element | undefined => {
    const part = name === undefined ? undefined : parts.get(name);
    return part && parseXml(part, name!);
  };
  const document = parts.get(main);
  if (!document) throw new Unreadable(message('The part {0} is missing.', main));
  return {
    body: bodyElements(document, main),
    styles: read(names.styles),
    numbering: read(names.numbering),
    footnotes: read(names.footnotes),
    endnotes: read(names.endnotes),
    comments: read(names.comments),
    commentsExtended: read(names.commentsExtended),
    people: read(names.people),
  };
}

interface Relation {
  /** The last part of the type: transitional and strict files differ in what stands before it. */
  readonly type: string;
  readonly target: string;
}

function relationsIn(part: Uint8Array | undefined, name: string, folder: string): readonly Relation[] {
  if (!part) return [];
  return childrenOf(parseXml(part, name)).flatMap((element) => {
    if (attribute(element, 'TargetMode') === 'External') return [];
    const type = (attribute(element, 'Type') ?? '').split('/').at(-1)!;
    const target = resolvePart(folder, attribute(element, 'Target') ?? '');
    return target === null ? [] : [{ type, target }];
  });
}

/** The name of a part, or null where the way leads out of the package. */
function resolvePart(folder: string, target: string): string | null {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}
