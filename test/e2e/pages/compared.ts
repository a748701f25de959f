import type { Compared } from '../../../server/src/protocol/revisions.ts';
import { endServers, serve } from '../../server/serve.ts';
import { kindsIn, wordsIn } from './open-page.ts';

/** What the extension tells the redline page of two texts, compared by the real server. */
export async function comparedMessage(
  old: string,
  now: string,
  read: readonly string[] = [],
): Promise<{ readonly kind: 'compared'; readonly compared: Compared }> {
  const { request, uri } = await serve('1.1 Unrelated.');
  const side = (name: string, text: string) => ({ uri: uri(name), text });
  const sources = { old: side('a.Rev.4.decl.md', old), now: side('a.Rev.5.decl.md', now) };
  const compared = await request<Compared>('adref/compare', sources);
  await endServers();
  const pairSide = (source: object, name: string) => ({ source, name, disk: false });
  const message = {
    kind: 'compared' as const,
    pair: { old: pairSide(sources.old, 'Rev.4'), now: pairSide(sources.now, 'Rev.5') },
    compared,
    words: wordsIn('client/src/views/redline-words.ts'),
    kinds: kindsIn('client/src/views/redline-words.ts'),
    read,
  };
  return message;
}
