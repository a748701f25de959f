import type { Document } from '../core/document/document.ts';
import type { Profile } from '../core/lexicon/profile.ts';
import { type DocumentKind, kindOfFileName, type Metadata, metadataOf } from '../core/model/metadata.ts';
import { createModel, type Model } from '../core/model/model.ts';

/** A draft and what it says of itself: enough to find it, and cheap, because nothing of its text is read. */
export interface Draft {
  readonly uri: string;
  readonly document: Document;
  readonly metadata: Metadata;
}

/** One document as read under its body's profile: what every feature and command starts from. */
export interface Reading extends Draft {
  readonly model: Model;
  readonly kind: DocumentKind;
}

/** Reads a document. Its kind is said by the caller, else by its front matter, else by its file name. */
export function createReading(
  uri: string,
  document: Document,
  profile: Profile,
  options: { readonly kind?: DocumentKind; readonly before?: Model } = {},
): Reading {
  const metadata = metadataOf(document);
  const kind = options.kind ?? metadata.kind ?? kindOfFileName(uri) ?? 'declaration';
  return { uri, document, model: createModel(document, profile, options.before), metadata, kind };
}

/** The same, read when its model is first asked for: a folder holds many drafts of which only little is wanted. */
export function createLazyReading(
  uri: string,
  document: Document,
  profile: Profile,
  options: { readonly kind?: DocumentKind } = {},
): Reading {
  const metadata = metadataOf(document);
  const kind = options.kind ?? metadata.kind ?? kindOfFileName(uri) ?? 'declaration';
  let model: Model | undefined;
  return {
    uri,
    document,
    metadata,
    kind,
    get model() {
      return (model ??= createModel(document, profile));
    },
  };
}

/** The draft of a document, not yet read. */
export function draftOf(uri: string, document: Document): Draft {
  return { uri, document, metadata: metadataOf(document) };
}

/** Whether a file is a draft of ours: by its suffix, or by `symbol:` or `adref:` in its front matter. */
export function isDraft(uri: string, document: Document): boolean {
  return kindOfFileName(uri) !== null || metadataOf(document).declared;
}
