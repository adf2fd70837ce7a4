/** Pagefind's browser API, as far as it is used here; src/build/search-index.ts brings it. */
declare module 'virtual:pagefind' {
  export interface FullTextPart {
    readonly url: string;
    readonly title: string;
    readonly excerpt: string;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }

  export interface FullTextData {
    readonly url: string;
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly sub_results: readonly FullTextPart[];
  }

  export interface FullTextResult {
    readonly id: string;
    readonly score: number;
    data(): Promise<FullTextData>;
  }

  export function createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean; metaCacheTag: string; excerptLength: number }): {
    search(term: string): Promise<{ readonly results: readonly FullTextResult[] }>;
  };
}
