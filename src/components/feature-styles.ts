import featuresUrl from '../styles/features.css?url';

/** The stylesheet of the parts that only some pages have. */
export { featuresUrl };

/** Whether a page links it: all but the home page and the pages with steps, which are to be there after one round trip. */
export function hasFeatureStyles(pageId: string): boolean {
  return pageId !== 'home' && pageId.split('/')[0] !== 'opt-out';
}

/** Links it on a page that did without it so far, for a part that a script adds. */
export function addFeatureStyles(): void {
  if (document.querySelector(`link[href="${featuresUrl}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = featuresUrl;
  document.head.append(link);
}
