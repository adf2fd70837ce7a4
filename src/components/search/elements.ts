/** Makes an element; text becomes text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Pieces of text, the marked ones as `<mark>`. */
export function marked(segments: readonly { readonly text: string; readonly marked: boolean }[]): (Node | string)[] {
  return segments.map((segment) => (segment.marked ? element('mark', {}, segment.text) : segment.text));
}
