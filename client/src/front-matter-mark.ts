/** Whether the front matter of a Markdown file names a document symbol or says `adref:`. */
export function frontMatterMarksDraft(text: string): boolean {
  const [first, ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (first?.trimEnd() !== '---') return false;
  const end = rest.findIndex((line) => /^(---|\.\.\.)\s*$/.test(line));
  return end >= 0 && rest.slice(0, end).some((line) => /^(symbol|adref)\s*:/.test(line));
}
