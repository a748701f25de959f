import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A paragraph of an explanation. Its text is a stranger's: it is shown as it is and never acted on. */
export type RichParagraph =
  | { readonly kind: 'title' | 'text' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * Paragraphs as the client can show them. Drafts come from strangers, so in Markdown every sign that could make a
 * link, an image, HTML or code is escaped, and invisible signs that reorder text are left out of both forms.
 */
export function richText(paragraphs: readonly RichParagraph[], markdown: boolean): MarkupContent {
  const write = markdown ? writeMarkdown : writePlain;
  return {
    kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: paragraphs.map(write).join('\n\n'),
  };
}

/** Text on one line, every sign that means something in Markdown or HTML escaped. */
function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-&(-+\--/:-@[-`{-~]/g, '\\$&');
}

/** Text on one line, at most `limit` characters, cut at a word where there is one. */
export function shorten(text: string, limit: number): string {
  const words = oneLine(text);
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : cut.length).trimEnd()}…`;
}

function writeMarkdown(paragraph: RichParagraph): string {
  switch (paragraph.kind) {
    case 'title':
      return `**${escapeMarkdown(paragraph.text)}**`;
    case 'text':
      return escapeMarkdown(paragraph.text);
    case 'quote':
      return `> ${escapeMarkdown(paragraph.text)}`;
    case 'list':
      return paragraph.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  }
}

function writePlain(paragraph: RichParagraph): string {
  switch (paragraph.kind) {
    case 'title':
    case 'text':
      return oneLine(paragraph.text);
    case 'quote':
      return `“${oneLine(paragraph.text)}”`;
    case 'list':
      return paragraph.items.map((item) => `• ${oneLine(item)}`).join('\n');
  }
}

/** White space made one space, and signs that turn the direction of text or hide left out. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/gu, '')
    .trim();
}
