import { addFeatureStyles, featuresUrl } from '../feature-styles.ts';

/** Brings the styles of the search to a page that does without them; done when they apply or cannot be had. */
export async function loadStyle(): Promise<void> {
  addFeatureStyles();
  const link = document.querySelector<HTMLLinkElement>(`link[href="${featuresUrl}"]`);
  if (!link || link.sheet) return;
  await new Promise((done) => {
    link.addEventListener('load', done, { once: true });
    link.addEventListener('error', done, { once: true });
  });
}
