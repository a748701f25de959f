import type { StanceKind } from '../../core/lexicon/lexicon.ts';
import { countsOf } from '../../core/model/counts.ts';
import { matrixOf } from '../../core/proposals/matrix.ts';
import { reportOf } from '../../core/revisions/report.ts';
import { message } from '../../core/text/message.ts';
import { dueIn } from '../../workspace/due-items.ts';
import { joinRegisters, readFileRegister } from '../../workspace/read-register.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { countsRowOf } from '../counts-row.ts';
import { diffInputs } from '../diff-result.ts';
import { toHtml as burnDownPage } from '../html/burn-down.ts';
import { documentPage } from '../html/document.ts';
import { toHtml as matrixPage } from '../html/matrix.ts';
import { quoted } from '../html/page-parts.ts';
import { toHtml as redlinePage } from '../html/redline.ts';
import { columnsOf } from '../matrix-page.ts';
import { cleanText } from './clean-text.ts';
import { frameOf, type SiteFrame } from './frame.ts';
import { indexPage } from './index-page.ts';
import { registerPage } from './register-page.ts';
import { anchorAt, flowOf, linkTo, nameOfText, planSite, type TextPlace } from './site-plan.ts';
import { leadOf, titleOf } from './site-texts.ts';
import { dateHtml, momentHtml, type SiteWords, wordFor } from './site-words.ts';

/** A meeting as it is published. */
export interface SiteMeeting {
  readonly title: string;
  /** `file` is the path within the meeting's folder, with `/`; nothing else of the disk is shown. */
  readonly texts: readonly NamedText[];
  /** Leaves out comments, notes and front matter; compiled texts go out as their base. */
  readonly clean: boolean;
  /** The present day, ISO 8601, and moment in milliseconds: which deadlines have passed. */
  readonly now: { readonly day: string; readonly time: number };
  readonly words: SiteWords & { readonly stance: (kind: StanceKind) => string };
}

/** A page of a site, written when it is asked for. */
export interface SitePage {
  /** Within the site, with `/`. */
  readonly path: string;
  readonly kind: 'index' | 'register' | 'text' | 'changes' | 'positions' | 'burn-down';
  /** The file that it shows, of several the newest; null for the pages of the whole meeting. */
  readonly file: string | null;
  readonly write: () => string;
}

/**
 * A meeting as a site of pages that need no server, no network and no script: an overview, the register, and for each
 * text its page, what changed in it, who wants what, and how far its document has come. The same meeting gives the same
 * bytes. There is at least one text.
 */
export function siteOf(meeting: SiteMeeting): readonly SitePage[] {
  const texts = meeting.clean ? meeting.texts.map(cleanText) : meeting.texts;
  const plan = planSite(texts);
  const { title, words, now } = meeting;
  const site: SiteFrame = { title, plan, words };
  const all = joinRegisters(texts.map(readFileRegister));
  // Versions in other languages and earlier revisions say the same once more.
  const told = joinRegisters(plan.documents.map(leadOf).map(readFileRegister));
  const places = [...plan.places.values()];
  return [
    {
      path: 'index.html',
      kind: 'index',
      file: null,
      write: () => indexPage(site, { due: dueIn(told), lives: all.life, now }),
    },
    { path: 'register.html', kind: 'register', file: null, write: () => registerPage(site, told) },
    ...places.flatMap((place) => pagesOf(meeting, site, place)),
  ];
}

function pagesOf({ words }: SiteMeeting, site: SiteFrame, place: TextPlace): readonly SitePage[] {
  const { text, previous, next, version, changes, positions, burnDown } = place;
  const { file, reading } = text;
  const { language, title, symbol } = reading.metadata;
  const pages: SitePage[] = [{ path: place.page, kind: 'text', file, write: () => textPage(site, place) }];
  if (changes && previous)
    pages.push({
      path: changes,
      kind: 'changes',
      file,
      write: () => {
        const { comparison, result } = diffInputs(previous, text, false);
        return redlinePage(result, reportOf(comparison), language, frameOf(site, changes, place));
      },
    });
  if (positions)
    pages.push({
      path: positions,
      kind: 'positions',
      file,
      write: () => {
        const matrix = matrixOf(reading.model, text.text);
        const page = { ...matrix, file, symbol, title, only: null, columns: columnsOf(matrix, null) };
        return matrixPage(page, {
          ...words,
          textLanguage: language,
          hrefOf: ({ line }) => linkTo(positions, place.page, anchorAt(text, line, { inBase: true })),
          frame: frameOf(site, positions, place),
        });
      },
    });
  // One for the whole chain, with its newest revision.
  if (burnDown && !next)
    pages.push({
      path: burnDown,
      kind: 'burn-down',
      file,
      write: () => burnDownPage(version.revisions.map(countsRowOf), frameOf(site, burnDown, place)),
    });
  return pages;
}

function textPage(site: SiteFrame, place: TextPlace): string {
  const { text, page } = place;
  const { words } = site;
  const { say } = words;
  const { metadata, kind, model } = text.reading;
  const flow = flowOf(text);
  const title = titleOf(text);
  const language = metadata.language ?? words.language;
  const { openProvisions, provisions } = countsOf(model);
  const silence = readFileRegister(text).shape.silence.find(({ document }) => document === metadata.symbol);
  const ends =
    metadata.status === 'silence' && silence?.deadline
      ? [say(message('silence ends on {0}', momentHtml(silence.deadline, silence.zone, words)))]
      : [];
  const facts = [
    quoted(nameOfText(text)),
    quoted(say(wordFor(kind))),
    ...(metadata.date === null ? [] : [dateHtml(metadata.date, words)]),
    ...(metadata.status === null ? [] : [quoted(say(wordFor(metadata.status)))]),
    ...ends,
    quoted(say(message('{0} of {1} paragraphs open', openProvisions, provisions))),
  ];
  const titled = flow.blocks.some(
    (block) => block.kind === 'paragraph' && block.role.kind === 'heading' && block.role.level === 1,
  );
  const about = `<p class="about" lang="${quoted(words.language)}">${facts.join(' · ')}</p>`;
  return documentPage(flow, {
    title: `${title} – ${site.title}`,
    language,
    say,
    site: { frame: frameOf(site, page, place), facts: about, heading: titled ? null : quoted(title) },
  });
}
