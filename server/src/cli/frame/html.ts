/** Text as it stands in HTML, in an attribute as well. Signs that HTML forbids become the replacement character. */
export function quoted(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** All control signs but tab and line ends. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}/gu;
