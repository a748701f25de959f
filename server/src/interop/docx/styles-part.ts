import { xmlPart, xmlText } from './write-xml.ts';

/** Names of the styles that only the bridge gives; by them it knows its own paragraphs again. */
export const OWN_STYLES = {
  text: 'Ad Ref Text',
  line: 'Ad Ref Line',
  front: 'Ad Ref Front',
  verbatim: 'Ad Ref Sign',
} as const;

/**
 * The part of styles. The order of elements is that of the schema (ECMA-376 part 1, 17.7.4.17 and 17.3.1.26), which Word
 * insists on.
 */
export function stylesPart(language: string): string {
  const lang = xmlText(language);
  const headings = [32, 28, 26, 24, 24, 24].map((size, index) =>
    paragraphStyle(
      `Heading${index + 1}`,
      `heading ${index + 1}`,
      `<w:keepNext/><w:spacing w:before="${index < 2 ? 240 : 180}"/><w:outlineLvl w:val="${index}"/>`,
      `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
      '<w:qFormat/>',
    ),
  );
  return xmlPart(
    'styles',
    [
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="120" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`,
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
      ...headings,
      paragraphStyle('AdRefText', OWN_STYLES.text, '', '', '<w:qFormat/>'),
      paragraphStyle('AdRefLine', OWN_STYLES.line, '<w:spacing w:before="0"/>', '', '<w:qFormat/>'),
      paragraphStyle(
        'AdRefFront',
        OWN_STYLES.front,
        '<w:spacing w:before="0"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
      ),
      paragraphStyle(
        'FootnoteText',
        'footnote text',
        '<w:spacing w:before="0"/>',
        '<w:sz w:val="20"/><w:szCs w:val="20"/>',
      ),
      paragraphStyle(
        'CommentText',
        'annotation text',
        '<w:spacing w:before="0"/>',
        '<w:sz w:val="20"/><w:szCs w:val="20"/>',
      ),
      characterStyle('AdRefSign', OWN_STYLES.verbatim, ''),
      characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
      characterStyle('CommentReference', 'annotation reference', '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
    ].join(''),
  );
}

function paragraphStyle(id: string, name: string, pPr: string, rPr: string, flags = ''): string {
  const inner = `${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${flags}${inner}</w:style>`;
}

function characterStyle(id: string, name: string, rPr: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}</w:style>`;
}
