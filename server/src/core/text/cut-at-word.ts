/** At most so many units of a text, cut behind a word where one ends in its second half, with a sign that more follows. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit >> 1)).trimEnd()}…`;
}
