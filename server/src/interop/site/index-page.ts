import { countsOf } from '../../core/model/counts.ts';
import type { Life } from '../../core/record/life.ts';
import { message } from '../../core/text/message.ts';
import type { DueItem } from '../../protocol/record.ts';
import { momentOf } from '../../workspace/moment-of.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { htmlPage } from '../html/page.ts';
import { quoted } from '../html/page-parts.ts';
import { frameOf, type SiteFrame } from './frame.ts';
import { htmlTable } from './html-table.ts';
import { anchorAt, linkTo, nameOfText, revisionNameOf, type TextPlace, textOfSymbol } from './site-plan.ts';
import { leadOf, type SiteDocument, titleOf } from './site-texts.ts';
import { dateHtml, languageName, momentHtml, wordFor } from './site-words.ts';

/** What the first page tells besides the documents. */
export interface Overview {
  readonly due: readonly DueItem[];
  readonly lives: readonly Life[];
  /** The present day, ISO 8601, and moment: which deadlines have passed. */
  readonly now: { readonly day: string; readonly time: number };
}

const PATH = 'index.html';

/** The first page of a site: what is due, the nearest first, and every document with the ways to all its pages. */
export function indexPage(site: SiteFrame, overview: Overview): string {
  const { title, words, plan } = site;
  const { say } = words;
  const rows = plan.documents.map((document) => rowOf(site, document, overview.lives));
  const documents = htmlTable({
    caption: say(message('Documents')),
    columns: [
      message('Document'),
      message('Kind'),
      message('Languages'),
      message('Newest revision'),
      message('Date'),
      message('Status'),
      message('Open paragraphs'),
    ].map(say),
    rows,
    say,
  });
  const content = `<h1>${quoted(title)}</h1>
${deadlines(site, overview)}
<h2 id="documents">${quoted(say(message('Documents')))}</h2>
${documents}`;
  return htmlPage({
    language: words.language,
    title,
    style: STYLE,
    content,
    frame: frameOf(site, PATH, null),
  });
}

const STYLE = `h2 { font-size: 1.15rem; margin: 2rem 0 0; }
h2 + .wide { margin-top: .5rem; }
h2 + .wide caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
tbody th, tbody td { min-width: 4.5rem; }
#documents + .wide td:nth-child(4) { min-width: 10.5rem; }
tbody th { min-width: 14rem; font-weight: 400; }
tbody th > a:first-child { font-weight: 600; }
.more { display: block; font-size: .875rem; }`;

