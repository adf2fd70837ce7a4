import { site as settings } from '../../config.ts';
import { publishedLocales } from '../../i18n/locales.ts';
import { securityText } from '../../share/security.ts';

/** `security.txt`, unless nobody can be reached: then there is none. */
export function getStaticPaths() {
  const text = securityText(settings, publishedLocales.map((row) => row.code));
  return text === null ? [] : [{ params: { name: 'security' }, props: { text } }];
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
