import { createDocument } from '../../../../server/src/core/document/document.ts';
import { createProfile, type ProfileData } from '../../../../server/src/core/lexicon/profile.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { type SiteMeeting, siteOf } from '../../../../server/src/interop/site/site.ts';
import { createLazyReading } from '../../../../server/src/workspace/reading.ts';
import type { NamedText } from '../../../../server/src/workspace/receive.ts';

const profile: ProfileData = {
  members: [
    { code: 'ALD', names: ['Republic of Aldania'] },
    { code: 'BOR', names: ['Kingdom of Borovia'] },
  ],
};

/** The texts of a meeting, by the names of their files. */
export function textsOf(files: Readonly<Record<string, string>>): readonly NamedText[] {
  return Object.entries(files).map(([file, text]) => {
    const uri = `file:///meeting/${file.split('/').map(encodeURIComponent).join('/')}`;
    const reading = createLazyReading(uri, createDocument(text), createProfile(profile));
    return { file, text, reading };
  });
}

/** The pages of a meeting by their paths. */
export function publish(
  files: Readonly<Record<string, string>>,
  more: Partial<SiteMeeting> = {},
): ReadonlyMap<string, string> {
  const pages = siteOf({
    title: 'Harbours',
    texts: textsOf(files),
    clean: false,
    now: { day: '2031-10-05', time: Date.UTC(2031, 9, 5, 12) },
    words: { language: 'en', say: sentence, stance: (stance) => stance },
    ...more,
  });
  return new Map(pages.map(({ path, write }) => [path, write()]));
}

/** The words of a page as they are read, without what is for screen readers alone; a line for each block. */
export function wordsOf(html: string): string {
  return html
    .replace(/[\s\S]*<main[^>]*>|<\/main>[\s\S]*/g, '')
    .replace(/<span class="unseen">[^<]*<\/span>/g, '')
    .replace(/<(?:th|td)\b/g, ' | $&')
    .replace(/<\/(?:p|h\d|tr|li|caption)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/ +/g, ' ')
    .replace(/\n[\s]*/g, '\n')
    .trim();
}

/** Where each link of a page leads, with its words. */
export function linksOf(html: string): readonly (readonly [words: string, href: string])[] {
  return [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, words]) => [
    words!.replace(/<[^>]+>/g, ''),
    href!.replaceAll('&amp;', '&'),
  ]);
}
