import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { blankSyntax } from './blank.ts';
import { definitionSyntax } from './definition.ts';
import { footnoteReferenceSyntax } from './footnote-reference.ts';
import { frontMatterFromMarkdown, frontMatterSyntax } from './front-matter.ts';
import { kramdownFromMarkdown, kramdownSyntax } from './kramdown.ts';
import { linkSyntax } from './link.ts';
import { listItemFromMarkdown } from './list-item.ts';
import { paragraphSyntax } from './paragraph.ts';
import { proposalMarksFromMarkdown, proposalMarksSyntax } from './proposal-marks.ts';

/** Settings of {@link remarkAdref}. */
export interface Options {
  /** Labels of links, as CommonMark compares them, that other parts of the document define. */
  readonly definitions?: Iterable<string> | undefined;
  /** Whether the text starts with front matter; `frontMatterEnd` tells. */
  readonly frontMatter?: boolean | undefined;
}

/**
 * The dialect as a plugin of unified, to be used after `remark-parse`: GitHub's tables, footnotes, tasks and
 * strikethrough (two tildes), front matter, proposals and notes, and the rules under which contested
 * brackets and literal numbers stay text.
 */
export function remarkAdref(this: Processor, options: Options = {}): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax(options)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown()];
}

/** In order of their precedence: of two that start with one character the later is tried first. */
function syntax(options: Options): Extension[] {
  return [
    gfmTable(),
    gfmTaskListItem(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    paragraphSyntax(),
    ...(options.frontMatter ? [frontMatterSyntax()] : []),
    definitionSyntax(),
    linkSyntax(options.definitions),
    footnoteReferenceSyntax(),
    proposalMarksSyntax(),
    kramdownSyntax(),
    blankSyntax(),
  ];
}

function fromMarkdown(): FromMarkdownExtension[] {
  return [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    frontMatterFromMarkdown(),
    listItemFromMarkdown(),
    proposalMarksFromMarkdown(),
    kramdownFromMarkdown(),
  ];
}
