/** A guide's front matter as it reads on the page of each territory. */
import { fields, territoriesWithPage, localeContent, type Content, type MdxRow } from './content.ts';

/** The text of a field for every territory of the guide that has a wording; none when the field is no text. */
export function expandGuide(content: Content, guide: MdxRow, field: string): { territory: string; text: string }[] {
  const pattern = guide.value[field];
  if (typeof pattern !== 'string') return [];
  const wording = localeContent(content, guide.locale).wording.get('territories') ?? [];
  return territoriesWithPage(content).filter((territory) => territory.value['guide'] === guide.id).flatMap((territory) => {
    const words = fields(wording.find((row) => row.id === territory.id)?.value);
    const { name, in: inside } = words;
    if (typeof name !== 'string' || typeof inside !== 'string') return [];
    return [{ territory: territory.id, text: pattern.replaceAll('{name}', name).replaceAll('{in}', inside) }];
  });
}
