/** What may stand inside an element: elements, and text that is never read as markup. */
export type Child = Node | string | null;

/**
 * Makes an element. Attributes are set by name; `true` sets an empty one, `false` and `null` set none. Children that
 * are strings become text.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Makes an element of a drawing. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A sentence with its arguments. */
export function format(pattern: string, ...args: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, n: string) => String(args[Number(n)] ?? whole));
}
