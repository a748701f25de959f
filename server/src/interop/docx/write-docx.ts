import { strToU8, zipSync } from 'fflate';
import type { Comment, Flow, Paragraph } from './flow.ts';
import { partInsertions } from './part-insertions.ts';
import { stylesPart } from './styles-part.ts';
import { BULLETS, createBodyWriter } from './write-body.ts';
import { xmlPart, xmlText } from './write-xml.ts';

/** What a file says of itself; nothing else is in its properties. */
export interface DocumentFacts {
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string;
}

/**
 * A flow as a Word file. The same flow gives the same bytes: identifiers are counted, times are those of the changes, and
 * the package's own times stand still. It holds no name but those of authors of changes and comments, and no revision
 * identifiers.
 */
export function writeDocx(flow: Flow, { title, language }: DocumentFacts): Uint8Array {
  const body = createBodyWriter(flow);
  const document = xmlPart(
    'document',
    `<w:body>${body.blocks(partInsertions(flow.blocks))}${SECTION}</w:body>`,
  );
  const footnotes = flow.footnotes.length > 0 ? footnotesPart(flow, body.footnote) : null;
  const comments = flow.comments.filter(({ id }) => body.usedComments.has(id));
  const parts: [path: string, type: string, text: string][] = [
    ['document', 'document.main', document],
    ['styles', 'styles', stylesPart(language)],
    ['numbering', 'numbering', numberingPart()],
    ['settings', 'settings', settingsPart(footnotes !== null)],
  ];
  if (footnotes !== null) parts.push(['footnotes', 'footnotes', footnotes]);
  if (comments.length > 0) {
    parts.push(['comments', 'comments', commentsPart(comments, body.commentNumber)]);
    parts.push(['commentsExtended', 'commentsExtended', commentsExtendedPart(comments)]);
  }
  if (flow.people) parts.push(['people', 'people', peoplePart(flow.people)]);
  const overrides = parts.map(
    ([path, type]) =>
      `<Override PartName="/word/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}${title === null ? '' : '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'}</Types>`,
    '_rels/.rels': relationships([
      [
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
        'word/document.xml',
      ],
      ...(title === null
        ? []
        : ([
            [
              'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
              'docProps/core.xml',
            ],
          ] as const)),
    ]),
    'word/_rels/document.xml.rels': relationships(
      parts
        .slice(1)
        .map(([path]) => [
          path === 'commentsExtended'
            ? 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
            : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${path}`,
          `${path}.xml`,
        ]),
    ),
  };
  for (const [path, , text] of parts) files[`word/${path}.xml`] = text;
  if (title !== null)
    files['docProps/core.xml'] =
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
  const packed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(packed, { mtime: FIRST_DAY, level: 6 });
}

/** The first moment that a package can name, where the clock stands: zip keeps local time without a zone. */
const FIRST_DAY = new Date(1980, 0, 1);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A4 with margins of 2.5 cm. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function settingsPart(footnotes: boolean): string {
  const notes = footnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '';
  return xmlPart(
    'settings',
    `${notes}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
  );
}

function numberingPart(): string {
  const abstracts = BULLETS.map(
    (sign, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`,
  );
  const lists = BULLETS.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`);
  return xmlPart('numbering', [...abstracts, ...lists].join(''));
}

function footnotesPart(
  flow: Flow,
  footnote: (paragraphs: readonly Paragraph[], id: string) => string,
): string {
  const separator = (type: string, id: number, element: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:${element}/></w:r></w:p></w:footnote>`;
  return xmlPart(
    'footnotes',
    [
      separator('separator', -1, 'separator'),
      separator('continuationSeparator', 0, 'continuationSeparator'),
      ...flow.footnotes.map(
        ({ id, paragraphs }, i) => `<w:footnote w:id="${i + 1}">${footnote(paragraphs, id)}</w:footnote>`,
      ),
    ].join(''),
  );
}

function commentsPart(comments: readonly Comment[], numberOf: (id: string) => number): string {
  let paragraph = 0;
  const each = comments.map(({ id, author, date, text }) => {
    const when = date === null ? '' : ` w:date="${xmlText(date)}"`;
    const initials = initialsOf(author);
    const lines = text.split('\n').map((line) => {
      const words = line === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
      return `<w:p w14:paraId="${paragraphId(paragraph++)}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${words}</w:p>`;
    });
    return `<w:comment w:id="${numberOf(id)}" w:author="${xmlText(author)}"${when} w:initials="${xmlText(initials)}">${lines.join('')}</w:comment>`;
  });
  return xmlPart('comments', each.join(''));
}

/** The first letters of a name; a code stands for itself. */
export function initialsOf(name: string): string {
  if (/^[\p{Lu}\p{N}]{2,5}$/u.test(name)) return name;
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => [...word][0]!.toUpperCase()).join('');
}

/** Eight digits, base 16, below 80000000 ([MS-DOCX], paraId). */
function paragraphId(index: number): string {
  return (index + 1).toString(16).toUpperCase().padStart(8, '0');
}

/** [MS-DOCX], people; names alone, without accounts. */
function peoplePart(names: readonly string[]): string {
  const each = names.map((name) => `<w15:person w15:author="${xmlText(name)}"/>`);
  return `${DECLARATION}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${each.join('')}</w15:people>\n`;
}

function commentsExtendedPart(comments: readonly Comment[]): string {
  let paragraph = 0;
  const ids = new Map<string, string>();
  for (const { id, text } of comments) {
    paragraph += text.split('\n').length;
    ids.set(id, paragraphId(paragraph - 1));
  }
  const each = comments.map(({ id, resolved, parent }) => {
    const above = parent === null ? undefined : ids.get(parent);
    return `<w15:commentEx w15:paraId="${ids.get(id)}"${above === undefined ? '' : ` w15:paraIdParent="${above}"`} w15:done="${resolved ? 1 : 0}"/>`;
  });
  return `${DECLARATION}<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${each.join('')}</w15:commentsEx>\n`;
}
