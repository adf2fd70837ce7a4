import { site as settings } from '../../config.ts';
import { publishedLocales } from '../../i18n/locales.ts';
import { shareWords, type ShareData } from '../../share/data.ts';
import { feedbackChannel } from '../../share/feedback.ts';
import { version } from '../../share/version.ts';
import { loadSite, translate } from '../_site.ts';

export function getStaticPaths() {
  return publishedLocales.map((row) => ({ params: { lang: row.code } }));
}

export async function GET({ params }: { params: { lang: string } }): Promise<Response> {
  const site = await loadSite();
  const t = await translate(params.lang);
  const channel = feedbackChannel(settings);
  const slots = Object.fromEntries(['page', 'step', 'labels', 'version'].map((name) => [name, `{${name}}`]));
  const data: ShareData = { words: shareWords(t), feedback: channel && { channel, body: t('feedback.body', slots), labels: site.labelLanguage(params.lang), version } };
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
