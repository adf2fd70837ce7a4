import { questionGroup } from '../schemas/questions.ts';
import { plainInline } from '../lib/inline.ts';
import type { Site } from '../facts/graph.ts';
import type { Translate } from '../i18n/strings.ts';

interface StructuredPage {
  readonly site: Site;
  readonly locale: string;
  readonly pageId: string;
  readonly title: string;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly t: Translate;
}

/** The pages above a page, outermost first, without the page itself. */
export function ancestors(pageId: string): string[] {
  if (pageId === 'home') return [];
  return pageId.includes('/') ? ['home', pageId.slice(0, pageId.indexOf('/'))] : ['home'];
}

/** schema.org objects of a page: BreadcrumbList (not on the home page) and Article with its dates (where there are dates). */
export function structuredPage(page: StructuredPage): object[] {
  const { site, locale, pageId, title, published, updated, t } = page;
  const address = site.urls.absolute(locale, pageId);
  const above = ancestors(pageId);
  const crumbs = above.map((id) => ({ name: t(`nav.${id}`), item: site.urls.absolute(locale, id) }));
  const result: object[] = [];
  if (above.length > 0) {
    result.push({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [...crumbs, { name: title, item: address }].map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
    });
  }
  if (published) {
    result.push({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      inLanguage: locale,
      datePublished: published,
      dateModified: updated ?? published,
      mainEntityOfPage: address,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { '@type': 'Organization', name: 'Décoché', url: site.urls.absoluteFile('') },
    });
  }
  return result;
}

/** schema.org FAQPage: every question with its answer as plain text, in the order of the page. */
export function questionsData(site: Site, locale: string): object {
  const label = (name: string) => site.label(site.labelLanguage(locale), name).text;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: locale,
    mainEntity: questionGroup.options.flatMap((group) => site.questions(group)).map((question) => {
      const { value } = site.wording(locale, 'questions', question.id);
      return { '@type': 'Question', name: value.question, acceptedAnswer: { '@type': 'Answer', text: plainInline(value.answer, label) } };
    }),
  };
}
