/** A section of the page in plain text: headings, paragraphs, numbered lists; links with their addresses; no sources, no buttons. */
export function sectionText(elements: readonly Element[]): string {
  return `${elements.flatMap(blocksOf).filter(Boolean).join('\n\n')}\n`;
}

function blocksOf(element: Element): string[] {
  if (element.matches('.src, [data-kit-tools]')) return [];
  if (element.matches('ol, ul')) return [[...element.children].map((item, index) => `${element.tagName === 'OL' ? `${index + 1}.` : '–'} ${inline(item)}`).join('\n')];
  if (element.matches('div, section')) return [...element.children].flatMap(blocksOf);
  return [inline(element)];
}

/** The words of an element on one line, each link followed by its address unless that is what it says. */
function inline(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) if (link.href !== link.textContent) link.append(` (${link.href})`);
  return copy.textContent.replace(/\s+/g, (space) => (/^[\u00A0\u202F]+$/.test(space) ? space : ' ')).trim();
}
