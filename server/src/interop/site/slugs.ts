/** Gives names for pages; see {@link createSlugs}. */
export type Slugs = (name: string) => string;

/**
 * Names for pages out of names of files: letters and digits of every script in small letters, hyphens for all else. No
 * two are alike on a disk that does not tell capitals or forms of accents apart; none is a name that Windows keeps for
 * itself, and none leads out of its folder. The same names in the same order give the same result.
 */
export function createSlugs(): Slugs {
  const taken = new Set<string>();
  return (name) => {
    const base = slugOf(name);
    let slug = base;
    for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`;
    taken.add(slug);
    return slug;
  };
}

function slugOf(name: string): string {
  const plain = name
    .replace(/\.md$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
  if (short === '') return 'text';
  return RESERVED.test(short) ? `text-${short}` : short;
}

/** Characters; with four bytes each and a suffix still less than the 255 bytes that a name may have. */
const LONGEST = 56;

/** Devices of Windows, which no file may be called by, whatever its suffix. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;
