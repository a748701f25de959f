/** What a page of the extension is made of. */
export interface PageParts {
  /** The origin from which a page may load, as VS Code names it. */
  readonly cspSource: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly language: string;
  readonly title: string;
  /** Shown until the script has something to show. */
  readonly waiting: string;
}

/**
 * The frame of a page: nothing but one script and one style sheet of the extension may run or load, and nothing
 * inline. Everything else is made by the script, as text and never as markup, because drafts come from anyone.
 */
export function webviewPage({
  cspSource,
  nonce,
  script,
  style,
  language,
  title,
  waiting,
}: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="page"><p class="empty" role="status">${escaped(waiting)}</p></div>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** A printed copy: the same style sheet inside the page, and no script at all. `body` is markup that a page made. */
export function printedPage(title: string, language: string, style: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style.replaceAll('</', '<\\/')}</style>
</head>
<body class="printed">
${body}
</body>
</html>
`;
}

/** A nonce of 128 random bits. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
