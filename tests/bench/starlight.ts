/** The peer of `npm run bench`: the texts of our built pages in the same languages, as a site made with Starlight. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tools } from './tools.ts';

interface SiteData {
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string; readonly title: string; readonly state: string }>> }[];
}

interface Turndown {
  remove(filter: (node: HTMLElement) => boolean): Turndown;
  keep(tags: readonly string[]): Turndown;
  turndown(html: string): string;
}

/** Parts of our pages that are interface or drawing, not text. */
const NOT_TEXT = ['screen', 'tools', 'scripted', 'onpage', 'go'];

/**
 * Writes a Starlight project with every page of a built site of ours: same addresses, title, description, headings and text.
 * It stands beside its packages, since Starlight does not build with linked ones; that of an earlier call is removed.
 * @param dist our built site. @param installed Starlight and turndown.
 * @returns how many pages it has.
 */
export async function writeStarlight(dist: string, installed: Tools): Promise<number> {
  const { folder } = installed;
  const { default: TurndownService } = await installed.load<{ default: new (options: object) => Turndown }>('turndown');
  const toMarkdown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' })
    .keep(['table', 'details'])
    .remove((node) => ['SCRIPT', 'SELECT', 'INPUT', 'BUTTON', 'FORM', 'svg', 'TEMPLATE'].includes(node.nodeName) || NOT_TEXT.some((name) => node.classList?.contains(name)));
  const { languages, pages } = JSON.parse(readFileSync(join(dist, 'api/site.json'), 'utf8')) as SiteData;

  for (const name of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'src/content/docs'), { recursive: true });
  let count = 0;
  for (const { translations } of pages) {
    for (const [locale, { url, title, state }] of Object.entries(translations)) {
      if (state === 'fallback') continue;
      const html = readFileSync(join(dist, pathOf(url), 'index.html'), 'utf8');
      // A page of Starlight has one address in every language.
      const path = pathOf(translations[languages[0]?.code ?? '']?.url ?? '').replace(/^[^/]+/, locale);
      const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
      const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const front = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
      const file = join(folder, 'src/content/docs', path === `${locale}/` ? `${locale}/index.md` : `${path.slice(0, -1)}.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${front}\n${toMarkdown.turndown(main.replace(/<h1[\s\S]*?<\/h1>/, ''))}\n`);
      count += 1;
    }
  }
  writeFileSync(join(folder, 'src/content.config.ts'), "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n");
  const locales = Object.fromEntries(languages.map(({ code, name }) => [code, { label: name, lang: code }]));
  writeFileSync(join(folder, 'astro.config.mjs'), `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://peer.example', integrations: [starlight({ title: 'Décoché', defaultLocale: ${JSON.stringify(languages[0]?.code)}, locales: ${JSON.stringify(locales)} })] });\n`);
  return count;
}

/** The path of an address without the first slash. */
function pathOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
