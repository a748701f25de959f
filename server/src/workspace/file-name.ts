/** A file's name without its folder, as people read it: escapes decoded, query and fragment left out. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name is shown as it stands.
    return name;
  }
}
