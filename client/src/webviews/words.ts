/** Sentences of a page in the reader's language, by name; `{0}` and so on stand for arguments. */
export type Words<Name extends string> = Readonly<Record<Name, string>>;
