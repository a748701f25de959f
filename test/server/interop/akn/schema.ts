import assert from 'node:assert/strict';
import { DOMParser, type Element } from '@xmldom/xmldom';

const HIER = '(?:section|part|title|chapter|article|rule|paragraph|point|hcontainer)';
const FRBR = 'FRBRthis FRBRuri FRBRdate FRBRauthor ';
const LEVEL = `(?:num )?(?:heading )?(?:content |(?:intro )?(?:${HIER} )+)`;
const INLINE = '(?:(?:b|i|span|eol|authorialNote|docTitle) )*';

/**
 * What may stand in what: the models of Akoma Ntoso 3.0 (OASIS standard, part 2, complex types openStructure, hierarchy,
 * coreProperties and its extensions, blocksreq, tables and inline), as far as the export writes them.
 */
const MODELS: Readonly<Record<string, string>> = {
  akomaNtoso: '(?:statement|doc) ',
  statement: 'meta (?:preface )?mainBody ',
  doc: 'meta (?:preface )?mainBody ',
  meta: 'identification references ',
  identification: 'FRBRWork FRBRExpression FRBRManifestation ',
  FRBRWork: `${FRBR}FRBRcountry (?:FRBRnumber )*(?:FRBRname )*`,
  FRBRExpression: `${FRBR}(?:FRBRlanguage )+`,
  FRBRManifestation: FRBR,
  references: '(?:TLCOrganization )*',
  preface: 'longTitle ',
  longTitle: 'p ',
  mainBody: `(?:(?:${HIER}|p) )+`,
  content: '(?:(?:p|table) )+',
  intro: '(?:(?:p|table) )+',
  table: '(?:tr )+',
  tr: '(?:(?:th|td) )+',
  th: '(?:p )+',
  td: '(?:p )+',
  authorialNote: '(?:p )+',
  ...Object.fromEntries(
    ['section', 'part', 'title', 'chapter', 'article', 'rule', 'paragraph', 'point', 'hcontainer'].map(
      (one) => [one, LEVEL],
    ),
  ),
  ...Object.fromEntries(['p', 'num', 'heading', 'docTitle', 'b', 'i', 'span'].map((one) => [one, INLINE])),
};
/** Elements that hold nothing. */
const EMPTY = new Set([
  'eol',
  'TLCOrganization',
  'FRBRthis',
  'FRBRuri',
  'FRBRdate',
  'FRBRauthor',
  'FRBRcountry',
  'FRBRnumber',
  'FRBRname',
  'FRBRlanguage',
]);
const MIXED = new Set(['p', 'num', 'heading', 'docTitle', 'b', 'i', 'span']);
/** Attributes that an element has to have. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  statement: ['name'],
  doc: ['name'],
  identification: ['source'],
  references: ['source'],
  FRBRthis: ['value'],
  FRBRuri: ['value'],
  FRBRdate: ['date', 'name'],
  FRBRauthor: ['href'],
  FRBRcountry: ['value'],
  FRBRlanguage: ['language'],
  TLCOrganization: ['eId', 'href', 'showAs'],
  hcontainer: ['eId', 'name'],
  ...Object.fromEntries(
    [
      'section',
      'part',
      'title',
      'chapter',
      'article',
      'rule',
      'paragraph',
      'point',
      'content',
      'intro',
      'table',
      'authorialNote',
    ].map((one) => [one, ['eId']]),
  ),
};

/** Asserts that a text is Akoma Ntoso of this structure, and gives its root. */
export function assertAkn(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement!;
  assert.equal(root.namespaceURI, 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
  const ids = new Set<string>();
  visit(root, ids);
  return root;
}

function visit(element: Element, ids: Set<string>): void {
  const name = element.localName!;
  const children = Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
  const names = children.map((child) => `${child.localName} `).join('');
  if (EMPTY.has(name)) assert.equal(element.childNodes.length, 0, name);
  else
    assert.match(
      names,
      new RegExp(`^${MODELS[name] ?? assert.fail(`<${name}> is not known`)}$`),
      `<${name}>`,
    );
  if (!MIXED.has(name) && !EMPTY.has(name))
    for (const node of Array.from(element.childNodes))
      if (node.nodeType !== 1) assert.equal(node.nodeValue?.trim(), '', `words directly in <${name}>`);
  for (const required of REQUIRED[name] ?? [])
    assert.ok(element.hasAttribute(required), `<${name} ${required}>`);
  const id = element.getAttribute('eId');
  if (id !== null) {
    assert.match(id, /^\S+$/);
    assert.ok(!ids.has(id), `${id} stands twice`);
    ids.add(id);
  }
  for (const child of children) visit(child, ids);
}
