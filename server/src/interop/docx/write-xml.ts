/** Text as it stands in XML, in an attribute as well. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => NAMES[sign]!);
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A part: the XML declaration and one element, with the prefixes that the bridge writes. */
export function xmlPart(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">${content}</w:${name}>\n`;
}
