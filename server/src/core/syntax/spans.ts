import type { Range } from '../text/range.ts';

/** A stretch of source that is not negotiated text, and why. */
export interface Span extends Range {
  readonly kind: SpanKind;
}

/**
 * Why a stretch is not negotiated text:
 * - `code`: a code span with its backticks, or a fence with its content;
 * - `link`: the `[` of a link or its `](destination "title")`; the link's text between them stays text;
 * - `image`: a whole image; `autolink`: `<https://un.org>`; `html`: one tag; `comment`: `<!-- ... -->`;
 * - `footnote-reference`: `[^1]`; `footnote-label`: `[^1]:` at the start of a line;
 * - `definition`: a whole link definition; `task`: `[x]` behind a bullet;
 * - `escape`: a backslash with the character it escapes; `kramdown`: `{:toc}`.
 */
export type SpanKind =
  | 'code'
  | 'link'
  | 'image'
  | 'autolink'
  | 'html'
  | 'comment'
  | 'footnote-reference'
  | 'footnote-label'
  | 'definition'
  | 'task'
  | 'escape'
  | 'kramdown';
