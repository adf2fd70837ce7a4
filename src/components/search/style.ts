import styleUrl from '../../styles/search.css?url';
import { loadStyle as load } from '../load-style.ts';

/** Brings the styles of the search to a page; done when they apply or cannot be had. */
export async function loadStyle(): Promise<void> {
  await load(styleUrl);
}
