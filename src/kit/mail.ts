import type { ComposedKit } from './compose.ts';

/** The address that opens the staff notice in the reader's mail program, without a recipient. */
export function mailAddress({ subject, notice }: Pick<ComposedKit, 'subject' | 'notice'>): string {
  const body = notice.slice(1).map((paragraph) => paragraph.text).join('\n\n').replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
