import { publishedLocales } from '../../i18n/locales.ts';
import { calendarFile } from '../../letter/ics.ts';
import { loadSite, translate } from '../_site.ts';

/** Every May and November, since the training began in a November: days of the calendar, so that builds are equal. */
const FIRST_CHECK = '2027-05-03';
const MADE = '2026-11-22';

export function getStaticPaths() {
  return publishedLocales.map((row) => ({ params: { lang: row.code } }));
}

/** A reminder to check the setting twice a year, for any calendar program. */
export async function GET({ params }: { params: { lang: string } }): Promise<Response> {
  const site = await loadSite();
  const t = await translate(params.lang);
  const url = site.urls.absolute(params.lang, { page: 'opt-out', anchor: 'check' });
  const file = calendarFile({
    uid: `check-${params.lang}@${new URL(url).host}`,
    day: FIRST_CHECK,
    made: MADE,
    title: t('letter.ics-check'),
    text: t('letter.ics-check-text', { url }),
    url,
    everyMonths: 6,
  });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
