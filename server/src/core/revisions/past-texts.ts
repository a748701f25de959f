/** Whose text any text of earlier revisions was. Texts are kept as hashes, so that a long chain fits in memory. */
export interface Past {
  readonly add: (record: number, key: string, body: string) => void;
  /** The records that once said exactly this, with the label that they said it under, the latest last. */
  readonly saidBy: (body: string) => readonly Said[];
}

/** A record that once said a text. */
export interface Said {
  readonly record: number;
  readonly key: string;
}

/** An empty past. Texts of fewer than three words are told by many and tell nothing. */
export function createPast(): Past {
  const known = new Map<string, Said[]>();
  return {
    add(record, key, body) {
      if (!isTelling(body)) return;
      const hash = hashOf(body);
      const list = known.get(hash);
      if (!list) known.set(hash, [{ record, key }]);
      else if (!list.some((said) => said.record === record && said.key === key)) list.push({ record, key });
    },
    saidBy: (body) => (isTelling(body) ? (known.get(hashOf(body)) ?? none) : none),
  };
}

const none: readonly Said[] = [];

function isTelling(body: string): boolean {
  return /\S\s+\S+\s+\S/.test(body);
}

/** Sixty-four bits and the length: two texts of one document do not meet by chance. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return `${text.length}:${a >>> 0}:${b >>> 0}`;
}
