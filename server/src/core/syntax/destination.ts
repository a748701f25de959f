/**
 * Whether the destination of a link or definition, as written between its parentheses or behind its colon,
 * leads anywhere: it has a scheme (`https:`), starts with `#`, `/`, `./` or `../`, or ends in a file suffix
 * (`annex.pdf`, `rev5.decl.md#p4`); in angle brackets the same holds for what they enclose.
 *
 * Everything else is negotiated text: in `[shall](b)`, `[a](US)` and `[RUS]: delete` nobody wrote a link.
 * A scheme is lower case or followed by `//`, because `RUS:keep` is a delegation before its words.
 */
export function isRealDestination(destination: string): boolean {
  const enclosed = destination.startsWith('<') && destination.endsWith('>') && destination.length > 1;
  const inner = enclosed ? destination.slice(1, -1) : destination;
  return START.test(inner) || SCHEME.test(inner) || hasFileSuffix(inner);
}

/** The suffixes that make a bare name a file; a closed list, because `2.2.10.bis` and `Art.IV` are none. */
const SUFFIXES: ReadonlySet<string> = new Set(
  (
    'adoc akn avif bmp csv doc docm docx dotx eml epub geojson gif htm html ics jpeg jpg json jsonl kml log ' +
    'markdown md mdx mht mhtml mov mp3 mp4 msg odp ods odt ogg ots ott pages pdf png potx ppt pptx ps rdf rst ' +
    'rtf svg tei tex tif tiff toml tsv ttl txt usfm wav webm webp wpd xhtml xls xlsm xlsx xml xps yaml yml zip'
  ).split(' '),
);

const START = /^(?:#|\/|\.\.?\/)/;
const SCHEME = /^(?:[a-z][a-z0-9+.-]{1,31}:[^\s]|[A-Za-z][A-Za-z0-9+.-]{1,31}:\/\/)/;

function hasFileSuffix(path: string): boolean {
  const end = path.search(/[?#]/);
  const name = end < 0 ? path : path.slice(0, end);
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 10 && SUFFIXES.has(name.slice(dot + 1).toLowerCase());
}
