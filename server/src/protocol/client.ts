/** What a server asks its client: files where it has no disk, commits where the client knows them. Method to parameters and result. */
export interface ClientRequests {
  /** The text of a file, or why it cannot be read. */
  'adref/readFile': { params: { uri: string }; result: { text: string } | { problem: string } };
  /** URIs of the `.md` files and `adref.yaml` below a folder, at most `limit`. */
  'adref/listFiles': { params: { folder: string; limit: number }; result: string[] };
  /** The newest commits that changed a file, the oldest first. */
  'adref/pastRevisions': {
    params: { uri: string; limit: number };
    result: { revisions: PastCommit[] } | { problem: string };
  };
  /** The text of a file in a commit; `missing` where the commit does not have the file. */
  'adref/pastText': {
    params: { uri: string; commit: string; path: string | null };
    result: { text: string } | { problem: string; missing?: true };
  };
}

/** A commit of a file, as a client tells it. */
export interface PastCommit {
  readonly commit: string;
  readonly path: string | null;
  /** ISO 8601. */
  readonly date: string;
  readonly subject: string;
  readonly tags: readonly string[];
}

/** What a client says of itself under `capabilities.experimental`, if it can do more than the standard names. */
export interface ExperimentalCapabilities {
  readonly adref?: {
    /** Commands that it has, so that the server may name them: `adref.settleHere` takes a URI and a position. */
    readonly commands?: readonly string[];
    /** Whether it answers `adref/pastRevisions` and `adref/pastText`; else a server with a disk asks Git itself. */
    readonly past?: boolean;
  };
}
