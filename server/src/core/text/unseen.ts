/** Whether a text holds nothing that a reader sees: white space, byte order marks, signs that join or turn the script. */
export function isUnseen(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}

/** Signs in the place of what nobody sees, line ends excepted: `·` for a space, `→` for a tab, else `⟨U+200B⟩`. */
export function markUnseen(text: string): string {
  return text
    .replaceAll(' ', '·')
    .replaceAll('\t', '→')
    .replace(
      /[^\S\r\n]|\p{Cf}/gu,
      (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
