/** Tokens that go and those that come in their place: stretches of both sides' tokens, by index. What lies between stays. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}
