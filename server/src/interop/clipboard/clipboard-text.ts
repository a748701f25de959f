import { textOfFlow } from '../docx/text-of-flow.ts';
import { flowOfHtml } from './flow-of-html.ts';

/**
 * What a word processor has put on the clipboard as HTML, as text of the dialect without a line end behind it; null where
 * none has made it, it holds no words, or it is too long. `taken` are labels of footnotes in the text it goes into.
 */
export function clipboardText(html: string, taken: ReadonlySet<string> = new Set()): string | null {
  if (html.length > LONGEST || !isFromWordProcessor(html)) return null;
  const used = new Set(taken);
  let count = 0;
  const flow = flowOfHtml(html, (own) => {
    let label = own === '' || own.length > LONGEST_LABEL ? '1' : own;
    while (used.has(label)) label = String(++count);
    used.add(label);
    return label;
  });
  const words = flow ? textOfFlow(flow).trimEnd() : '';
  return words === '' ? null : words;
}

/** In UTF-16 units; Word needs some ten for one that is read. */
const LONGEST = 16 * 1024 * 1024;
const LONGEST_LABEL = 12;
/** What is looked through for signs of a word processor: its head and its first paragraphs. */
const HEAD = 64 * 1024;

/** Whether HTML says that Word, LibreOffice, Google Docs or one of their kind has written it. */
function isFromWordProcessor(html: string): boolean {
  return SIGNS.test(html.slice(0, HEAD));
}

const SIGNS =
  /urn:schemas-microsoft-com:office|\bmso-[a-z]|class="?Mso|name="?(?:generator|progid)"?\s+content="?(?:microsoft word|libreoffice|openoffice|onlyoffice|word\.document|writer)|docs-internal-guid|\bsd(?:foot|end)note/i;
