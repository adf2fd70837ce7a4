/** Opens a report, already begun, with the page, the step and the label language that the reader has before them. */
import { sharedAddress } from '../../share/address.ts';
import { feedbackAddress, fillPlace } from '../../share/feedback.ts';
import { loadShareData } from './load.ts';

/**
 * @param link whose text is the subject of the report.
 * @throws if what a report says cannot be loaded; the link itself names the page.
 */
export async function openReport(link: HTMLAnchorElement): Promise<void> {
  const { feedback } = await loadShareData();
  if (!feedback) throw new Error('Reports have nowhere to go.');
  const step = stepOf(link);
  const chosen = document.querySelector<HTMLSelectElement>('#ui-language')?.value;
  const place = { page: sharedAddress(location.href, step), step: step || '–', labels: chosen ?? feedback.labels, version: feedback.version };
  location.assign(feedbackAddress(feedback.channel, { subject: link.textContent.trim(), body: fillPlace(feedback.body, place) }));
}

/** Anchor of the step that the link stands in or below; among several the one that the reader came for. */
function stepOf(link: HTMLAnchorElement): string {
  const own = link.closest('.steps > li');
  const asked = link.dataset['feedback'] === 'step' ? document.querySelector('.steps > :target') : null;
  return (own ?? asked)?.id ?? '';
}
