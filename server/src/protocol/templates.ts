/** Documents to start from. Method to parameters and result. */
export interface TemplateRequests {
  /** A document to start from. */
  'adref/template': {
    params: { kind: TemplateKind; language: TemplateLanguage; day: string };
    result: { readonly text: string } | null;
  };
}

/** What can be started from a template; `list` is a list of participants. */
export type TemplateKind = 'declaration' | 'catalogue' | 'decision' | 'minutes' | 'agenda' | 'note' | 'list';

/** The languages of templates. */
export type TemplateLanguage = 'en' | 'ru' | 'kk';
