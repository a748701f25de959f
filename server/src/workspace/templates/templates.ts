/** What can be started from a template; `list` is a list of participants. */
export const templateKinds = [
  'declaration',
  'catalogue',
  'decision',
  'minutes',
  'agenda',
  'note',
  'list',
] as const;

/** A kind of document that has a template. */
export type TemplateKind = (typeof templateKinds)[number];

/** The languages that templates exist in. */
export const languages = ['en', 'ru', 'kk'] as const;

/** A language with templates, as BCP 47 names it. */
export type Language = (typeof languages)[number];

/** A document to start from: its usual title, and its text behind the front matter. */
export interface Template {
  readonly title: string;
  readonly body: (facts: Facts) => string;
}

/** What a template is filled with. */
export interface Facts {
  readonly title: string;
  /** Of the present moment. */
  readonly year: string;
}

/** The templates of one language. Blanks and placeholders mark what the drafter is to fill in. */
export type Templates = Readonly<Record<TemplateKind, Template>>;