function deadlines(site: SiteFrame, { due, now }: Overview): string {
  const { words, plan } = site;
  const { say } = words;
  const heading = `<h2>${quoted(say(message('Deadlines of silence')))}</h2>`;
  const silence = due.filter(({ kind }) => kind === 'silence');
  if (silence.length === 0)
    return `${heading}\n<p>${quoted(say(message('No silence procedure with a deadline is recorded.')))}</p>`;
  const passed = ({ at, zone }: DueItem): boolean =>
    zone !== null && at.includes('T') ? momentOf(at, zone) < now.time : at.slice(0, 10) < now.day;
  // By the day and hour as written: a moment without a zone would depend on the machine.
  const ordered = [...silence].sort(
    (a, b) => Number(passed(a)) - Number(passed(b)) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
  const rows = ordered.map((item) => {
    const told = plan.places.get(item.uri)!;
    const about = item.what === '' ? null : textOfSymbol(plan, item.what);
    const what = about
      ? `${textLink(plan.places.get(about.file)!, item.what)}<span class="more"${langOf(about)}>${quoted(titleOf(about))}</span>`
      : quoted(item.what || say(message('a document without a symbol')));
    const state = passed(item)
      ? message('{0}; the time has passed', say(wordFor(item.state)))
      : wordFor(item.state);
    const source = linkTo(PATH, told.page, anchorAt(told.text, item.line));
    return [
      momentHtml(item.at, item.zone, words),
      what,
      `${quoted(say(state))}${item.who.length > 0 ? `: ${quoted(item.who.join(', '))}` : ''}`,
      item.rule === null ? '' : quoted(say(message('Rule {0}', item.rule))),
      `<a href="${quoted(source)}">${quoted(nameOfText(told.text))}</a>`,
    ];
  });
  const table = htmlTable({
    caption: say(message('Silence procedures')),
    columns: [
      message('Ends'),
      message('Document'),
      message('State'),
      message('Rule'),
      message('Said in'),
    ].map(say),
    rows,
    say,
  });
  return `${heading}
${table}
<p class="about">${say(message('As of {0}.', dateHtml(now.day, words)))}</p>`;
}

function rowOf(site: SiteFrame, document: SiteDocument, lives: readonly Life[]): readonly string[] {
  const { plan, words } = site;
  const { say } = words;
  const lead = leadOf(document);
  const place = plan.places.get(lead.file)!;
  const { openProvisions, provisions } = countsOf(lead.reading.model);
  const { date, status } = lead.reading.metadata;
  const stage = lives.find(({ files }) => files.includes(lead.file))?.stage ?? 'draft';
  const said = stage === 'draft' ? status : stage;
  const several = document.versions.length > 1;
  const older = document.versions.flatMap(({ language, revisions }) =>
    revisions.slice(0, -1).map((text) => ({ text, language: several ? language : null })),
  );
  const copies = document.versions.flatMap((version) => version.copies);
  const all = (label: string, links: readonly string[]): string =>
    links.length === 0 ? '' : `<span class="more">${quoted(label)} ${links.join(', ')}</span>`;
  const symbol = document.symbol === null ? '' : `<span class="more">${quoted(document.symbol)}</span>`;
  const earlier = all(
    say(message('Earlier:')),
    older
      .toReversed()
      .map(({ text, language }) =>
        textLink(
          plan.places.get(text.file)!,
          `${revisionNameOf(text)}${language === null ? '' : ` (${language})`}`,
        ),
      ),
  );
  const handed = all(
    say(message('Other copies:')),
    copies.map((text) => textLink(plan.places.get(text.file)!, text.file)),
  );
  return [
    `<a href="${quoted(linkTo(PATH, place.page))}"${langOf(lead)}>${quoted(document.title)}</a>${symbol}${earlier}${handed}`,
    quoted(say(wordFor(document.kind))),
    several || lead.reading.metadata.language !== null
      ? document.versions
          .map(({ language, revisions }) => languageLink(site, language, revisions.at(-1)!))
          .join('<br>')
      : '–',
    `${place.previous || place.next || revisionNameOf(lead).startsWith('Rev.') ? quoted(revisionNameOf(lead)) : '–'}${waysOf(place, say)}`,
    date === null ? '' : dateHtml(date, words),
    said === null ? '' : quoted(say(wordFor(said))),
    openProvisions === 0
      ? quoted(say(message('none of {0}', provisions)))
      : quoted(say(message('{0} of {1}', openProvisions, provisions))),
  ];
}

function waysOf(place: TextPlace, say: SiteFrame['words']['say']): string {
  const ways = [
    ...(place.changes && place.previous
      ? [[place.changes, say(message('Changes since {0}', revisionNameOf(place.previous)))] as const]
      : []),
    ...(place.positions ? [[place.positions, say(message('Who wants what'))] as const] : []),
    ...(place.burnDown ? [[place.burnDown, say(message('What is still open'))] as const] : []),
  ];
  const name = quoted(nameOfText(place.text));
  return ways
    .map(
      ([path, words]) =>
        `<span class="more"><a href="${quoted(linkTo(PATH, path))}">${quoted(words)}<span class="unseen">, ${name}</span></a></span>`,
    )
    .join('');
}

function languageLink({ plan }: SiteFrame, language: string | null, text: NamedText): string {
  const { page } = plan.places.get(text.file)!;
  const href = quoted(linkTo(PATH, page));
  if (language === null) return `<a href="${href}">${quoted(text.file)}</a>`;
  const name = quoted(languageName(language));
  return `<a href="${href}" lang="${quoted(language)}" hreflang="${quoted(language)}">${name}</a>`;
}

function textLink({ page }: TextPlace, words: string): string {
  return `<a href="${quoted(linkTo(PATH, page))}">${quoted(words)}</a>`;
}

function langOf({ reading }: NamedText): string {
  const { language } = reading.metadata;
  return language === null ? '' : ` lang="${quoted(language)}"`;
}
