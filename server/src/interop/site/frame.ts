import { message } from '../../core/text/message.ts';
import type { PageFrame } from '../html/page.ts';
import { quoted } from '../html/page-parts.ts';
import { linkTo, nameOfText, revisionNameOf, type SitePlan, type TextPlace } from './site-plan.ts';
import { languageOf, leadOf } from './site-texts.ts';
import { languageName, type SiteWords } from './site-words.ts';

/** What the header of every page is made from. */
export interface SiteFrame {
  readonly title: string;
  readonly plan: SitePlan;
  readonly words: SiteWords;
}

/** The header of a page at a path: of the whole site, and on the pages of a text also the ways to its other pages. */
export function frameOf(site: SiteFrame, path: string, place: TextPlace | null): PageFrame {
  const { words } = site;
  const { say } = words;
  const top = [
    link(path, 'index.html', quoted(say(message('Overview')))),
    link(path, 'register.html', quoted(say(message('Register')))),
  ];
  const header = `<a class="skip" href="#content">${quoted(say(message('Skip to the content')))}</a>
<header lang="${quoted(words.language)}">
<nav aria-label="${quoted(say(message('Meeting')))}">
${list(top)}
</nav>
${place ? `${trail(site, path, place)}\n${around(site, path, place)}\n` : ''}</header>`;
  return { header, style: FRAME_STYLE };
}

/** Where the page stands: the meeting, the document, the page. */
function trail({ title, plan, words: { say } }: SiteFrame, path: string, place: TextPlace): string {
  const lead = leadOf(place.document);
  const home = plan.places.get(lead.file)!.page;
  const names: Readonly<Record<string, string>> = {
    [place.page]: nameOfText(place.text),
    ...(place.changes ? { [place.changes]: say(message('Changes in {0}', revisionNameOf(place.text))) } : {}),
    ...(place.positions ? { [place.positions]: say(message('Who wants what')) } : {}),
    ...(place.burnDown ? { [place.burnDown]: say(message('What is still open')) } : {}),
  };
  const language = languageOf(lead);
  const steps = [
    `<a href="${quoted(linkTo(path, 'index.html'))}">${quoted(title)}</a>`,
    ...(path === home
      ? []
      : [`<a href="${quoted(linkTo(path, home))}"${lang(language)}>${quoted(place.document.title)}</a>`]),
    `<span aria-current="page">${quoted(names[path] ?? '')}</span>`,
  ];
  return `<nav class="trail" aria-label="${quoted(say(message('You are here')))}">
<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>
</nav>`;
}

function around({ plan, words: { say } }: SiteFrame, path: string, place: TextPlace): string {
  const { text, previous, next, version, document } = place;
  const pageOf = (file: string): string => plan.places.get(file)!.page;
  const others = document.versions.filter((one) => one !== version);
  const links = [
    link(path, place.page, quoted(say(message('Text')))),
    ...(place.changes && previous
      ? [link(path, place.changes, quoted(say(message('Changes since {0}', revisionNameOf(previous)))))]
      : []),
    ...(place.positions ? [link(path, place.positions, quoted(say(message('Who wants what'))))] : []),
    ...(place.burnDown ? [link(path, place.burnDown, quoted(say(message('What is still open'))))] : []),
    ...(previous
      ? [
          link(
            path,
            pageOf(previous.file),
            quoted(say(message('Previous revision: {0}', revisionNameOf(previous)))),
          ),
        ]
      : []),
    ...(next
      ? [link(path, pageOf(next.file), quoted(say(message('Next revision: {0}', revisionNameOf(next)))))]
      : []),
    ...others.flatMap(({ language, revisions }) => {
      const same = revisions.find((one) => revisionNameOf(one) === revisionNameOf(text)) ?? revisions.at(-1)!;
      return language === null
        ? [link(path, pageOf(same.file), quoted(same.file))]
        : [link(path, pageOf(same.file), quoted(languageName(language)), language)];
    }),
  ];
  return `<nav aria-label="${quoted(say(message('Pages of {0}', nameOfText(text))))}">
${list(links)}
</nav>`;
}

function link(from: string, to: string, html: string, language: string | null = null): string {
  const current = from === to ? ' aria-current="page"' : '';
  const other = language === null ? '' : `${lang(language)} hreflang="${quoted(language)}"`;
  return `<a href="${quoted(linkTo(from, to))}"${current}${other}>${html}</a>`;
}

function lang(language: string | null): string {
  return language === null ? '' : ` lang="${quoted(language)}"`;
}

function list(links: readonly string[]): string {
  return `<ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

const FRAME_STYLE = `:root { --link: #14508f; }
@media (prefers-color-scheme: dark) { :root { --link: #8fc1f5; } }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
/* Whatever its width, it begins below the header. */
@media screen { main { margin-inline-start: max(0px, calc((100% - 73rem) / 2)); } }
time { white-space: nowrap; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; margin: .5rem 1.5rem; }
header { max-width: 70rem; margin: 0 auto; padding: 1rem 1.5rem 0; font-size: .9rem; }
header ul, header ol { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; list-style: none; margin: 0 0 .5rem; padding: 0; }
header li { overflow-wrap: anywhere; min-width: 0; }
header a { display: inline-block; padding: .2rem 0; }
header a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--bar); }
header nav + nav { border-top: 1px solid var(--line); padding-top: .5rem; }
.trail ol { gap: .35rem .5rem; align-items: baseline; }
.trail li + li::before { content: "› "; content: "› " / ""; }
h1, h2, h3, h4, h5, h6, p, li, caption { overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.about { font-size: .9rem; margin: 0 0 1rem; }
tbody th { font-weight: 600; text-align: start; }
tbody th, tbody td { vertical-align: top; }
[id] { scroll-margin-top: 3rem; }
:target { outline: 2px dashed var(--bar); outline-offset: 4px; }
@media (prefers-contrast: more) { :root { --line: currentColor; --link: currentColor; } }
@media print { header { display: none; } a { color: inherit; text-decoration: none; } }`;
