import type { Literal, Parent, PhrasingContent, Root } from 'mdast';

/** mdast's root; it may hold the nodes of this file besides mdast's own. */
export type MarkdownTree = Root;

/** `{++new++}`: words that someone wants in. */
export interface Insertion extends Parent {
  type: 'insertion';
  children: PhrasingContent[];
}

/** `{--old--}`: words that someone wants out. `~~old~~` is mdast's own `delete`. */
export interface Deletion extends Parent {
  type: 'deletion';
  children: PhrasingContent[];
}

/** `{~~old~>new~~}`: a deletion and the insertion that replaces it. */
export interface Substitution extends Parent {
  type: 'substitution';
  children: [Deletion, Insertion];
}

/** `{>>note<<}`: a comment on the text. */
export interface Comment extends Parent {
  type: 'comment';
  children: PhrasingContent[];
}

/** `{==words==}`: words that someone points at; they stay text. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

/** `{Moved from 2.1.4}`: a note by an editor, not text. */
export interface EditorialNote extends Parent {
  type: 'editorialNote';
  children: PhrasingContent[];
}

/** `{:toc}`: an instruction to a renderer, with its braces. */
export interface Kramdown extends Literal {
  type: 'kramdown';
}

/** The nodes of proposals and notes that hold phrasing. */
export type ProposalNode = Insertion | Deletion | Substitution | Comment | Highlight | EditorialNote;

declare module 'mdast' {
  interface PhrasingContentMap {
    insertion: Insertion;
    deletion: Deletion;
    substitution: Substitution;
    comment: Comment;
    highlight: Highlight;
    editorialNote: EditorialNote;
    kramdown: Kramdown;
  }
  interface RootContentMap {
    insertion: Insertion;
    deletion: Deletion;
    substitution: Substitution;
    comment: Comment;
    highlight: Highlight;
    editorialNote: EditorialNote;
    kramdown: Kramdown;
  }
  interface ListItemData {
    label?: string | undefined;
  }
}
