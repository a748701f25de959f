import { strToU8, zipSync } from 'fflate';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

/** The parts of a Word file by their names, each the content of its first element; `files` takes whole files. */
export interface WordParts {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const KINDS = ['styles', 'numbering', 'footnotes', 'comments', 'commentsExtended'] as const;

/** A Word file as Word lays it out, of these parts. */
export function wordFile({ body = '', files = {}, ...parts }: WordParts): Uint8Array {
  const there = KINDS.filter((kind) => parts[kind] !== undefined);
  const relations = there.map(
    (kind, i) => `<Relationship Id="r${i}" Type="http://x/${kind}" Target="${kind}.xml"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  for (const kind of there) all[`word/${kind}.xml`] = `<w:${kind} ${W}>${parts[kind]}</w:${kind}>`;
  const packed = Object.entries({ ...all, ...files }).map(([name, text]): [string, Uint8Array] => [
    name,
    typeof text === 'string' ? strToU8(text) : text,
  ]);
  return zipSync(Object.fromEntries(packed));
}

/** A paragraph: its properties and what stands in it; plain words become a run. */
export function p(content: string, properties = ''): string {
  const inner = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A run of words. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** What an author put in, at noon of a day in September 2031. */
export function ins(author: string, content: string, day = 27): string {
  return `<w:ins ${by(author, day)}>${content}</w:ins>`;
}

/** What an author took out. */
export function del(author: string, text: string, day = 27): string {
  return `<w:del ${by(author, day)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** The properties of a paragraph whose mark was put in or taken out. */
export function mark(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string): string {
  return `<w:rPr><w:${kind} ${by(author, 27)}/></w:rPr>`;
}

/** A table of rows of cells. */
export function tbl(rows: readonly (readonly string[])[], properties: readonly string[] = []): string {
  const row = (cells: readonly string[], i: number): string =>
    `<w:tr>${properties[i] ? `<w:trPr>${properties[i]}</w:trPr>` : ''}${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
}

function by(author: string, day: number): string {
  return `w:id="1" w:author="${author}" w:date="2031-09-${String(day).padStart(2, '0')}T12:00:00Z"`;
}
