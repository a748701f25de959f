/**
 * A sentence for people, not yet in their language: the English pattern, `{0}` and so on for its arguments.
 * The pattern is the key under which translations are kept.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Makes a message. */
export function message(text: string, ...args: readonly (string | number)[]): Message {
  return { text, args };
}

/** The sentence in a language: `translations` from pattern to pattern, English where one is missing. */
export function sentence(
  { text, args }: Message,
  translations: Readonly<Record<string, string>> = {},
): string {
  return (translations[text] ?? text).replace(/\{(\d)\}/g, (whole, n: string) =>
    String(args[Number(n)] ?? whole),
  );
}
