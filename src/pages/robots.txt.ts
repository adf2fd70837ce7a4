import { loadSite } from './_site.ts';

export async function GET(): Promise<Response> {
  const { urls } = await loadSite();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absoluteFile('sitemap.xml')}\n`);
}
