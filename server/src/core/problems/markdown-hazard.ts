import { quietSpansOf } from '../document/facts/facts.ts';
import { isRealDestination } from '../syntax/destination.ts';
import { lineEndOf } from '../text/lines.ts';
import { message } from '../text/message.ts';
import type { BlockCheck, Problem } from './problem.ts';

/**
 * Places that other Markdown readers (a Git host, a converter) show otherwise than they are meant: brackets
 * taken for links, a line of dashes taken for a heading mark, a fence or comment that hides the rest.
 */
export const checkMarkdownHazards: BlockCheck = (block) => {
  const { text, kind } = block;
  if (kind === 'fence') return unclosedFence(text);
  if (kind === 'html') return unclosedComment(text);
  if (kind !== 'text') return [];
  const found: Problem[] = [];
  if (text.includes('](')) {
    for (const match of text.matchAll(/(?<!\\)\]\(([^()\s]{1,40})\)/g)) {
      if (isRealDestination(match[1]!)) continue;
      found.push(
        hazard(
          match.index + 1,
          match.index + match[0].length,
          'Other Markdown readers show this as a link and hide “{0}”.',
          match[1]!,
          [{ start: match.index + 1, end: match.index + 1, text: ' ' }],
          'Put a space before the parenthesis',
          true,
        ),
      );
    }
  }
  if (text.includes(']:')) {
    for (const match of text.matchAll(/^ {0,3}\[([^\]^\n]{1,60})\]:[ \t]*(\S+)[ \t]*$/gm)) {
      if (isRealDestination(match[2]!)) continue;
      const start = match.index + match[0].indexOf('[');
      found.push(
        hazard(
          start,
          match.index + match[0].trimEnd().length,
          'Other Markdown readers hide this line: they take “[{0}]:” for the definition of a link.',
          match[1]!,
          [{ start, end: start, text: '\\' }],
          'Mark the bracket as text',
        ),
      );
    }
  }
  if (/[-=]/.test(text)) {
    for (const match of text.matchAll(
      /(?<=[^\s|])[ \t]*(?:\r\n|\n|\r)( {0,3}(?:-{2,}|={2,})[ \t]*)(?=\r|\n|$)/g,
    )) {
      const start = match.index + match[0].length - match[1]!.length;
      found.push(
        hazard(
          start,
          start + match[1]!.length,
          'Other Markdown readers make the line above “{0}” a heading.',
          match[1]!.trim(),
          [{ start, end: start, text: lineEndOf(text) }],
          'Put an empty line between them',
          true,
        ),
      );
    }
  }
  const spans = found.length > 0 ? quietSpansOf(block) : [];
  return found.filter(
    (one) => !spans.some((span) => span.kind === 'code' && span.start <= one.start && one.start < span.end),
  );
};

function unclosedFence(text: string): readonly Problem[] {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const mark = /(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (
    !mark ||
    (lines.length > 1 &&
      (lines.at(-1) ?? '')
        .trim()
        .replace(/^[>\s]+/, '')
        .startsWith(mark))
  )
    return [];
  const start = text.indexOf(mark);
  return [
    {
      ...hazard(
        start,
        start + mark.length,
        'From here to the end of the file the text is read as code, because “{0}” is never closed.',
        mark,
      ),
      severity: 'warning',
    },
  ];
}

function unclosedComment(text: string): readonly Problem[] {
  const start = text.indexOf('<!--');
  if (start < 0 || text.includes('-->')) return [];
  return [
    {
      ...hazard(
        start,
        start + 4,
        'From here to the end of the file the text is hidden, because “{0}” is never closed.',
        '<!--',
      ),
      severity: 'warning',
    },
  ];
}

/** A fix that changes white space only is safe. */
function hazard(
  start: number,
  end: number,
  text: string,
  shown: string,
  edits: Problem['fixes'][number]['edits'] = [],
  title = '',
  safe = false,
): Problem {
  return {
    code: 'markdown-hazard',
    severity: 'information',
    start,
    end,
    message: message(text, shown),
    fixes: edits.length > 0 ? [{ title: message(title), edits, safe }] : [],
  };
}
