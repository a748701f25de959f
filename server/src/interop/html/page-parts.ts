/** The look of every page that a command writes: it needs nothing else, prints, and follows the reader's dark mode. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #8a929c; --bar: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #16191d; --line: #7d8791; --bar: #7fb2ec; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
.wide { overflow-x: auto; margin-top: 1.5rem; position: relative; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: bottom; }
.figure { text-align: right; }
@media print { body { background: #fff; color: #000; } main { max-width: none; padding: 0; } .wide { overflow: visible; } tr { break-inside: avoid; } }`;

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
