import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Requests } from '../protocol.ts';
import { languages, templateKinds } from '../workspace/templates/templates.ts';
import { writeTemplate } from '../workspace/templates/write-template.ts';

type Template = Requests['adref/template'];

/** Documents to start from; null for a kind or a language that has none. */
export const template: Feature = {
  name: 'template',
  capabilities: () => ({ experimental: { adref: { template: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/template',
      guard(session, 'template', null as Template['result'], (wish: Template['params']) =>
        languages.includes(wish.language) && templateKinds.includes(wish.kind)
          ? { text: writeTemplate(wish).text }
          : null,
      ),
    );
  },
};
