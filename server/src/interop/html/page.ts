import { PAGE_STYLE, quoted } from './page-parts.ts';

/** A page of our own: HTML in `content`, plain text in `title`. */
export interface HtmlPage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** What the page needs besides the look that all have. */
  readonly style: string;
  /** What stands inside its main part. */
  readonly content: string;
  /** Given where it is one of a site. */
  readonly frame?: PageFrame | undefined;
}

/** What makes a page one of a site: the ways to the others, before its content. */
export interface PageFrame {
  /** The header of the site, HTML. */
  readonly header: string;
  readonly style: string;
}

/** A page that needs nothing else: no script, no picture, no font, nothing from any network. */
export function htmlPage({ language, title, style, content, frame }: HtmlPage): string {
  return `<!DOCTYPE html>
<html lang="${quoted(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${frame ? `${POLICY}\n` : ''}<title>${quoted(title)}</title>
<style>
${[PAGE_STYLE, frame?.style ?? '', style].filter((part) => part !== '').join('\n')}
</style>
</head>
<body>
${frame ? `${frame.header}\n<main id="content" tabindex="-1">` : '<main>'}
${content}
</main>
</body>
</html>
`;
}

/** The browser itself holds a page of a site to it: nothing is fetched or run, whatever the texts hold. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">`;
